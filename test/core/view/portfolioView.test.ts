import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../../src/core/checklist';
import { NO_FACTS } from '../../../src/core/evidence';
import { judge } from '../../../src/core/judge';
import { parse } from '../../../src/core/schema';
import type { PortfolioRow, PortfolioTarget } from '../../../src/core/view';
import {
  BENCHMARK,
  asFromPortfolio,
  asPortfolioState,
  asToPortfolio,
  benchmarkShares,
  byToolKind,
  funnelView,
  placeOfTarget,
  portfolioOverview,
  portfolioView,
  stretchSaid,
} from '../../../src/core/view';
import { textAt } from './contracts';
import { TODAY, rowsOf, sampleRows, thousandRows } from './portfolioRows';

const overviewOf = (rows: readonly PortfolioRow[]) => {
  const view = portfolioView(rows, TODAY);
  return portfolioOverview(view, view.playbooks);
};

const funnelOf = (rows: readonly PortfolioRow[]) => {
  const { playbooks, today } = portfolioView(rows, TODAY);
  return funnelView(playbooks, today);
};

const playbook = (stage: string, rest = '', name = 'A') => `pilotPlaybook: 1\nname: ${name}\nstage: ${stage}\n${rest}`;
const went = (stage: string, date: string) => `    - { date: ${date}, decision: go, for: ${stage}, by: B }\n`;

describe('A portfolio', () => {
  it('says how many need something at the stage they are in, and how many can move on', () => {
    const { all, active, ready, needing } = overviewOf(sampleRows());
    assert.deepEqual({ all, active, ready, needing }, { all: 10, active: 8, ready: 0, needing: 6 });
  });

  it('counts an error as a need, and nothing of what rests', () => {
    const [torn] = rowsOf('name: [');
    const [wrong] = rowsOf(playbook('investigation', 'rsik: high\n'));
    const [calm] = rowsOf(playbook('investigation'));
    const [stopped] = rowsOf(playbook('production', 'status: stopped\n'));
    assert.equal(overviewOf([torn!, wrong!, calm!, stopped!]).needing, 2);
    assert.deepEqual([torn!.isReadable, torn!.standing, torn!.name], [false, 'cannot be read', 'a.pilot.yaml']);
  });

  it('is a funnel: how many came to each stage, and the share of those before', () => {
    const { steps, sentence } = funnelOf([...sampleRows(), ...rowsOf(playbook('pilott'))]);
    assert.deepEqual(
      steps.map(({ stage, reached, share, here, resting }) => [stage, reached, share, here, resting]),
      [
        ['investigation', 10, null, 1, []],
        ['pilot', 9, 9 / 10, 3, ['1 stopped']],
        ['production', 5, 5 / 9, 4, ['1 retired']],
      ],
    );
    assert.equal(sentence, '10 investigated, 9 of them (90%) got to pilot, 5 of those (56%) to production');
    assert.equal(funnelOf([]).sentence, '0 investigated, 0 of them got to pilot, 0 of those to production');
  });

  it('takes the time at a stage from the first decision to go to it', () => {
    const decided = (...lines: string[]) => `review:\n  decisions:\n${lines.join('')}`;
    const rows = [
      playbook('pilot', decided(went('pilot', '2026-11-14'), went('pilot', '2026-11-20'))),
      playbook('pilot', decided(went('pilot', '2026-10-15'))),
      playbook('pilot'),
      playbook('production', decided(went('production', '2026-08-31'), went('pilot', '2026-08-01'))),
      playbook('production', decided(went('production', '2026-01-01'), went('pilot', '2026-08-01'))),
    ].flatMap((text) => rowsOf(text));
    const [, pilot, production] = funnelOf(rows).steps;
    assert.deepEqual(
      [pilot!.stay, pilot!.passage],
      [
        { days: 25, of: 2 },
        { days: 30, of: 1 },
      ],
    );
    assert.deepEqual([production!.stay?.of, production!.passage], [2, null]);
    assert.deepEqual([1, 27, 30, 119, 120, 400].map(stretchSaid), [
      '1 day',
      '27 days',
      '4 weeks',
      '17 weeks',
      '4 months',
      '13 months',
    ]);
  });

  it('is split by kind of tool, beside what is published of organisations', () => {
    const { playbooks } = portfolioView(sampleRows(), TODAY);
    assert.deepEqual(
      byToolKind(playbooks).map(({ label, playbooks: some }) => [label, some.length]),
      [
        ['General-purpose', 1],
        ['Task-specific', 8],
        ['Kind not given', 1],
      ],
    );
    assert.deepEqual(benchmarkShares('task-specific'), [20 / 60, 5 / 20]);
    assert.deepEqual(benchmarkShares('general-purpose'), [50 / 80, 40 / 50]);
    assert.match(BENCHMARK.caution, /directionally accurate/);
  });

  it('has a cell for each playbook and gate, by when its open checks are needed', () => {
    const { gates, playbooks } = portfolioView(
      [
        playbook('pilot', 'trust: { controls: [edit, undo] }\n'),
        playbook('production', 'status: retired\n'),
        'name: [',
      ].flatMap((text) => rowsOf(text)),
      TODAY,
    );
    assert.equal(gates.length, 9);
    const cellOf = (index: number, id: string) => playbooks[index]!.cells[gates.findIndex((gate) => gate.id === id)];
    assert.deepEqual(cellOf(0, 'ownership'), { state: 'open', now: 2, next: 0, later: 0 });
    assert.deepEqual(cellOf(0, 'trust'), { state: 'met', now: 0, next: 0, later: 0 });
    assert.deepEqual(cellOf(0, 'edge-cases'), { state: 'open', now: 0, next: 3, later: 0 });
    assert.equal(cellOf(1, 'ownership')?.state, 'resting');
    assert.equal(cellOf(2, 'ownership'), null);
  });

  it('does not show a gate as met while an error stands in its section', () => {
    const [row] = rowsOf(playbook('pilot', 'trust: { controls: [edit, undo], sorces: x }\n'));
    assert.equal(row!.gates.find(({ gate }) => gate.id === 'trust')?.state, 'faulty');
  });

  it('knows the gaps that most playbooks have, and which of them', () => {
    const { gaps, active } = overviewOf(sampleRows());
    assert.equal(active, 8);
    assert.deepEqual([gaps[0]!.count, gaps[0]!.now, gaps[0]!.playbooks.length], [7, 4, 5]);
    assert.ok(gaps.every(({ count }, index) => !index || count <= gaps[index - 1]!.count));
    const owner = gaps.find(({ check }) => check.id === 'ownership/workflow-owner');
    assert.deepEqual(owner?.check, { id: 'ownership/workflow-owner', title: 'Workflow owner', gate: 'Ownership' });
  });

  it('knows what comes up: reviews, waivers, targets and evidence that ages, and who sees to it', () => {
    const rows = rowsOf(
      playbook(
        'pilot',
        `ownership: { workflow: { name: Head } }
success:
  metrics:
    - { name: Time, kind: cycle-time, unit: h, better: lower, baseline: 9, target: 2, actual: 3, by: 2027-01-01 }
learning:
  evidence: { path: a.md, date: 2026-11-01, validFor: 1w }
waivers:
  - { check: trust/guide, reason: later, owner: Ann, expires: 2026-12-24 }
review: { next: 2026-12-01 }
`,
      ),
    );
    const { due, overdue, unreviewed } = overviewOf([...rows, ...rowsOf(playbook('pilot'))]);
    assert.deepEqual(
      due.map(({ date, label, who, at }) => [date, label, who, at]),
      [
        ['2026-11-08', 'Evidence to renew: a.md', 'Head', '/learning/evidence/date'],
        ['2026-12-01', 'Review', 'Head', '/review/next'],
        ['2026-12-24', 'Waiver ends: Edit, steer or approve', 'Ann', '/waivers/0/expires'],
        ['2027-01-01', 'Time: 3 h, target 2 h', 'Head', '/success/metrics/0/by'],
      ],
    );
    assert.deepEqual([overdue, unreviewed.length], [1, 1]);
  });

  it('knows of a review behind more dates than it tells', () => {
    const metric = (_one: unknown, at: number) => `    - { name: M${at}, unit: h, target: 2, by: 2026-12-01 }\n`;
    const metrics = `success:\n  metrics:\n${Array.from({ length: 25 }, metric).join('')}`;
    const reviewed = rowsOf(playbook('pilot', `${metrics}review: { next: 2027-01-01 }\n`));
    const unreviewed = rowsOf(playbook('pilot', metrics, 'B'));
    assert.ok(reviewed[0]!.due.every(({ kind }) => kind === 'metric'));
    assert.deepEqual(
      overviewOf([...reviewed, ...unreviewed]).unreviewed.map(({ name }) => name),
      ['B'],
    );
  });

  it('says which ended, when, and why as far as the playbook says it', () => {
    const stop = (date: string, reason: string) =>
      `status: stopped\nreview: { decisions: [{ date: ${date}, decision: stop, by: B${reason} }] }\n`;
    const { ended } = overviewOf([
      ...rowsOf(playbook('pilot', stop('2026-01-02', ', reason: no gain'))),
      ...rowsOf(playbook('pilot', `${stop('2026-01-02', '')}ended: 2026-03-04\n`, 'B')),
      ...rowsOf(playbook('pilot', 'status: paused\n')),
      ...rowsOf(playbook('pilot')),
    ]);
    assert.deepEqual(
      ended.map((one) => one.ended),
      [
        { date: '2026-03-04', reason: null },
        { date: '2026-01-02', reason: 'no gain' },
      ],
    );
  });

  it('says who owns what, first what nobody does', () => {
    const owned = (name: string) => `ownership: { workflow: { name: ${name}, contact: a@b.c } }\n`;
    const { owners } = overviewOf([
      ...rowsOf(playbook('investigation', owned('Ann'))),
      ...rowsOf(playbook('pilot', owned('Bea'))),
      ...rowsOf(playbook('pilot', `${owned('Bea')}status: stopped\n`)),
      ...rowsOf(playbook('investigation')),
    ]);
    assert.deepEqual(
      owners.map(({ owner, playbooks, active, needing }) => [owner, playbooks, active, needing]),
      [
        [null, 1, 1, 0],
        ['Bea', 2, 1, 1],
        ['Ann', 1, 1, 0],
      ],
    );
  });

  it('leads to places: the worst finding of a gate, a check, a value, or the playbook where that is gone', () => {
    const text = playbook('pilot', 'inputs:\n  required: [{ field: number }]\nreview: { next: 2026-12-01 }\n');
    const [analysis] = parse(text).map((one) => judge(one, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: TODAY }));
    const at = (target: PortfolioTarget) => textAt(text, placeOfTarget(analysis!, target));
    assert.equal(at({ kind: 'gate', id: 'inputs' }), 'inputs');
    assert.equal(at({ kind: 'gate', id: 'trust' }), 'pilot');
    assert.equal(at({ kind: 'check', id: 'inputs/when-missing' }), 'field');
    assert.equal(at({ kind: 'value', at: '/review/next' }), '2026-12-01');
    for (const target of [
      { kind: 'playbook' },
      { kind: 'gate', id: 'gone' },
      { kind: 'check', id: 'gone' },
      { kind: 'value', at: '/gone' },
    ] as const)
      assert.equal(at(target), 'name');
  });

  it('obeys only messages that are its own, and keeps only a state that is one', () => {
    const ref = { uri: 'file:///a', document: 0 };
    const open = { type: 'open', ref, target: { kind: 'gate', id: 'trust' } };
    assert.deepEqual(asFromPortfolio(open), open);
    for (const message of [
      null,
      'ready',
      { type: 'reveal' },
      { ...open, ref: { uri: 1, document: 0 } },
      { ...open, ref: { uri: 'file:///a', document: 0.5 } },
      { ...open, target: { kind: 'gate' } },
      { ...open, target: { kind: 'command', id: 'x' } },
    ])
      assert.equal(asFromPortfolio(message), undefined);
    const shown = { type: 'portfolio', view: portfolioView([], TODAY), isReading: false };
    assert.deepEqual([asToPortfolio(shown), asToPortfolio({ type: 'portfolio' })], [shown, undefined]);
    assert.deepEqual(asPortfolioState({ sort: 'x', group: 'owner' }), { ...asPortfolioState(null), group: 'owner' });
  });

  it('is small as data: a thousand playbooks take less than 2 MB', () => {
    assert.ok(JSON.stringify(portfolioView(thousandRows(), TODAY)).length < 2_000_000);
  });
});
