import type { Subject } from './check';
import { isGenerated, kindOf, measured } from './metrics';
import type { PlaybookNode } from '../playbook';
import { at, text } from '../playbook';
import type { Better, MetricKind } from '../schema';

/** The direction in which each kind usually gets better; of the others either may be meant (checklist.md, `success/target-met`). */
const USUAL: Readonly<Partial<Record<MetricKind, Better>>> = {
  'cycle-time': 'lower',
  errors: 'lower',
  touchpoints: 'lower',
  'external-spend': 'lower',
  risk: 'lower',
  rework: 'lower',
  revenue: 'higher',
  capacity: 'higher',
  activity: 'higher',
  adoption: 'higher',
  satisfaction: 'higher',
};

/** The direction in which metrics of a kind usually get better; undefined where either may be meant. */
export const usualDirectionOf = (kind: MetricKind): Better | undefined => USUAL[kind];

/** The direction in which a metric's kind usually gets better; undefined where either may be meant. */
export const usualDirection = (metric: PlaybookNode): Better | undefined => {
  const kind = kindOf(metric);
  return kind && usualDirectionOf(kind);
};

/** The direction that a metric says itself. */
export function writtenDirection(metric: PlaybookNode): Better | undefined {
  const better = text(at(metric, 'better'));
  return better === 'lower' || better === 'higher' ? better : undefined;
}

/** The way from a metric's baseline to its target; undefined without both numbers, or where they are equal. */
export function wayToTarget(subject: Subject, metric: PlaybookNode): Better | undefined {
  const [baseline, target] = [measured(subject, at(metric, 'baseline')), measured(subject, at(metric, 'target'))];
  if (baseline === undefined || target === undefined || baseline === target) return undefined;
  return target < baseline ? 'lower' : 'higher';
}

/**
 * The direction in which a metric gets better, never guessed: as written; else the way from baseline to target, unless it
 * contradicts the kind's usual direction; else, where the two are equal, that. Undefined where nothing says it.
 */
export function directionOf(subject: Subject, metric: PlaybookNode): Better | undefined {
  const written = writtenDirection(metric);
  if (written) return written;
  const usual = usualDirection(metric);
  const way = wayToTarget(subject, metric);
  if (way) return usual === undefined || usual === way ? way : undefined;
  const [baseline, target] = [measured(subject, at(metric, 'baseline')), measured(subject, at(metric, 'target'))];
  return baseline !== undefined && baseline === target ? usual : undefined;
}

/** What a metric's actual says of its target. */
export type TargetState = 'met' | 'missed' | 'unknown-direction';

/**
 * Whether a metric's actual reaches its target, equal being met whatever the direction. Undefined without both numbers,
 * and where a number that the direction hangs on stands in a file that a build has not written yet.
 */
export function targetState(subject: Subject, metric: PlaybookNode): TargetState | undefined {
  const [target, actual] = [measured(subject, at(metric, 'target')), measured(subject, at(metric, 'actual'))];
  if (target === undefined || actual === undefined) return undefined;
  if (actual === target) return 'met';
  const direction = directionOf(subject, metric);
  if (direction) return (direction === 'lower' ? actual < target : actual > target) ? 'met' : 'missed';
  return isGenerated(subject, at(metric, 'baseline')) ? undefined : 'unknown-direction';
}

/**
 * How far the actual is on the way from baseline to target, as a share: 1 at the target, negative when it is worse than
 * before. Undefined without all three numbers, or where baseline and target are equal.
 */
export function shareOfWay(
  baseline: number | undefined,
  target: number | undefined,
  actual: number | undefined,
): number | undefined {
  if (baseline === undefined || target === undefined || actual === undefined || baseline === target) return undefined;
  return (actual - baseline) / (target - baseline);
}
