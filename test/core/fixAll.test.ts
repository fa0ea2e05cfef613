import assert from 'node:assert/strict';
import type { Policy } from '../../src/core/checklist/policy';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { NO_FACTS } from '../../src/core/evidence/verification';
import { editsFor } from '../../src/core/fixes/edits';
import { fixAll } from '../../src/core/fixes/fixAll';
import { waiverFix } from '../../src/core/fixes/offers';
import type { Analysis } from '../../src/core/judge/analysis';
import { judge } from '../../src/core/judge/judge';
import { parse } from '../../src/core/schema/parse';
import { edited } from './support/fixing';
import { FIXTURES, fixturesIn, readFixture, TODAY } from './support/fixture';
import { policyOf } from './support/policies';

const ALL_PACKS = 'pilotPolicy: 1\npacks: [evaluation, operations, security, governance, adoption]\n';

const judging =
  (policy: Policy) =>
  (text: string): Analysis[] =>
    parse(text).map((playbook) => judge(playbook, { policy, facts: NO_FACTS, today: TODAY }));

async function fixed(text: string, policy: Policy): Promise<string> {
  const analyse = judging(policy);
  const { edits } = await fixAll(analyse(text), analyse);
  return edited(text, edits);
}

describe('fixing all of a file', () => {
  for (const [name, lines] of Object.entries({
    'one metric that counts use': 'stage: pilot\nsuccess:\n  metrics: [{ name: Active users, kind: adoption }]\n',
    'an outcome metric that is half answered':
      'stage: pilot\nsuccess:\n  metrics:\n    - { name: Seats, kind: adoption }\n    - { name: TODO, kind: errors, unit: errors }\n',
    'high risk': 'stage: pilot\nrisk: high\n',
    'a system without its status': 'stage: pilot\nintegration:\n  systems:\n    - name: SAP\n',
    'no steps of a rollout': 'stage: production\noperations:\n  rollout: []\n',
    'no stage': '',
    'an escalation of nothing': 'stage: pilot\nexceptions:\n  escalate: [{}]\n',
    'a handle without quotes': 'ownership:\n  tool:\n    contact: @ann\n',
    'a handle that is a comment': 'stage: pilot\nownership:\n  workflow: { name: AP }\n  tool:\n    contact: #ann\n',
  }))
    it(`${name}: leaves nothing for a second time`, async () => {
      const policy = await policyOf(ALL_PACKS);
      const once = await fixed(`pilotPlaybook: 1\nname: A\n${lines}`, policy);
      assert.deepEqual(
        judging(policy)(once).flatMap(({ findings }) => findings.filter(({ code }) => /^yaml|^schema/.test(code))),
        [],
      );
      assert.equal(await fixed(once, policy), once);
    });

  it('writes no key twice that one fix names and another one moves something to', async () => {
    const policy = await policyOf(ALL_PACKS);
    for (const lines of [
      'Tool: Harvey\nvendor: Harvey AI\n',
      'vendor: Harvey AI\nTool: { model: a }\nmodel: b\n',
      'Start date: 2026-09-01\nbegan: 2026-09-02\n',
      'success:\n  metrics:\n    - { name: A, Unit: h, kind: cycle-time, baseline: 3 h }\n',
    ]) {
      const once = await fixed(`pilotPlaybook: 1\nname: A\nstage: pilot\n${lines}`, policy);
      const codes = judging(policy)(once).flatMap(({ findings }) => findings.map(({ code }) => code));
      assert.ok(!codes.some((code) => code.startsWith('yaml/')), once);
      assert.equal(await fixed(once, policy), once);
    }
  });

  it("writes an organisation's own fix once, and never into a key of the team's own", async () => {
    const policy = await policyOf(
      [
        'pilotPolicy: 1',
        'custom:',
        '  - id: acme/review',
        '    gate: ownership',
        '    requiredFor: pilot',
        '    message: Say when.',
        '    at: /review/next',
        '    require: { required: [pilot] }',
        '    fix: { next: TODO, every: TODO, decisions: [{ decision: hold, date: TODO }] }',
        '  - id: acme/team',
        '    gate: ownership',
        '    requiredFor: pilot',
        '    message: Say who.',
        '    at: /ownership/workflow',
        '    require: { required: [pilot] }',
        '    fix: { x-team: { lead: TODO } }',
      ].join('\n'),
    );
    for (const lines of [
      'review: { next: TODO }\n',
      'review:\n  decisions: []\nownership:\n  x-team:\n    lead: Ann\n',
    ]) {
      const once = await fixed(`pilotPlaybook: 1\nname: A\nstage: pilot\n${lines}`, policy);
      assert.equal(await fixed(once, policy), once);
      assert.equal(once.split('x-team').length - 1, 1, once);
      assert.equal(once.includes('Ann'), lines.includes('Ann'), once);
    }
  });

  for (const fixture of [
    ...fixturesIn('always-on', 'checks', 'judging', 'whole'),
    readFixture(`${FIXTURES}/fixes/own-keys/before.pilot.yaml`),
  ])
    it(`${fixture.name}: leaves nothing for a second time @slow`, async () => {
      const policy = await policyOf(ALL_PACKS);
      for (const { text } of fixture.documents) {
        const once = await fixed(text, policy);
        assert.equal(await fixed(once, policy), once);
      }
    });

  it('of several playbooks makes edits in the order of the text', async () => {
    const text =
      '\uFEFFpilotPlaybook: 1\r\nname: A\r\n---\r\n{ pilotPlaybook: 1, name: B }\r\n---\r\npilotPlaybook: 1\r\nname: C';
    const analyse = judging(DEFAULT_POLICY);
    const { edits, fixes } = await fixAll(analyse(text), analyse);
    assert.ok(fixes > edits.length && edits.length === 3, JSON.stringify(edits));
    assert.deepEqual(
      edits.map(({ range }) => range.start.line),
      [2, 3, 6],
    );
    assert.equal(await fixed(edited(text, edits), DEFAULT_POLICY), edited(text, edits));
  });
});

describe('a waiver', () => {
  it('that was added and still waits for its answers is not added again', () => {
    const waived = (text: string) => edited(text, editsFor(parse(text)[0]!, [waiverFix('trust/guide', TODAY)]).edits);
    const once = waived('pilotPlaybook: 1\nname: A\nstage: pilot\n');
    assert.equal(waived(once), once);
    assert.notEqual(waived(once.replace('reason: TODO', 'reason: Read only')), once);
  });
});
