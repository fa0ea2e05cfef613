import type { Subject } from './check';
import type { TargetState } from './direction';
import { directionOf, targetState, usualDirection, wayToTarget, writtenDirection } from './direction';
import { isOutcome, measured, metrics } from './metrics';
import type { PlaybookNode } from '../playbook';
import { at, text } from '../playbook';
import type { Better } from '../schema';
import type { Segment } from '../../text';

/** A metric that counts, with its numbers as read: written, or found in the file that their evidence points to. */
export interface Metric {
  readonly node: PlaybookNode;
  readonly name: string;
  /** As written; undefined when it is unanswered. */
  readonly kind: string | undefined;
  /** Undefined where nothing says which direction is better. */
  readonly better: Better | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly actual: number | undefined;
  /** Undefined until there are both a target and an actual. */
  readonly state: TargetState | undefined;
}

/** The metrics that count, in the order written. */
export function readMetrics(subject: Subject): Metric[] {
  return metrics(subject).map(({ node }) => {
    const [baseline, target, actual] = ['baseline', 'target', 'actual'].map((key) => measured(subject, at(node, key)));
    return {
      ...{ node, baseline, target, actual, better: directionOf(subject, node), state: targetState(subject, node) },
      name: text(at(node, 'name')) ?? '',
      kind: text(at(node, 'kind')),
    };
  });
}

/** A metric that says of itself which direction is better, and means the other. */
export interface Contradiction {
  readonly node: PlaybookNode;
  readonly path: readonly Segment[];
  readonly name: string;
  readonly written: Better;
  readonly way: Better;
}

/**
 * The metrics of an outcome kind whose `better` contradicts the way from baseline to target. A ceiling that may be used up
 * is fine: there `better` is what is usual for the kind.
 */
export function contradictions(subject: Subject): Contradiction[] {
  return metrics(subject).flatMap(({ node, path }): Contradiction[] => {
    const [written, way] = [writtenDirection(node), wayToTarget(subject, node)];
    if (!isOutcome(node) || !written || !way || written === way || written === usualDirection(node)) return [];
    return [{ node, path, name: text(at(node, 'name')) ?? '', written, way }];
  });
}
