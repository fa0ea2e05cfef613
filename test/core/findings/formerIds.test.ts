import assert from 'node:assert/strict';
import type { Gate } from '../../../src/core/checklist';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import type { Policy } from '../../../src/core/checklist/policy';
import { DEFAULT_POLICY, formerIdsOf } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import { pageOf } from '../../../src/core/explain/page';
import { editsFor } from '../../../src/core/fixes';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';
import { readPolicy } from '../../../src/policy';
import { edited } from '../support/fixing';

/** The core gates, as if `trust/guide` had been called `trust/steer` once. */
const gates: Gate[] = DEFAULT_POLICY.gates.map((gate) => ({
  ...gate,
  checks: gate.checks.map((check) => (check.id === 'trust/guide' ? { ...check, formerIds: ['trust/steer'] } : check)),
}));
const policy: Policy = { ...DEFAULT_POLICY, gates, formerIds: formerIdsOf(gates) };

const text = `pilotPlaybook: 1
name: A
stage: pilot
trust:
  controls: [retry]
waivers:
  - check: trust/steer
    reason: it comes in January
    owner: ann@example.com
    expires: 2027-01-31
`;

const judged = (source: string): Analysis => judge(parse(source)[0]!, { policy, facts: NO_FACTS, today: '2026-11-24' });

const stateOf = ({ readiness }: Analysis, id: string) =>
  readiness?.gates.flatMap(({ checks }) => checks).find(({ check }) => check.id === id)?.state;

describe('An id that a check had before', () => {
  it('waives the check, and a fix offers the new id', () => {
    const analysis = judged(text);
    assert.equal(stateOf(analysis, 'trust/guide'), 'waived');
    const said = analysis.findings.filter(({ kind }) => kind === 'waiver');
    assert.deepEqual(
      said.map(({ code, severity }) => [code, severity]),
      [['waiver/renamed', 'information']],
    );
    const after = edited(text, editsFor(analysis.playbook, [said[0]!.fix!]).edits);
    assert.equal(after, text.replace('trust/steer', 'trust/guide'));
    const mended = judged(after);
    assert.equal(stateOf(mended, 'trust/guide'), 'waived');
    assert.deepEqual(
      mended.findings.filter(({ kind }) => kind === 'waiver'),
      [],
    );
  });

  it('declares the check not applicable, and a fix offers the new id', () => {
    const declaring = text.replace(
      /waivers:[^]*/,
      'notApplicable:\n  - check: trust/steer\n    because: nobody steers a letter\n',
    );
    const analysis = judged(declaring);
    assert.equal(stateOf(analysis, 'trust/guide'), 'not-applicable');
    const said = analysis.findings.filter(({ kind }) => kind === 'not-applicable');
    assert.deepEqual(
      said.map(({ code, severity }) => [code, severity]),
      [['not-applicable/renamed', 'information']],
    );
    const after = edited(declaring, editsFor(analysis.playbook, [said[0]!.fix!]).edits);
    assert.equal(after, declaring.replace('trust/steer', 'trust/guide'));
    assert.equal(stateOf(judged(after), 'trust/guide'), 'not-applicable');
  });

  it('leads to the page of the check', () => {
    assert.equal(pageOf('trust/steer', gates), pageOf('trust/guide', gates));
  });

  describe('in a policy', () => {
    // No built-in check has had another id yet: this one gets it for the time of the test.
    const check = BUILT_IN_GATES.flatMap(({ checks }) => checks).find(({ id }) => id === 'trust/guide')!;
    before(() => void Object.assign(check, { formerIds: ['trust/steer'] }));
    after(() => void Object.assign(check, { formerIds: undefined }));

    it('overrides the check, and a fix offers the new id', async () => {
      const source = 'pilotPolicy: 1\nchecks:\n  trust/steer: off\n';
      const read = await readPolicy(source, { read: async () => ({ state: 'missing' }) }, '/pilot-policy.yaml');
      assert.equal(read.broken, false);
      assert.deepEqual([...read.policy.overrides], [['trust/guide', 'off']]);
      assert.deepEqual(
        read.findings.map(({ code, severity, fix }) => [code, severity, fix]),
        [
          [
            ...['policy/renamed-check', 'information'],
            { kind: 'rename', path: ['checks', 'trust/steer'], key: 'trust/guide' },
          ],
        ],
      );
    });
  });
});
