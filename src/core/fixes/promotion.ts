import type { Analysis } from '../analysis';
import type { Fix } from '../checklist/fix';
import { canAppend } from '../checklist/fix';
import { blank, literal, map } from '../checklist/skeleton';
import type { Stage } from '../checklist/stage';
import type { Day } from '../playbook/calendar';
import type { MapNode } from '../playbook/node';
import { at, items, text } from '../playbook/values';

const DECISIONS = ['review', 'decisions'];

/**
 * What moves a playbook to its next stage: the new `stage`, and the decision to go under `review.decisions`, unless the
 * last one there is that decision already. Empty when something stands in the way, when there is no next stage, and when
 * either place is written elsewhere (behind an alias or a merge key).
 */
export function promotion({ playbook: { root }, readiness, status }: Analysis, today: Day): Fix[] {
  const next = readiness?.next;
  if (!root || !next?.ready || status !== 'active' || at(root, 'stage')?.at !== '/stage') return [];
  const stage: Fix = { kind: 'replace', path: ['stage'], value: next.stage };
  if (isDecided(root, next.stage)) return [stage];
  return canAppend(root, DECISIONS)
    ? [stage, { kind: 'append', path: DECISIONS, item: decision(next.stage, today) }]
    : [];
}

/** A decision to go, with a placeholder for who took it. */
const decision = (stage: Stage, today: Day) =>
  map({ date: literal(today), decision: literal('go'), for: literal(stage), by: blank });

function isDecided(root: MapNode, stage: Stage): boolean {
  const last = items(at(root, ...DECISIONS)).at(-1);
  return text(at(last, 'decision')) === 'go' && text(at(last, 'for')) === stage;
}
