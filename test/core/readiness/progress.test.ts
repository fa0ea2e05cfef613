import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Stage } from '../../../src/core/checklist';
import { progressSentence } from '../../../src/core/readiness/progress';
import { anyPlaybooks } from '../support/anyPlaybook';
import { judged } from '../support/judged';

const PROGRESS = {
  investigation: { met: 0, applicable: 0 },
  pilot: { met: 4, applicable: 6 },
  production: { met: 17, applicable: 28 },
};

describe('Progress', () => {
  it('is said from the stage on that a playbook is in', () => {
    const saidAt = (stage: Stage | null, status = 'active') => progressSentence(PROGRESS, { stage, status });
    const later = 'eeded for production: 17 of 28';
    assert.equal(saidAt('investigation'), `Needed for pilot: 4 of 6 · n${later}`);
    assert.equal(saidAt('pilot'), `Needed now, in pilot: 4 of 6 · n${later}`);
    assert.equal(saidAt('production'), 'Needed now, in production: 17 of 28');
    assert.equal(saidAt(null), `Needed for pilot: 4 of 6 · n${later}`);
    assert.equal(saidAt('pilot', 'stopped'), `Needed for pilot: 4 of 6 · n${later}`);
    assert.equal(saidAt('production', 'retired'), 'Needed for production: 17 of 28');
  });

  it('counts each check from the stage on that requires it @slow', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlaybooks, async (text) => {
        for (const { readiness } of await judged(text)) {
          if (!readiness) continue;
          const { investigation, pilot, production } = readiness.progress;
          const results = readiness.gates.flatMap(({ checks }) => checks);
          const of = (state: string) => results.filter((result) => result.state === state).length;
          assert.equal(production.met, of('met'));
          assert.equal(production.applicable, results.length - of('not-applicable'));
          for (const [less, more] of [
            [investigation, pilot],
            [pilot, production],
          ] as const) {
            assert.ok(less.met <= more.met && less.applicable - less.met <= more.applicable - more.met);
            assert.ok(less.met <= less.applicable);
          }
          const next = readiness.next && readiness.progress[readiness.next.stage];
          if (next) assert.equal(next.applicable - next.met, readiness.next!.blockers.length + waivedFor(readiness));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('counts waived checks as applicable and not met, and is never ready while an error stands', async () => {
    const text = `pilotPlaybook: 1
name: Bare
stage: investigation
ownership: { workflow: { name: Ann, contact: ann@example.com } }
feedback: { channel: mail }
inputs: { boundaries: { allowed: [a], forbidden: [b] } }
success: { metrics: [{ name: Errors, kind: errors, baseline: 2 }] }
waivers:
  - { check: success/target, reason: agreed in May, owner: Ann, expires: 2027-01-31 }
`;
    const [analysis] = await judged(text);
    const { pilot } = analysis!.readiness!.progress;
    assert.equal(pilot.applicable - pilot.met, 1);
    assert.ok(analysis!.readiness!.next!.ready);
    const [broken] = await judged(`${text}edgeCases: [{ kind: late, case: a, response: b, test: nothing.md }]\n`);
    assert.deepEqual(broken!.readiness!.next!.blockers, []);
    assert.ok(!broken!.readiness!.next!.ready);
  });
});

function waivedFor(readiness: NonNullable<Awaited<ReturnType<typeof judged>>[number]['readiness']>): number {
  const stage = readiness.next!.stage;
  return readiness.gates
    .flatMap(({ checks }) => checks)
    .filter(({ state, requiredFor }) => state === 'waived' && (stage === 'production' || requiredFor !== 'production'))
    .length;
}
