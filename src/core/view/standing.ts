import type { Analysis } from '../analysis';
import { blockersFor } from '../readiness/readiness';
import { count } from './words';

/** The checks that keep a playbook from its next stage, or in production those that production requires all the same. */
export function blockersOf({ readiness, stage, status }: Analysis): readonly string[] {
  if (!readiness || status !== 'active') return [];
  if (readiness.next) return readiness.next.blockers;
  const results = readiness.gates.flatMap(({ checks }) => checks);
  return stage ? blockersFor(results, stage) : [];
}

/** Where a playbook stands, in a few words. */
export function standing(analysis: Analysis): string {
  const { readiness, stage, status } = analysis;
  if (!readiness) return 'cannot be read';
  if (status !== 'active') return status;
  const blockers = blockersOf(analysis).length;
  const goal = readiness.next?.stage ?? stage;
  if (!goal) return 'stage not readable';
  if (blockers) return `${count(blockers, 'blocker')} for ${goal}`;
  if (!readiness.next) return 'nothing missing';
  return readiness.next.ready ? `ready for ${goal}` : 'has errors in its form';
}
