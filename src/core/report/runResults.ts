import type { Day } from '../../text';
import type { Gate } from '../checklist';
import type { Change } from './comparison';
import type { Entry } from './entry';
import type { FileError, Missed, RuleReport, RunReport, Statistic, Summary } from './report';

/** What a run found: all that a format needs. */
export interface Results {
  readonly today: Day;
  /** By path and document, unless another order was asked for. May be walked more than once; a host need not hold them all in memory. */
  readonly entries: Iterable<Entry>;
  readonly errors: readonly FileError[];
  readonly summary: Summary;
  /** The gates that were judged, for what a format says of the rules. */
  readonly gates: readonly Gate[];
  /** The checks that policies add, by id. */
  readonly rules: readonly RuleReport[];
  /** The version of this tool. */
  readonly version: string;
  readonly run: RunReport;
  /** What changed since a revision; undefined when it was not asked. */
  readonly changes?: readonly Change[];
  /** The thresholds that are not held. */
  readonly missed: readonly Missed[];
  /** Undefined when they were not asked for. */
  readonly statistics?: readonly Statistic[];
  /** Within how many days something must fall due to be told; undefined where nobody said. */
  readonly dueWithin?: number;
}

/** The file of the first playbook, for what is said of a run where every reader asks for a file. */
export function firstPath({ entries }: Pick<Results, 'entries'>): string {
  for (const { playbook } of entries) return playbook.path;
  return '.';
}
