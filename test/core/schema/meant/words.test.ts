import assert from 'node:assert/strict';
import { parse } from '../../../../src/core/schema/parse';
import { faultOf, titled } from './read';

/** The word that is offered at a place, and whether nothing else can be meant. */
const offered = (place: string, word: string): unknown => {
  const flow = place
    .split('.')
    .reduceRight((value, key) => (key === '*' ? `[${value}]` : `{ ${key}: ${value} }`), JSON.stringify(word));
  const { suggestion, isCertain } = faultOf(flow.slice(2, -2));
  return isCertain ? suggestion : undefined;
};

describe('A fixed word in other words', () => {
  for (const [place, words] of Object.entries({
    status: { running: 'active', done: 'completed', ended: 'completed', cancelled: 'stopped', Active: 'active' },
    risk: { High: 'high', severe: 'high', critical: 'high', niedrig: 'low', élevé: 'high' },
    'tool.kind': { 'General Purpose': 'general-purpose', task_specific: 'task-specific' },
    'integration.systems.*.access': {
      'read only': 'read',
      readonly: 'read',
      rw: 'read-write',
      'read/write': 'read-write',
    },
    'integration.systems.*.status': { 'in production': 'live', planning: 'planned' },
    'trust.controls.*': {
      'sign off': 'approve',
      authorise: 'approve',
      edits: 'edit',
      check: 'verify',
      rollback: 'undo',
    },
    'success.metrics.*.kind': {
      cost: 'external-spend',
      time: 'cycle-time',
      error: 'errors',
      'cycle time': 'cycle-time',
    },
    'success.metrics.*.better': { down: 'lower', up: 'higher' },
    'success.metrics.*.actual.method': { questionnaire: 'survey' },
    'edgeCases.*.kind': { 'prompt injection': 'adversarial', 'out of scope': 'out-of-scope' },
    'review.decisions.*.decision': { approved: 'go', yes: 'go', rejected: 'no-go', no: 'no-go', 'No Go': 'no-go' },
    'review.decisions.*.for': { prod: 'production', live: 'production', poc: 'pilot' },
    'operations.budget.per': { yearly: 'year', 'one-off': 'total' },
    'operations.incidents.*.severity': { critical: 'high' },
  }))
    for (const [word, meant] of Object.entries(words))
      it(`${place}: ${word} is ${meant}`, () => assert.equal(offered(place, word), meant));

  for (const [place, word] of [
    ['status', 'pilot'],
    ['tool.kind', 'RAG chatbot'],
    ['edgeCases.*.kind', 'complex'],
    ['risk', 'constructor'],
    ['trust.controls.*', 'undoo'],
    ['status', 'x '.repeat(500_000)],
  ] as const)
    it(`${place}: ${titled(word)} may be anything`, () => assert.equal(offered(place, word), undefined));

  for (const [word, stage] of Object.entries({
    ...{ live: 'production', deployed: 'production', prod: 'production', 'in production': 'production' },
    ...{
      poc: 'pilot',
      trial: 'pilot',
      experiment: 'pilot',
      beta: 'pilot',
      idea: 'investigation',
      discovery: 'investigation',
    },
  }))
    it(`stage: ${word} is ${stage}`, () => {
      const [playbook] = parse(`pilotPlaybook: 1\nname: A\nstage: ${word}\n`);
      assert.deepEqual(
        playbook!.schemaFaults.map(({ suggestion, isCertain }) => [suggestion, isCertain]),
        [[stage, true]],
      );
    });

  it('may have a reason behind it', () => {
    const decision = (more: string) => faultOf(`review: { decisions: [{ ${more} }] }`).meant;
    assert.deepEqual(decision('decision: go - the target is met'), {
      kind: 'value',
      value: 'go',
      beside: [{ path: ['review', 'decisions', '0', 'reason'], value: 'the target is met' }],
    });
    assert.equal(decision('decision: go - the target is met, reason: it is'), undefined);
    assert.equal(decision('decision: perhaps - the target is met'), undefined);
  });
});
