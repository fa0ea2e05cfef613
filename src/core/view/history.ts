import type { StageProgress } from '../readiness';
import type { Day } from '../../text';
import { isFields } from '../../text';

/** How something went over time: the points of a small line, and all that it says as text. */
export interface HistoryView {
  /** From the oldest to the newest; one that could not be read is left out. */
  readonly points: readonly HistoryPointView[];
  /** `From 12 of 28 in March 2026 to 17 of 28 now; no change for 93 days`. */
  readonly sentence: string;
  /** What is marked on the line, in the order of time. */
  readonly marks: readonly HistoryMarkView[];
  /** What is to be known of the history itself, such as that the clone is shallow. */
  readonly notes: readonly string[];
}

export interface HistoryPointView {
  readonly date: Day;
  /** Checks that are met of those that production needs. */
  readonly met: number;
  readonly applicable: number;
}

/** A stage that was reached, or a decision: `pilot since 3 Mar 2026`, `go for pilot on 1 Mar 2026`. */
export interface HistoryMarkView {
  readonly kind: 'stage' | 'decision';
  readonly date: Day;
  readonly label: string;
}

/** True for a history that a host sent. */
export const isHistory = (value: unknown): value is HistoryView =>
  isFields(value) &&
  typeof value.sentence === 'string' &&
  [value.points, value.marks, value.notes].every((list) => Array.isArray(list));

/** The points of a history that could be read, as a line has them. */
export const historyPoints = (
  points: readonly { readonly date: Day; readonly production: StageProgress | null }[],
): HistoryPointView[] =>
  points.flatMap(({ date, production }) =>
    production ? [{ date, met: production.met, applicable: production.applicable }] : [],
  );
