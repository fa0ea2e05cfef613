import type { CheckResult, Gate, Stage, Strength } from '../checklist';
import { isRequiredAt, nextStage } from '../checklist';
import type { Progress } from './progress';
import { progressOf } from './progress';

export type GateState = 'met' | 'waived' | 'unmet' | 'not-applicable';

/** What became of a gate. */
export interface GateResult {
  readonly gate: Gate;
  readonly state: GateState;
  /** 0 to 1: the mean of its applicable checks' points; null when none applies. */
  readonly score: number | null;
  readonly checks: readonly CheckResult[];
}

/** What all checks together say. */
export interface Readiness {
  /** 0 to 1: the weakest gate's score; null when nothing applies. */
  readonly score: number | null;
  readonly progress: Progress;
  readonly weakestGates: readonly string[];
  readonly gates: readonly GateResult[];
  /** The next stage up; null at production, or when the stage cannot be read. */
  readonly next: {
    readonly stage: Stage;
    readonly ready: boolean;
    /** Ids of the checks that stand in the way, in checklist order. */
    readonly blockers: readonly string[];
    /** Ids of all validly waived checks, in checklist order. */
    readonly waived: readonly string[];
  } | null;
}

/** The results of all checks, in checklist order; none of what cannot be read. */
export const resultsOf = (readiness: Pick<Readiness, 'gates'> | null | undefined): readonly CheckResult[] =>
  readiness?.gates.flatMap(({ checks }) => checks) ?? [];

/**
 * Readiness is the weakest gate's score, never an average over gates; a check that is only stated, or linked, gives half a point
 * (after Google's *ML Test Score*: half points for what is only written down, final score the minimum of the sections).
 * A playbook in which an error stands is never ready.
 */
export function readinessOf(
  results: readonly CheckResult[],
  gates: readonly Gate[],
  stage: Stage | undefined,
  hasError: boolean,
): Readiness {
  const byGate = new Map<Gate, CheckResult[]>(gates.map((gate) => [gate, []]));
  for (const result of results) byGate.get(result.gate)?.push(result);
  const gateResults: GateResult[] = [];
  for (const [gate, checks] of byGate)
    if (checks.length) gateResults.push({ gate, state: gateState(checks), score: gateScore(checks), checks });
  const scores = gateResults.flatMap(({ score }) => (score === null ? [] : [score]));
  const score = scores.length ? Math.min(...scores) : null;
  const target = stage && nextStage(stage);
  const blockers = target ? blockersFor(results, target) : [];
  return {
    score,
    progress: progressOf(results),
    weakestGates:
      score === null ? [] : gateResults.filter((result) => result.score === score).map(({ gate }) => gate.id),
    gates: gateResults,
    next: target
      ? {
          stage: target,
          ready: !hasError && blockers.length === 0,
          blockers,
          waived: results.filter(({ state }) => state === 'waived').map(({ check }) => check.id),
        }
      : null,
  };
}

/** The unmet, unwaived checks required for a stage or an earlier one, in checklist order. */
export function blockersFor(results: readonly CheckResult[], stage: Stage): string[] {
  return results.filter((result) => isBlocking(result, stage)).map(({ check }) => check.id);
}

/** True when a check stands in the way of a stage. */
export const isBlocking = ({ state, requiredFor }: Pick<CheckResult, 'state' | 'requiredFor'>, stage: Stage): boolean =>
  state === 'unmet' && isRequiredAt(requiredFor, stage);

function gateState(checks: readonly CheckResult[]): GateState {
  return WORST_FIRST.find((wanted) => checks.some(({ state }) => state === wanted)) ?? 'not-applicable';
}

const WORST_FIRST = ['unmet', 'waived', 'met'] as const;

const POINTS: Readonly<Record<Strength, number>> = { stated: 0.5, linked: 0.5, evidenced: 1 };

function gateScore(checks: readonly CheckResult[]): number | null {
  const applicable = checks.filter(({ state }) => state !== 'not-applicable');
  if (!applicable.length) return null;
  const points = applicable.map(({ strength }) => (strength === null ? 0 : POINTS[strength]));
  return points.reduce<number>((sum, point) => sum + point, 0) / applicable.length;
}
