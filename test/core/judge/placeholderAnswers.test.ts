import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { judge } from '../../../src/core/judge';
import { walk } from '../../../src/core/playbook';
import { parse } from '../../../src/core/schema';
import { TODAY } from '../support/fixture';

const policy = { ...DEFAULT_POLICY, gates: BUILT_IN_GATES };

/** The states of all checks, but of those that judge each item of a list: an item without its name is none to them. */
function statesOf(text: string): Map<string, string> {
  const analysis = judge(parse(text)[0]!, { policy, facts: NO_FACTS, today: TODAY });
  const results = (analysis.readiness?.gates ?? []).flatMap(({ checks }) => checks);
  const OF_ITEMS = /^success\/(?:baseline|target|actual|target-met|vanity-metric)$/;
  return new Map(
    results.flatMap(({ check, state }) =>
      check.judgesWhatIsThere || OF_ITEMS.test(check.id) ? [] : [[check.id, state] as const],
    ),
  );
}

describe('A placeholder in place of an answer @slow', () => {
  const text = readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8');
  const before = statesOf(text);

  for (const placeholder of ['TODO', '"${{ owner }}"', 'to be confirmed', 'N.A.', 'none', '无', '"?"'])
    it(`never meets a check: ${placeholder}`, () => {
      const spans: { readonly start: number; readonly end: number }[] = [];
      walk(parse(text)[0]!.root!, (node) => {
        if (node.kind === 'scalar' && typeof node.value === 'string' && !node.shared) spans.push(node.span);
      });
      assert.ok(spans.length > 50);
      for (const { start, end } of spans) {
        const after = statesOf(`${text.slice(0, start)}${placeholder}${text.slice(end)}`);
        for (const [id, state] of after)
          if (state === 'met') assert.equal(before.get(id), 'met', `${id} by ${text.slice(start, end)}`);
      }
    });
});
