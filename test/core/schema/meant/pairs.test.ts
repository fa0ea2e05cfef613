import assert from 'node:assert/strict';
import { faultOf, meantBy, titled } from './read';
import { parse } from '../../../../src/core/schema/parse';

const faultIn = (version: string) => parse(`pilotPlaybook: ${version}\nname: A\nstage: pilot\n`)[0]!.schemaFaults[0]!;

describe('Two things that people write as one text', () => {
  for (const [place, text, meant] of [
    ['exceptions.escalate.*', 'refunds over 500 EUR -> team lead', { when: 'refunds over 500 EUR', to: 'team lead' }],
    ['exceptions.escalate', 'a red clause → counsel', [{ when: 'a red clause', to: 'counsel' }]],
    ['edgeCases.*', 'no order number => ask for it', { case: 'no order number', response: 'ask for it' }],
    ['integration.systems.*', 'SAP S/4 (live)', { name: 'SAP S/4', status: 'live' }],
    ['integration.systems.*', 'Wiki (read only)', { name: 'Wiki', access: 'read' }],
    ['feedback.review', 'every Friday by Jana', { every: '1w', by: 'Jana' }],
    ['feedback.review', 'monatlich, Vertrieb', { every: '1mo', by: 'Vertrieb' }],
    ['operations.rollout', 'ten users → a team -> all', ['ten users', 'a team', 'all']],
    ['operations.budget', '40k EUR p.a.', { limit: 40_000, currency: 'EUR', per: 'year' }],
    ['operations.budget', '12.5k/month', { limit: 12_500, per: 'month' }],
    ['waivers', 'none', []],
    ['trust.controls', 'N/A', []],
  ] as const)
    it(`${text}`, () => assert.deepEqual(meantBy(place, text), meant));

  for (const [place, text, meant] of [
    ['exceptions.escalate.*', 'a -> b -> c', { kind: 'wrapped', layers: ['when'] }],
    ['exceptions.escalate.*', '-> counsel', { kind: 'wrapped', layers: ['when'] }],
    ['exceptions.escalate.*', 'a -> '.repeat(200_000), { kind: 'wrapped', layers: ['when'] }],
    ['integration.systems.*', 'SAP (Manila)', { kind: 'wrapped', layers: ['name'] }],
    ['feedback.review', 'step by step', { kind: 'wrapped', layers: ['by'] }],
    ['operations.budget', 'plenty per month', { kind: 'wrapped', layers: ['limit'] }],
    ['waivers', 'TODO ask Sam', undefined],
  ] as const)
    it(`${titled(text)} is one`, () => assert.deepEqual(meantBy(place, text), meant));
});

describe('An item whose first half is written as a key', () => {
  for (const [lines, entries] of [
    ['inputs: { required: [{ machine type: ask }] }', { field: 'machine type', whenMissing: 'ask' }],
    ['edgeCases:\n  - no number: ask for it', { case: 'no number', response: 'ask for it' }],
    ['success:\n  metrics:\n    - handling time: 14 min', { name: 'handling time', 'x-note': '14 min' }],
  ] as const)
    it(lines, () => assert.deepEqual(faultOf(lines).meant, { kind: 'parted', entries }));

  it('is no word alone, which may be a key that is misspelt', () =>
    assert.equal(faultOf('inputs: { required: [{ machine: ask }] }').meant, undefined));
});

describe('A list in place of a text', () => {
  it('is its items in one', () =>
    assert.deepEqual(faultOf('review: { decisions: [{ by: [the board, "A & B"] }] }').meant, {
      kind: 'joined',
      value: 'the board, A & B',
    }));

  it('is none where there is nothing to join', () => {
    assert.equal(faultOf('review: { decisions: [{ by: [] }] }').meant, undefined);
    assert.equal(faultOf('review: { decisions: [{ by: [{ name: A }] }] }').meant, undefined);
  });
});

describe('A version of the format', () => {
  it('may be a text', () => {
    for (const version of ['"1"', '"1.0"', 'v1'])
      assert.deepEqual(faultIn(version).meant, { kind: 'value', value: 1 }, version);
    for (const version of ['"2"', 'one', '"11"']) assert.equal(faultIn(version).meant, undefined, version);
  });
});
