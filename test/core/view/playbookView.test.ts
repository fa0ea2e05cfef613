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
    assert.deepEqual(
      view.faults.map(({ code }) => code),
      ['evidence/not-found', 'evidence/not-a-number', 'evidence/outside', 'waiver/expired', 'waiver/unknown-check'],
    );
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

  const tasksOf = ({ tasks }: PlaybookView) => tasks.flatMap(({ gates }) => gates.flatMap((one) => one.tasks));

  it('lists what is to be done by the stage that needs it, a gate that is missing only once', () => {
    const { goal } = view;
    assert.deepEqual([goal?.stage, goal?.isNext, goal?.isReady], ['production', true, false]);
    assert.deepEqual(
      view.tasks.map(({ title, openChecks, gates }) => [
        title,
        openChecks,
        gates.flatMap(({ tasks }) =>
          tasks.map((task) => [task.title, task.gate.id, task.severity, task.checks.length]),
        ),
      ]),
      [
        [
          'Needed now',
          5,
          [
            ['Data boundaries', 'inputs', 'error', 1],
            ['Missing gate: Exceptions', 'exceptions', 'error', 4],
          ],
        ],
        [
          'Before production',
          11,
          [
            ['Late input', 'edge-cases', 'warning', 1],
            ['A response for every case', 'edge-cases', 'warning', 1],
            ['Missing gate: Trust', 'trust', 'warning', 2],
            ['Missing gate: Learning', 'learning', 'warning', 3],
            ['Target met', 'success', 'warning', 1],
            ['Rule for a missing field', 'inputs', 'warning', 1],
            ['Templates', 'inputs', 'warning', 1],
            ['Feedback review', 'feedback', 'warning', 1],
          ],
        ],
      ],
    );
    assert.equal(goal?.openChecks, 16);
    assert.equal(goal?.missingGates, 3);
    assert.deepEqual(goal?.waived, [{ id: 'integration/live', title: 'Live systems' }]);
  });

  it('puts first what is needed now and lifts the weakest gate most, and says what progress would become', () => {
    assert.equal(view.next?.task.title, 'Missing gate: Exceptions');
    assert.equal(view.next.then, 'needed now 8 of 9 · production 19 of 32');
  });

  it('promises no progress of what meets no check by itself', async () => {
    const metric = (name: string) => `{ name: ${name}, kind: errors, baseline: 2 }`;
    const start = 'pilotPlaybook: 1\nname: A\nstage: pilot\nfeedback: { channel: mail }\n';
    const owned = 'ownership: { workflow: { name: Ann, contact: ann@example.com } }\n';
    const bounded = 'inputs: { boundaries: { allowed: [a], forbidden: [b] } }\n';
    const text = (...metrics: string[]) =>
      `${start}${owned}${bounded}success: { metrics: [${metrics.map(metric).join(', ')}] }\n`;
    const { next } = await viewOf(text('Slips', 'Typos'));
    assert.deepEqual([next?.task.title, next?.then], ['Target', null]);
    assert.match((await viewOf(text('Slips'))).next!.then!, /^needed now (\d+) of \1/);
  });

  it('shows how each check that a stage needs is backed, from the best to what weighs most', () => {
    const [now, production] = view.progress;
    assert.deepEqual([now!.label, now!.met, now!.applicable], ['Needed now, in pilot', 7, 9]);
    assert.deepEqual(
      now!.segments.map(({ kind, severity, count }) => [kind, severity, count]),
      [
        ['found', null, 5],
        ['stated', null, 2],
        ['open', 'error', 2],
      ],
    );
    assert.deepEqual([production!.label, production!.isNow], ['Needed for production', false]);
    const all = production!.segments.reduce((sum, { count }) => sum + count, 0);
    assert.equal(all, production!.applicable);
  });

  it('says of each met check which evidence backs it, and where the file names that', async () => {
    const shown = view.gates.flatMap(({ checks }) =>
      checks.flatMap(({ id, backedBy }) => backedBy.map((one) => [id, one.text, textAt(text, one.place)])),
    );
    assert.deepEqual(shown, [
      ['edge-cases/missing-input', 'tests/missing-annex.yaml', 'tests/missing-annex.yaml'],
      ['success/baseline', 'docs/baseline.md#result', '{ path: docs/baseline.md, anchor: result }'],
    ]);
    const trust = 'trust: { controls: [edit, undo], evidence: "https://a.eu/x#y" }\n';
    const linked = await viewOf(`pilotPlaybook: 1\nname: A\nstage: pilot\n${trust}`);
    assert.deepEqual(
      linked.gates.find(({ id }) => id === 'trust')?.checks.map(({ backedBy }) => backedBy.map((one) => one.text)),
      [['https://a.eu/x#y'], ['https://a.eu/x#y']],
    );
    const broken = await viewOf(`pilotPlaybook: 1\nname: A\nstage: pilot\n${trust.replace('https://a.eu/x', 'no.md')}`);
    assert.ok(broken.gates.every(({ checks }) => checks.every(({ backedBy }) => !backedBy.length)));
  });

  it('offers the words that answer in place of a comment', async () => {
    const { tasks } = await viewOf('pilotPlaybook: 1\nname: A\nstage: production\ntrust: { controls: [edit] }\n');
    const task = tasksOf({ tasks } as PlaybookView).find(({ code }) => code === 'trust/iterate');
    assert.deepEqual([task?.button, task?.fix], ['Choose controls…', 'Choose controls…']);
  });

  it('says who owns it, with a way to reach them that nobody but the playbook names', async () => {
    const { owner } = view;
    assert.deepEqual(
      [owner?.name, owner?.contact],
      ['Head of Procurement', { said: 'procurement@example.com', href: 'mailto:procurement@example.com' }],
    );
    const hrefOf = async (contact: string) => {
      const text = contractsText(['contact: procurement@example.com', `contact: "${contact}"`]);
      return (await viewOf(text)).owner?.contact?.href;
    };
    assert.equal(await hrefOf('https://example.com/who?x=1'), 'https://example.com/who?x=1');
    assert.equal(await hrefOf('#ap-oncall'), null);
    assert.notEqual(await hrefOf('command:workbench.action.quit'), 'command:workbench.action.quit');
    assert.doesNotMatch((await hrefOf('a@b.eu?body=x')) ?? '', /\?/);
  });

  it('says what was decided about each stage', async () => {
    const decided = `${text.replace('  next: 2026-11-01', '  next: 2026-11-01\n  decisions:\n    - { date: 2026-09-02, decision: go, for: production, by: A }\n    - { date: 2026-05-02, decision: hold, for: production, by: A }\n    - { date: 2026-04-01, decision: go, for: pilot, by: A }')}`;
    const { steps } = await viewOf(decided);
    assert.deepEqual(
      steps.map(({ stage, state, decisions }) => [
        stage,
        state,
        ...decisions.map((one) => `${one.decision} ${one.date}`),
      ]),
      [
        ['investigation', 'passed'],
        ['pilot', 'current', 'go 2026-04-01'],
        ['production', 'ahead', 'hold 2026-05-02', 'go 2026-09-02'],
      ],
    );
  });

  it('explains each task, and says whether it can be waived or declared away', () => {
    const task = (title: string) => tasksOf(view).find((one) => one.title === title)!;
    const late = task('Late input');
    assert.match(late.help.why!, /arrive later/);
    assert.match(late.help.example!, /^edgeCases:/);
    assert.deepEqual([late.waivable, late.declarable], [['edge-cases/late-input'], 'edge-cases/late-input']);
    assert.deepEqual([task('Target met').declarable, task('Missing gate: Trust').declarable], [null, null]);
    assert.deepEqual(task('Missing gate: Trust').help.asks.length, 2);
  });

  it('says of each task what its fix does, or what was begun and waits for answers', () => {
    const task = (title: string) => tasksOf(view).find((one) => one.title === title)!;
    assert.match(task('Missing gate: Trust').fix!, /Trust/);
    assert.match(task('Late input').fix!, /late/);
    assert.equal(task('Target met').fix, null);
    assert.deepEqual([task('Missing gate: Trust').button, task('Late input').button], ['Add Trust', 'Add edge case']);

    const { fix, placeholders } = task('Data boundaries');
    assert.equal(fix, null);
    assert.equal(placeholders?.count, 2);
    assert.equal(textAt(text, placeholders.first), 'TODO');
    assert.equal(task('Missing gate: Trust').placeholders, null);
  });

  it('says of a gate that was begun how many answers it waits for, and where the first is', async () => {
    const begun = `${text}learning:\n  captures: [TODO]\n  store: tbd\n  context: TODO\n`;
    const shown = await viewOf(begun);
    const learning = tasksOf(shown).find(({ title }) => title === 'Learning: 3 answers still to write')!;
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
    assert.deepEqual({ ...stale, isStale: false, faults: view.faults }, view);
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
    const produced = await viewOf(contractsText(['stage: pilot', 'stage: production']));
    const { goal } = produced;
    assert.deepEqual([goal?.stage, goal?.isNext, goal?.openChecks], ['production', false, 16]);
    assert.ok(tasksOf(produced).every(({ severity }) => severity === 'error'));
  });

  it('is not ready with an error of form, though no check is open', async () => {
    const bare = 'pilotPlaybook: 1\nname: Bare\nstage: investigation\n';
    const owned = 'ownership: { workflow: { name: Ann, contact: ann@example.com } }\n';
    const asked = 'feedback: { channel: mail }\ninputs: { boundaries: { allowed: [a], forbidden: [b] } }\n';
    const aimed = 'success: { metrics: [{ name: Errors, kind: errors, baseline: 2, target: 1 }] }\n';
    const ready = bare + owned + asked + aimed;
    const { goal } = await viewOf(ready);
    assert.deepEqual([goal?.stage, goal?.isReady, goal?.openChecks], ['pilot', true, 0]);
    const slipped = await viewOf(`${ready}owner: Ann\n`);
    assert.deepEqual([slipped.goal?.isReady, slipped.goal?.openChecks], [false, 0]);
  });
});
