import assert from 'node:assert/strict';
import type { PortfolioFilter, PortfolioRow } from '../../../src/core/view';
import {
  NO_FILTER,
  asPortfolioFilter,
  compareBy,
  facetChoices,
  filterTest,
  groupsBy,
  isFiltering,
} from '../../../src/core/view';
import { rowsOf } from './portfolioRows';

const playbook = (name: string, stage: string, rest = '') =>
  `pilotPlaybook: 1\nname: ${name}\nstage: ${stage}\n${rest}`;

describe('A list of playbooks', () => {
  const rows: readonly PortfolioRow[] = [
    ...rowsOf(
      playbook('Invoice 10', 'pilot', 'risk: high\nownership: { workflow: { name: Head of AP } }\n'),
      'invoice.pilot.yaml',
      'finance/payables',
    ),
    ...rowsOf(playbook('Invoice 9', 'production', 'status: retired\n'), 'old.pilot.yaml', 'finance'),
    ...rowsOf(
      playbook('Claims', 'production', 'ownership: { workflow: { contact: "#claims" } }\n'),
      'claims.pilot.yaml',
      'care',
      'pilot-policy.yaml',
    ),
    ...rowsOf(playbook('Drafts', 'pilott', 'review: { next: 2026-12-01 }\n'), 'drafts.pilot.yaml', 'care'),
    ...rowsOf(playbook('Ideas', 'investigation', 'review: { next: 2026-11-30 }\nrisk: low\n'), 'ideas.pilot.yaml'),
  ];

  const left = (filter: Partial<PortfolioFilter>) =>
    rows.filter(filterTest({ ...NO_FILTER, ...filter })).map(({ name }) => name);
  const sorted = (...sort: Parameters<typeof compareBy>) => [...rows].sort(compareBy(...sort)).map(({ name }) => name);

  it('is filtered by words that all occur: in names, owners, paths, stages, states or risks', () => {
    assert.deepEqual(left({ text: ' invoice  RETIRED' }), ['Invoice 9']);
    assert.deepEqual(left({ text: 'head of ap' }), ['Invoice 10']);
    assert.deepEqual(left({ text: 'care/dr' }), ['Drafts']);
    assert.deepEqual(left({ text: 'high risk' }), ['Invoice 10']);
    assert.deepEqual(left({ text: '   ' }).length, rows.length);
    assert.deepEqual(left({ text: 'invoice claims' }), []);
  });

  it('is filtered by stage, risk, owner, folder and policy, of which each may have several values', () => {
    assert.deepEqual(left({ stage: ['investigation', null] }), ['Drafts', 'Ideas']);
    assert.deepEqual(left({ risk: ['low', 'high'] }), ['Invoice 10', 'Ideas']);
    assert.deepEqual(left({ owner: ['#claims'] }), ['Claims']);
    assert.deepEqual(left({ owner: [null], stage: ['production'] }), ['Invoice 9']);
    assert.deepEqual(left({ folder: ['finance'] }), ['Invoice 10', 'Invoice 9']);
    assert.deepEqual(left({ folder: ['fin'] }), []);
    assert.deepEqual(left({ policy: ['pilot-policy.yaml'] }), ['Claims']);
  });

  it('offers the values that it has, with how many playbooks have each', () => {
    const choices = (...facet: [Parameters<typeof facetChoices>[1]]) =>
      facetChoices(rows, ...facet).map(({ label, count }) => [label, count]);
    assert.deepEqual(choices('stage'), [
      ['Investigation', 1],
      ['Pilot', 1],
      ['Production', 2],
      ['No valid stage', 1],
    ]);
    assert.deepEqual(choices('risk'), [
      ['High risk', 1],
      ['Medium risk', 3],
      ['Low risk', 1],
    ]);
    assert.deepEqual(choices('owner'), [
      ['#claims', 1],
      ['Head of AP', 1],
      ['No owner', 3],
    ]);
    assert.deepEqual(choices('folder'), [
      ['care', 2],
      ['finance', 2],
    ]);
    assert.deepEqual(choices('policy'), [
      ['pilot-policy.yaml', 1],
      ['Built-in policy', 4],
    ]);
  });

  it('stands in the order that is asked for, active ones first, numbers in names as numbers', () => {
    assert.deepEqual(sorted('name'), ['Claims', 'Drafts', 'Ideas', 'Invoice 10', 'Invoice 9']);
    assert.deepEqual(sorted('need'), ['Claims', 'Invoice 10', 'Drafts', 'Ideas', 'Invoice 9']);
    assert.deepEqual(sorted('stage').slice(0, 4), ['Ideas', 'Invoice 10', 'Claims', 'Drafts']);
    assert.deepEqual(sorted('risk').slice(0, 4), ['Invoice 10', 'Claims', 'Drafts', 'Ideas']);
    assert.deepEqual(sorted('owner').slice(0, 2), ['Claims', 'Invoice 10']);
    assert.deepEqual(sorted('due').slice(0, 2), ['Ideas', 'Drafts']);
    assert.deepEqual(sorted('progress').slice(-2), ['Invoice 10', 'Invoice 9']);
  });

  it('is grouped by any of the values', () => {
    const groups = groupsBy([...rows].sort(compareBy('name')), 'stage');
    assert.deepEqual(
      groups.map(({ label, items }) => [label, items.map(({ name }) => name)]),
      [
        ['Investigation', ['Ideas']],
        ['Pilot', ['Invoice 10']],
        ['Production', ['Claims', 'Invoice 9']],
        ['No valid stage', ['Drafts']],
      ],
    );
  });

  it('keeps its filter, and takes from what was kept only what is one', () => {
    const filter: PortfolioFilter = { ...NO_FILTER, text: 'a', owner: ['x', null] };
    assert.deepEqual(asPortfolioFilter(JSON.parse(JSON.stringify(filter))), filter);
    assert.deepEqual(asPortfolioFilter({ text: 1, stage: 'pilot', risk: [1, 'low'] }), { ...NO_FILTER, risk: ['low'] });
    assert.deepEqual([undefined, null, 'x'].map(asPortfolioFilter), [NO_FILTER, NO_FILTER, NO_FILTER]);
    assert.deepEqual([isFiltering(NO_FILTER), isFiltering(filter)], [false, true]);
  });
});
