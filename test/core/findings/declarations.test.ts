import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Fix } from '../../../src/core/checklist/fix';
import { list, literal, map } from '../../../src/core/checklist/fix';
import type { Policy } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { editsFor } from '../../../src/core/fixes/edits';
import { declarationFix } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import { anyPlaybooks } from '../support/anyPlaybook';
import { edited } from '../support/fixing';
import { TODAY } from '../support/fixture';
import { policyOf } from '../support/policies';

/** A machine that is busy does fewer runs, and never hangs. */
const BOUNDS = { numRuns: 500, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false };

let policy: Policy;
before(async () => {
  policy = await policyOf('pilotPolicy: 1\npacks: [evaluation, operations, security, governance, adoption]\n');
});

const judged = (text: string): Analysis[] =>
  parse(text).map((playbook) => judge(playbook, { policy, facts: NO_FACTS, today: TODAY }));

const resultsOf = ({ readiness }: Analysis) => readiness?.gates.flatMap(({ checks }) => checks) ?? [];

const stateOf = ({ check: { id }, state, strength }: ReturnType<typeof resultsOf>[number]) => [id, state, strength];

/** Every playbook of a text after a fix of one of them, with what it was before; nothing where the fix has no place. */
function afterFix(text: string, analysis: Analysis, fix: Fix): Analysis | undefined {
  const { edits } = editsFor(analysis.playbook, [fix]);
  return edits.length ? judged(edited(text, edits))[analysis.playbook.document] : undefined;
}

/** Declares that every check does not apply, with a reason and whose approval it has. */
const everyCheck = (ids: readonly string[]): Fix => ({
  kind: 'add',
  path: ['notApplicable'],
  skeleton: list(
    ...ids.map((check) =>
      map({ check: literal(check), because: literal('we only advise'), approvedBy: literal('Head of Finance') }),
    ),
  ),
});

describe('A declaration in any playbook @slow', () => {
  it('takes out checks that are unmet and may be declared, and changes no other', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyPlaybooks, fc.nat(), (text, number) => {
        for (const analysis of judged(text)) {
          const before = resultsOf(analysis);
          const named = before.map(({ check }) => check.id).filter((_, index) => (number + index) % 3);
          const after = afterFix(text, analysis, everyCheck(named));
          if (!after?.readiness) continue;
          const expected = before.map((result) => {
            const { check, state, bar } = result;
            const isOpen = state === 'unmet' || state === 'waived';
            return isOpen && !bar && named.includes(check.id) ? [check.id, 'not-applicable', null] : stateOf(result);
          });
          assert.deepEqual(resultsOf(after).map(stateOf), expected);
          taken++;
        }
      }),
      BOUNDS,
    );
    assert.ok(taken > 0);
  });

  it('changes no state as long as its reason is a placeholder', () => {
    fc.assert(
      fc.property(anyPlaybooks, fc.nat(), (text, number) => {
        for (const analysis of judged(text)) {
          const before = resultsOf(analysis);
          const chosen = before[number % before.length];
          const after = chosen && afterFix(text, analysis, declarationFix(chosen.check.id, analysis));
          if (after?.readiness) assert.deepEqual(resultsOf(after).map(stateOf), before.map(stateOf));
        }
      }),
      BOUNDS,
    );
  });
});
