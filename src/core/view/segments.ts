import type { CheckResult, Severity, Stage } from '../checklist';
import { SEVERITIES, STAGES, isRequiredAt, severityOf } from '../checklist';
import type { Analysis } from '../judge';
import { capitalised, compareTexts } from '../../text';
import { isNeededNow, neededSaid, resultsOf } from '../readiness';

/**
 * What a segment of a bar says of its checks. Met: backed by evidence that was found, or with nothing to evidence; backed by
 * a link that nobody opened; only stated. Not met: waived for now, or open.
 */
export type SegmentKind = 'found' | 'linked' | 'stated' | 'waived' | 'open';

/** Checks next to each other in a bar that look alike. */
export interface SegmentView {
  readonly kind: SegmentKind;
  /** Of open checks: how they weigh; null where they are no findings. */
  readonly severity: Severity | null;
  readonly count: number;
}

/** How many of the checks that a stage needs are met. */
export interface ProgressView {
  readonly stage: Stage;
  /** True for the stage that an active playbook is in. */
  readonly isNow: boolean;
  /** `Needed now, in pilot`, `Needed for production`. */
  readonly label: string;
  readonly met: number;
  readonly applicable: number;
  /** From what is backed best to what is open and weighs most. */
  readonly segments: readonly SegmentView[];
}

const KINDS: readonly SegmentKind[] = ['found', 'linked', 'stated', 'waived', 'open'];
const KIND_OF = { evidenced: 'found', linked: 'linked', stated: 'stated' } as const;

/** Its progress towards the stage that it is in and each later one; without those that need nothing. */
export function progressViews(analysis: Analysis): ProgressView[] {
  const { readiness, stage, status } = analysis;
  const results = resultsOf(readiness);
  return STAGES.slice(stage ? STAGES.indexOf(stage) : 0).flatMap((one) => {
    const { met, applicable } = readiness?.progress[one] ?? { met: 0, applicable: 0 };
    if (!applicable) return [];
    const needed = results.filter(({ requiredFor }) => isRequiredAt(requiredFor, one));
    const segments = inOrder(segmentsOf(needed, status === 'active' ? stage : null));
    const label = capitalised(neededSaid(one, analysis));
    return [{ stage: one, isNow: isNeededNow(one, analysis), label, met, applicable, segments }];
  });
}

/** The segments of some checks, in their order; checks that do not apply have none. */
export const segmentsOf = (results: readonly CheckResult[], stage: Stage | null): SegmentView[] =>
  results.flatMap(({ state, strength, requiredFor }): SegmentView[] => {
    if (state === 'not-applicable') return [];
    const kind = state === 'met' ? KIND_OF[strength ?? 'stated'] : state === 'waived' ? 'waived' : 'open';
    return [{ kind, severity: kind === 'open' && stage ? severityOf(requiredFor, stage) : null, count: 1 }];
  });

/** The same, those alike together. */
function inOrder(segments: readonly SegmentView[]): SegmentView[] {
  const runs = new Map<string, SegmentView>();
  for (const segment of segments) {
    const key = `${KINDS.indexOf(segment.kind)}${segment.severity ? SEVERITIES.indexOf(segment.severity) : ''}`;
    runs.set(key, { ...segment, count: (runs.get(key)?.count ?? 0) + 1 });
  }
  return [...runs].sort(([a], [b]) => compareTexts(a, b)).map(([, segment]) => segment);
}
