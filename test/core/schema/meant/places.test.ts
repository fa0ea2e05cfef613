import assert from 'node:assert/strict';
import { faultOf } from './read';

describe('A key at another place', () => {
  for (const [lines, place] of Object.entries({
    'metrics: []': 'success.metrics',
    'owner: Ops': 'ownership.workflow',
    'vendor: Acme': 'tool.vendor',
    'budget: { limit: 5 }': 'operations.budget',
    'rollback: a flag': 'operations.rollback',
    'users: [clerk]': 'workflow.users',
    'decisions: []': 'review.decisions',
    'kill_switch: a flag': 'operations.killSwitch',
    'allowed: [invoices]': 'inputs.boundaries.allowed',
    'KPIs: []': 'success.metrics',
    'tool: { users: [clerk] }': 'workflow.users',
    'tool: { owner: IT }': 'ownership.tool',
    'workflow: { owner: IT }': 'ownership.workflow',
  }))
    it(`${lines} belongs at ${place}`, () => {
      const { meant, message } = faultOf(lines);
      assert.deepEqual(meant, { kind: 'moved', to: place.split('.') });
      assert.match(message, new RegExp(`Did you mean "${place.replaceAll('.', '\\.')}"\\?$`));
    });

  for (const [lines, key] of Object.entries({
    'start: 2026-09-01': 'started',
    'ends: 2026-09-01': 'ended',
    'Edge-Cases: []': 'edgeCases',
    'description: a text': 'summary',
    'tool: { supplier: Acme }': 'vendor',
    'ownership: { owner: { name: Ops } }': 'workflow',
    'ownership: { workflow: { email: ops@example.com } }': 'contact',
    'success: { metrics: [{ deadline: 2026-09-01 }] }': 'by',
    'exceptions: { escalate: [{ case: in doubt }] }': 'when',
  }))
    it(`${lines} is ${key}`, () => {
      const { suggestion, isCertain } = faultOf(lines);
      assert.deepEqual([suggestion, isCertain], [key, true]);
    });

  for (const lines of [
    ...[
      'evidence: a.md',
      'every: 1w',
      'contact: ops@example.com',
      'target: 5',
      'governance: { ato: no }',
      'colour: blue',
    ],
    ...['tool: { summary: a text }', 'edgeCases: [{ users: [clerk] }]', `"${'metrics'.repeat(100)}": 1`],
  ])
    it(`${lines.slice(0, 40)} may be anything`, () => {
      const { meant, isCertain } = faultOf(lines);
      assert.deepEqual([meant, isCertain], [undefined, undefined]);
    });

  it('says where something stands there already', () =>
    assert.match(
      faultOf('success: { metrics: [] }\nmetrics: []').message,
      /It belongs under "success", and "success\.metrics" already exists\.$/,
    ));
});
