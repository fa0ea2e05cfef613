import assert from 'node:assert/strict';
import { newPolicy, requirementEdits } from '../../src/policy';
import { edited } from '../core/support/fixing';
import { policyOf } from '../core/support/policies';

const required = (text: string, id: string, requirement: string): string =>
  edited(text, requirementEdits(text, id, requirement).edits);

describe('What a policy is made to say of a check', () => {
  for (const [before, after] of [
    ['pilotPolicy: 1\n', 'pilotPolicy: 1\nchecks:\n  trust/guide: production\n'],
    [
      '# ours\npilotPolicy: 1\nchecks: # why\n    success/target: pilot # soon\n\n# end\n',
      '# ours\npilotPolicy: 1\nchecks: # why\n    success/target: pilot # soon\n    trust/guide: production\n\n# end\n',
    ],
    ['pilotPolicy: 1\nchecks: { trust/guide: off } # c\n', 'pilotPolicy: 1\nchecks: { trust/guide: production } # c\n'],
    ['{ "pilotPolicy": 1, "checks": {} }', '{ "pilotPolicy": 1, "checks": { "trust/guide": "production" } }'],
    ['pilotPolicy: 1\nchecks:\n  trust/guide:\n', 'pilotPolicy: 1\nchecks:\n  trust/guide: production\n'],
  ] as const)
    it(`${JSON.stringify(before)} keeps all else`, () =>
      assert.equal(required(before, 'trust/guide', 'production'), after));

  it('holds for the playbooks below it', async () => {
    for (const text of [newPolicy('trust/guide', 'off'), required('pilotPolicy: 1\n', 'trust/guide', 'off')])
      assert.equal((await policyOf(text)).overrides.get('trust/guide'), 'off');
    assert.equal((await policyOf(newPolicy('evidence/stale', 'off'))).severities.get('evidence/stale'), 'off');
  });

  it('is nothing where there is no place for it', () => {
    for (const text of ['', 'a: [', 'x-c: &c {}\npilotPolicy: 1\nchecks: *c\n', 'checks: [a]\n'])
      assert.deepEqual(requirementEdits(text, 'trust/guide', 'off').edits, [], text);
  });
});
