import assert from 'node:assert/strict';
import type { PlaybookView } from '../../../src/core/view/model';
import { playbookView } from '../../../src/core/view/playbookView';
import { analysesOf, contractsText, textAt, viewOf } from './contracts';

describe('The view of a playbook', () => {
  const text = contractsText();
  let view: PlaybookView;
  before(async () => {
    view = await viewOf(text);
  });

  const gate = (id: string) => view.gates.find((one) => one.id === id)!;
  const check = (id: string) => gate(id.split('/')[0]!).checks.find((one) => one.id === id)!;

  it('is plain JSON', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(view)), view);
  });

  it('says what the playbook is and where it stands', () => {
    assert.equal(view.name, 'Contract review assistant');
    assert.deepEqual([view.stage, view.status, view.risk, view.isStale], ['pilot', 'active', 'high', false]);
    assert.equal(textAt(text, view.place), 'name');
    assert.deepEqual(view.faults, []);
    assert.equal(view.readiness?.score, 0);
    assert.deepEqual(
      view.readiness.weakest.map(({ title }) => title),
      ['Trust', 'Learning', 'Exceptions'],
    );
  });

  it('says of a gate whose checks are met what else is wrong in its section', async () => {
    const head = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';
    const section = (url: string) =>
      `${head}trust: { controls: [edit, reject], evidence: "${url}" }\nownership: { workflow: { name: A, contact: a@b.eu } }\n`;
    const trustOf = async (url: string) => {
      const { gates } = await viewOf(section(url));
      assert.equal(gates.find(({ id }) => id === 'ownership')!.fault, null);
      const { state, fault } = gates.find(({ id }) => id === 'trust')!;
      return [state, fault];
    };
    assert.deepEqual(await trustOf('docs/none.md'), ['met', 'error']);
    assert.deepEqual(await trustOf('https://example.com/guide'), ['met', null]);
  });

  it('lists what blocks the next stage, a gate that is missing only once', () => {
    const { goal } = view;
    assert.deepEqual([goal?.stage, goal?.isNext, goal?.isReady], ['production', true, false]);
    assert.deepEqual(
      goal?.blockers.map(({ title, gate, severity, checks }) => [title, gate, severity, checks]),
      [
        ['Late input', 'Edge cases', 'warning', 1],
        ['A response for every case', 'Edge cases', 'warning', 1],
        ['Missing gate: Trust', null, 'warning', 2],
        ['Missing gate: Learning', null, 'warning', 3],
        ['Target met', 'Success', 'warning', 1],
        ['Rule for a missing field', 'Inputs', 'warning', 1],
        ['Templates', 'Inputs', 'warning', 1],
        ['Data boundaries', 'Inputs', 'error', 1],
        ['Missing gate: Exceptions', null, 'error', 4],
        ['Feedback review', 'Feedback', 'warning', 1],
      ],
    );
    assert.equal(goal.openChecks, 16);
    assert.equal(goal.missingGates, 3);
    assert.deepEqual(goal.waived, [{ id: 'integration/live', title: 'Live systems' }]);
  });

  it('says of each blocker what its fix does, or what was begun and waits for answers', () => {
    const blocker = (title: string) => view.goal!.blockers.find((one) => one.title === title)!;
    assert.match(blocker('Missing gate: Trust').fix!, /Trust/);
    assert.match(blocker('Late input').fix!, /late/);
    assert.equal(blocker('Target met').fix, null);

    const { fix, placeholders } = blocker('Data boundaries');
    assert.equal(fix, null);
    assert.equal(placeholders?.count, 2);
    assert.equal(textAt(text, placeholders.first), 'TODO');
    assert.equal(blocker('Missing gate: Trust').placeholders, null);
  });

  it('says of a gate that was begun how many answers it waits for, and where the first is', async () => {
    const begun = `${text}learning:\n  captures: [TODO]\n  store: tbd\n  context: TODO\n`;
    const shown = await viewOf(begun);
    const learning = shown.goal!.blockers.find(({ title }) => title === 'Learning: 3 answers still to write')!;
    assert.equal(learning.placeholders?.count, 3);
    assert.equal(textAt(begun, learning.placeholders.first), 'TODO');
    assert.equal(shown.gates.find(({ id }) => id === 'learning')?.missing?.placeholders?.count, 3);
  });

  it('has all gates with their questions and all checks with state, strength and place', () => {
    assert.equal(view.gates.length, 9);
    assert.equal(gate('trust').question, 'Can users guide and iterate outputs without fighting the tool?');
    assert.deepEqual(
      view.gates.map(({ id, state, score }) => [id, state, score]),
      [
        ['edge-cases', 'unmet', 1.5 / 4],
        ['ownership', 'met', 1],
        ['integration', 'waived', 1 / 2],
        ['trust', 'unmet', 0],
        ['learning', 'unmet', 0],
        ['success', 'unmet', 5 / 7],
        ['inputs', 'unmet', 1 / 4],
        ['exceptions', 'unmet', 0],
        ['feedback', 'unmet', 1 / 3],
      ],
    );
    const { state, strength, severity } = check('edge-cases/contradictory-input');
    assert.deepEqual([state, strength, severity], ['met', 'stated', null]);
    assert.equal(check('edge-cases/missing-input').strength, 'evidenced');
    assert.equal(textAt(text, check('ownership/contact').place), 'ownership');
    assert.equal(check('integration/live').waivedUntil, '2027-01-31');
    assert.equal(textAt(text, check('integration/live').place), 'planned');
    assert.equal(check('exceptions/escalate').requiredFor, 'pilot');
    assert.equal(check('exceptions/escalate').severity, 'error');
    assert.equal(check('ownership/beyond-tool').state, 'not-applicable');
  });

  it('says once what is wrong with a gate that is missing, and for each place what a check lacks', () => {
    assert.equal(gate('trust').missing?.code, 'trust/missing');
    assert.equal(textAt(text, gate('trust').place), 'pilot');
    assert.deepEqual(check('trust/guide').findings, []);
    assert.equal(gate('inputs').missing, null);
    const [finding] = check('inputs/when-missing').findings;
    assert.match(finding!.message, /"counterparty" is required/);
    assert.equal(textAt(text, finding!.place), 'TODO');
  });

  it('warns of an overdue review', () => {
    const { next, daysLeft, place } = view.review!;
    assert.deepEqual([next, daysLeft, textAt(text, place)], ['2026-11-01', -23, '2026-11-01']);
  });

  it('keeps the last good analysis while the text is no YAML, with the errors of now', async () => {
    const [[good], [broken]] = [await analysesOf(text), await analysesOf(text.replace('risk: high', 'risk: [high'))];
    const stale = playbookView(good!, broken);
    assert.ok(stale.isStale);
    assert.match(stale.faults[0]!.code, /^yaml\//);
    assert.deepEqual({ ...stale, isStale: false, faults: [] }, view);
  });

  it('has no readiness of what was never readable', async () => {
    const unread = await viewOf('just some words');
    assert.equal(unread.readiness, null);
    assert.equal(unread.goal, null);
    assert.deepEqual(
      unread.faults.map(({ code }) => code),
      ['schema/type'],
    );
    assert.deepEqual([unread.gates, unread.metrics, unread.evidence, unread.waivers], [[], [], [], []]);
  });

  it('has no goal where the stage cannot be read, and offers the fix of the slip', async () => {
    const slipped = contractsText(['stage: pilot', 'stage: pilott']);
    const unclear = await viewOf(slipped);
    assert.equal(unclear.goal, null);
    assert.equal(unclear.stage, null);
    assert.equal(textAt(slipped, unclear.stagePlace), 'stage');
    assert.equal(unclear.readiness?.score, 0);
    assert.match(unclear.faults[0]!.fix!, /pilot/);
    assert.equal(unclear.gates[0]!.checks[2]!.severity, null);
  });

  it('shows a paused playbook with its open checks, none of which is a finding', async () => {
    const paused = await viewOf(contractsText(['stage: pilot', 'stage: pilot\nstatus: paused']));
    assert.equal(paused.goal, null);
    assert.equal(paused.review, null);
    const late = paused.gates[0]!.checks.find(({ id }) => id === 'edge-cases/late-input')!;
    assert.deepEqual([late.state, late.severity, late.findings[0]?.fix], ['unmet', null, null]);
  });

  it('at production tells what production lacks', async () => {
    const { goal } = await viewOf(contractsText(['stage: pilot', 'stage: production']));
    assert.deepEqual([goal?.stage, goal?.isNext, goal?.openChecks], ['production', false, 16]);
    assert.ok(goal?.blockers.every(({ severity }) => severity === 'error'));
  });

  it('is not ready with an error of form, though no check is open', async () => {
    const bare = 'pilotPlaybook: 1\nname: Bare\nstage: investigation\n';
    const owned = 'ownership: { workflow: { name: Ann, contact: ann@example.com } }\n';
    const asked = 'feedback: { channel: mail }\ninputs: { boundaries: { allowed: [a], forbidden: [b] } }\n';
    const aimed = 'success: { metrics: [{ name: Errors, kind: errors, baseline: 2, target: 1 }] }\n';
    const ready = bare + owned + asked + aimed;
    const { goal } = await viewOf(ready);
    assert.deepEqual([goal?.stage, goal?.isReady, goal?.blockers], ['pilot', true, []]);
    const slipped = await viewOf(`${ready}owner: Ann\n`);
    assert.deepEqual([slipped.goal?.isReady, slipped.goal?.openChecks], [false, 0]);
  });
});
