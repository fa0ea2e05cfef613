import assert from 'node:assert/strict';
import type { PlaybookView } from '../../../src/core/view/model';
import { contractsText, textAt, viewOf } from './contracts';

describe('The parts of a view', () => {
  const text = contractsText();
  let view: PlaybookView;
  before(async () => {
    view = await viewOf(text);
  });

  it('give the numbers of metrics as read, from the text or from the file that evidence points to', () => {
    const [time] = view.metrics;
    assert.deepEqual(
      [time!.name, time!.kind, time!.unit, time!.better],
      ['Time to first review', 'cycle-time', 'h', 'lower'],
    );
    const { baseline, target, actual } = time!;
    assert.deepEqual(
      [baseline.value, baseline.method, baseline.date, baseline.readFrom],
      [40, 'measured', '2026-05-01', null],
    );
    assert.deepEqual([target.value, time!.by], [16, '2026-12-31']);
    assert.deepEqual([actual.value, actual.readFrom], [17, 'metrics/october.json']);
    assert.equal(textAt(text, actual.place), 'actual');
    assert.equal(textAt(text, time!.place), 'Time to first review');
  });

  it('name the file that a number was read from, without what its text has behind "#"', async () => {
    const inText = contractsText([
      '{ path: metrics/october.json, pointer: /hours, date: 2026-10-31, validFor: 2w }',
      'metrics/october.json#/hours',
    ]);
    const { actual } = (await viewOf(inText)).metrics[0]!;
    assert.deepEqual([actual.value, actual.readFrom], [17, 'metrics/october.json']);
  });

  it('say how far a metric is on its way, and whether it is there', () => {
    assert.deepEqual(
      view.metrics.map(({ progress, isMet }) => [progress, isMet]),
      [
        [23 / 24, false],
        [30 / 24, true],
        [null, null],
        [null, true],
      ],
    );
  });

  it('say where a metric stands: on its way, there, past its date, worse than before', async () => {
    const said = async (metric: string) => {
      const playbook = `pilotPlaybook: 1\nname: A\nstage: pilot\nsuccess: { metrics: [{ name: Errors, kind: errors, ${metric} }] }\n`;
      const { standing, said: words } = (await viewOf(playbook)).metrics[0]!;
      return [standing, words];
    };
    assert.deepEqual(await said('baseline: 10, target: 5, actual: 6.8, by: 2026-12-31'), [
      'under-way',
      '64% of the way, due 31 Dec 2026',
    ]);
    assert.deepEqual(await said('baseline: 10, target: 5, actual: 6.8, by: 2026-06-30'), [
      'missed',
      '64% of the way, missed on 30 Jun 2026',
    ]);
    assert.deepEqual(await said('baseline: 10, target: 5, actual: 12'), ['worse', 'worse than before']);
    assert.deepEqual(await said('baseline: 10, actual: 12, better: lower'), ['worse', 'worse than before']);
    assert.deepEqual(await said('baseline: 10, target: 5, actual: 5'), ['met', 'on target']);
    assert.deepEqual(await said('baseline: 10, target: 5'), ['open', 'no current value yet']);
    assert.deepEqual(await said('baseline: 10, actual: 5, better: lower'), ['open', 'no target yet']);
  });

  it('say what happened and what falls due, by day', async () => {
    const history = `started: 2026-02-01\noperations: { incidents: [{ date: 2026-08-01, summary: wrong clause, severity: low }] }\n`;
    const decided = `  next: 2026-11-01\n  decisions: [{ date: 2026-03-01, decision: go, for: pilot, by: Board }]`;
    const { events } = await viewOf(`${text.replace('  next: 2026-11-01', decided)}${history}`);
    assert.deepEqual(
      events.map(({ day, kind, urgency, title, about }) => [day, kind, urgency, title, about]),
      [
        ['2026-02-01', 'start', 'done', 'Started', null],
        ['2026-03-01', 'decision', 'done', 'Go for pilot', 'Board'],
        ['2026-08-01', 'incident', 'done', 'Incident, still open', 'wrong clause'],
        ['2026-11-01', 'review', 'overdue', 'Next review', null],
        ['2026-11-14', 'evidence', 'overdue', 'Evidence goes stale', 'metrics/october.json'],
        ['2026-11-20', 'waiver', 'overdue', 'Waiver ends', 'inputs/templates'],
        ['2026-12-31', 'metric', 'later', 'Target due', 'Time to first review'],
        ['2027-01-31', 'waiver', 'later', 'Waiver ends', 'integration/live'],
        ['2027-02-22', 'waiver', 'later', 'Waiver ends', 'trust/guide'],
      ],
    );
  });

  it('lead to the metric where a number is not there', () => {
    const [, , effort] = view.metrics;
    const { baseline, actual } = effort!;
    assert.deepEqual([baseline.value, textAt(text, baseline.place)], [null, 'Review effort']);
    assert.deepEqual([actual.value, actual.readFrom], [null, null]);
  });

  it('say of each piece of evidence what it backs and what became of it', () => {
    assert.deepEqual(
      view.evidence.map(({ target, isLink, checks, state, pieces }) => [
        target,
        isLink,
        checks,
        state,
        pieces.map((piece) => [piece.part, piece.backs, piece.state]),
      ]),
      [
        ['tests/missing-annex.yaml', false, 1, 'verified', [[null, 'Edge cases', 'verified']]],
        ['tests/versions.yaml', false, 1, 'not-found', [[null, 'Edge cases', 'not-found']]],
        ['https://example.com/sharepoint', true, 0, 'linked', [[null, 'Integration', 'linked']]],
        ['../../../../../notes.md', false, 1, 'outside', [[null, 'Feedback', 'outside']]],
        ['docs/baseline.md', false, 1, 'verified', [['#result', 'Success', 'verified']]],
        [
          ...['metrics/october.json', false, 1, 'not-a-number'],
          [
            ['/hours', 'Success', 'stale'],
            ['/team', 'Success', 'not-a-number'],
          ],
        ],
      ],
    );
    const [fine, missing] = view.evidence.flatMap(({ pieces }) => pieces);
    assert.equal(fine!.reason, null);
    assert.match(missing!.reason!, /Evidence not found: tests\/versions\.yaml/);
    assert.equal(textAt(text, missing!.place), 'tests/versions.yaml');
    assert.match(view.evidence.at(-1)!.pieces[0]!.reason!, /2026-11-14/);
  });

  it('say how many checks one file backs', async () => {
    const { evidence } = await viewOf(
      'pilotPlaybook: 1\nname: A\nstage: pilot\ntrust: { controls: [edit, undo], evidence: docs/baseline.md }\nlearning: { captures: [a], store: b, context: c, evidence: docs/baseline.md#result }\n',
    );
    assert.deepEqual(
      evidence.map(({ target, checks, pieces }) => [target, checks, pieces.length]),
      [['docs/baseline.md', 5, 2]],
    );
  });

  it('say of each waiver whether it holds, and how long', () => {
    assert.deepEqual(
      view.waivers.map(({ check, title, state, daysLeft }) => [check, title, state, daysLeft]),
      [
        ['inputs/templates', 'Templates', 'expired', -4],
        ['trust/guidance', null, 'unknown-check', 90],
        ['trust/guide', 'Edit, steer or approve', 'incomplete', 90],
        ['integration/live', 'Live systems', 'holds', 68],
        ['ownership/contact', "Owner's contact", 'unneeded', 90],
      ],
    );
    const [, , incomplete, holds] = view.waivers;
    assert.deepEqual([holds!.reason, holds!.owner], ['Coupa goes live in January', 'procurement@example.com']);
    assert.deepEqual([incomplete!.reason, incomplete!.owner], [null, null]);
    assert.equal(textAt(text, holds!.place), 'integration/live');
  });

  it('say of each check that is declared not applicable whether that is valid, and why', async () => {
    const entries = [
      'trust/guide, because: it only sorts, approvedBy: General Counsel',
      'trust/iterate, because: it only sorts',
      'learning/context, because: TODO, approvedBy: General Counsel',
      'ownership/contact, because: nobody asks, approvedBy: General Counsel',
      'inputs/boundaries, because: all is public, approvedBy: General Counsel',
      'trust/guidance, because: it only sorts',
    ].map((entry) => `  - { check: ${entry} }\n`);
    const declaring = `${contractsText()}notApplicable:\n${entries.join('')}`;
    const { declarations, gates } = await viewOf(declaring);
    assert.deepEqual(
      declarations.map(({ check, title, state }) => [check, title, state]),
      [
        ['trust/guide', 'Edit, steer or approve', 'holds'],
        ['trust/iterate', 'Retry, undo or reject', 'unapproved'],
        ['learning/context', 'Memory between uses', 'incomplete'],
        ['ownership/contact', "Owner's contact", 'unneeded'],
        ['inputs/boundaries', 'Data boundaries', 'not-allowed'],
        ['trust/guidance', null, 'unknown-check'],
      ],
    );
    assert.deepEqual([declarations[0]!.because, declarations[0]!.approvedBy], ['it only sorts', 'General Counsel']);
    const [guide, iterate] = gates.find(({ id }) => id === 'trust')!.checks;
    assert.deepEqual([guide!.state, guide!.because], ['not-applicable', 'it only sorts']);
    assert.equal(textAt(declaring, guide!.place), 'trust/guide');
    assert.deepEqual([iterate!.state, iterate!.because], ['unmet', null]);
  });
});
