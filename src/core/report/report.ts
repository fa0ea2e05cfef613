import type { Range } from 'vscode-languageserver-types';
import type { CheckState, Severity, Source, Stage, Strength } from '../checklist';
import { kindOf } from '../findings';
import type { Risk, Status } from '../judge';
import type { Backing, GateState, Progress, Readiness, StageProgress } from '../readiness';
import { isBlocking } from '../readiness';
import type { RawFault } from '../schema';
import { faultsOf } from './generated/validateReport';
import type { Day } from '../../text';
import { compareTexts } from '../../text';

/** The JSON report of `schemas/report.schema.json`. */
export interface Report {
  readonly pilotPlaybookReport: 1;
  readonly today: Day;
  readonly tool: { readonly name: string; readonly version: string };
  readonly run: RunReport;
  /** The checks that policies add, by id; absent where there are none. */
  readonly rules?: readonly RuleReport[];
  readonly playbooks: readonly PlaybookReport[];
  /** Absent where nothing was compared. */
  readonly changes?: readonly ChangeReport[];
  readonly missed: readonly Missed[];
  readonly errors: readonly FileError[];
  readonly summary: Summary;
  /** Absent where they were not asked for. */
  readonly statistics?: readonly Statistic[];
}

/** A check that a policy adds, and what explains it. */
export interface RuleReport {
  readonly id: string;
  /** The id of its gate, which may be built in. */
  readonly gate: string;
  readonly formerIds?: readonly string[];
  readonly title: string;
  readonly asks: string;
  readonly why: string;
  readonly how: string;
  readonly sources: readonly Source[];
  /** The address of a page that explains it. */
  readonly docs?: string;
}

/** Of what a report tells, and what the run had to hold. */
export interface RunReport {
  /** The name that keeps it apart from other repositories'. */
  readonly repository: string | null;
  /** The commit that was checked out; null outside of a git repository. */
  readonly commit: string | null;
  /** The address that the repository was cloned from; absent where it has none. */
  readonly remote?: string;
  readonly shard: { readonly index: number; readonly total: number } | null;
  readonly thresholds: {
    readonly for: Stage | null;
    readonly minReadiness: number | null;
    readonly maxWarnings: number | null;
    /** Present where a regression fails the run. */
    readonly noRegression?: true;
    /** Which findings fail the run; absent where it is those of error level. */
    readonly failOn?: 'warning' | 'never';
    /** Present where neither a finding nor a threshold fails the run, a policy's included. */
    readonly exitZero?: true;
  };
  /** Present where options chose among the playbooks. */
  readonly leftOut?: LeftOut;
}

/** The playbooks that a report does not show, since it was asked for others. */
export interface LeftOut {
  readonly playbooks: number;
  /** How many of them have a finding at error level. */
  readonly withErrors: number;
  /** The options that left them out. */
  readonly by: readonly ('--stage' | '--owner' | '--risk')[];
}

/** A threshold that is not held: of one playbook, or of the run, whose path is null. */
export interface Missed {
  readonly threshold: Exclude<keyof RunReport['thresholds'], 'failOn' | 'exitZero'>;
  readonly path: string | null;
  readonly message: string;
}

/** A file that could not be read, or a policy that could not be used. */
export interface FileError {
  readonly path: string;
  readonly message: string;
}

export interface Summary {
  readonly playbooks: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Playbooks that are ready for their next stage; at production those that meet all that production requires. */
  readonly ready: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** Findings that the baseline has: they are not listed, nor counted above. */
  readonly known: number;
  /** Findings that are less severe than was asked for, which are not listed either; absent where there are none. */
  readonly omitted?: Omitted;
}

/** How many findings are left out as less severe than was asked for; those of error level never are. */
export interface Omitted {
  readonly warnings: number;
  readonly information: number;
}

/** How many findings have a code. */
export interface Statistic {
  readonly code: string;
  readonly count: number;
}

/** A playbook before and after. */
export interface ChangeReport {
  readonly path: string;
  readonly document: number;
  readonly causes: readonly Cause[];
  readonly before: StandingReport | null;
  readonly after: StandingReport | null;
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /** Of a playbook that is gone; absent for any other, which is among the playbooks. */
  readonly name?: string | null;
}

interface StandingReport {
  readonly stage: Stage | null;
  /** Absent for an active one. */
  readonly status?: Status;
  readonly score: number | null;
  readonly progress: StageProgress | null;
}

/** What made a playbook's result another one: its own text or place, the files it points to, or what its policy asks. */
export type Cause = 'text' | 'evidence' | 'policy';

export interface PlaybookReport {
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  readonly stage: Stage | null;
  readonly status: Status;
  readonly risk: Risk;
  /** Who answers for the workflow; null where nobody is named. */
  readonly owner: OwnerReport | null;
  readonly policy: PolicyReport;
  readonly readiness: ReadinessReport | null;
  /** What backs it. */
  readonly backing?: Backing;
  readonly waivers: readonly WaiverReport[];
  readonly notApplicable: readonly DeclarationReport[];
  readonly due: readonly DueReport[];
  readonly findings: readonly FindingReport[];
  /** What would be found without the waivers that hold; absent where none does. */
  readonly waived?: readonly WaivedCheck[];
  /** The findings that the baseline has, and that are left out above; absent where there are none. */
  readonly known?: readonly KnownReport[];
  readonly omitted?: Omitted;
}

/** What is unanswered is null. */
interface OwnerReport {
  readonly name: string | null;
  readonly contact: string | null;
}

/** The policy that governs a playbook; of the built-in one there is no path. */
interface PolicyReport {
  readonly path: string | null;
  /** The readiness, 0 to 1, that it asks for. */
  readonly minimumReadiness: number | null;
}

/** Something that asks for somebody by a date: see `dueOf`. */
export interface DueReport {
  readonly kind: 'waiver' | 'review' | 'evidence' | 'metric';
  /** A pointer to the date. */
  readonly at: string;
  /** The last day. */
  readonly date: Day;
  /** The check that is waived, the file or address of evidence, the name of a metric; absent where there is none. */
  readonly of?: string;
}

export interface ReadinessReport {
  readonly score: number | null;
  readonly progress: Progress;
  readonly weakestGates: readonly string[];
  readonly gates: readonly GateReport[];
  readonly next: Readiness['next'];
}

export interface GateReport {
  readonly id: string;
  readonly title: string;
  readonly state: GateState;
  readonly score: number | null;
  readonly checks: readonly CheckReport[];
}

export interface CheckReport {
  readonly id: string;
  readonly requiredFor: Stage;
  readonly state: CheckState;
  readonly strength: Strength | null;
  /** Present where the playbook declares that it does not apply. */
  readonly declared?: true;
}

/** A waiver that names a check; what is unanswered is null. */
export interface WaiverReport {
  readonly check: string;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly approvedBy: string | null;
  readonly expires: Day | null;
  /** True when it leaves its check open: complete, not past its end, and on a check that is not met. */
  readonly holds: boolean;
}

/** A check that is declared not applicable; what is unanswered is null. */
export interface DeclarationReport {
  readonly check: string;
  readonly because: string | null;
  readonly approvedBy: string | null;
  /** True when it takes its check out. */
  readonly holds: boolean;
}

export interface FindingReport {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: string;
  /** The finding's id: unique in its playbook. */
  readonly fingerprint: string;
  readonly range: Range;
  /** The characters of the range counted from 0 in bytes of UTF-8; absent where they are the same as in the range. */
  readonly bytes?: { readonly start: number; readonly end: number };
  /** True when there is a fix, or a choice of several. */
  readonly fixable: boolean;
  /** Present where `fix` makes the fix: it needs no person's decision. */
  readonly safe?: true;
}

/** A finding that the baseline has; older reports say no more than which. */
export type KnownReport = Pick<FindingReport, 'code' | 'severity'> & Partial<Omit<WaivedCheck, 'code'>>;

/** A check that is validly waived: what would be found without the waiver. The fingerprint is the one that this would have. */
export type WaivedCheck = Omit<FindingReport, 'severity' | 'bytes' | 'fixable' | 'safe'>;

/**
 * True when no unmet, unwaived check is required for a stage or earlier, and no error stands but those of checks that a
 * later stage requires (judging.md 25).
 */
export function isReadyFor(playbook: PlaybookReport, stage: Stage): boolean {
  return playbook.readiness !== null && !isBroken(playbook) && !blockersOf(playbook, stage).length;
}

/** True when an error stands in it that no check has; known ones are errors all the same. */
export const isBroken = ({ findings, known = [] }: PlaybookReport): boolean =>
  [findings, known].some((list) => list.some(({ code, severity }) => severity === 'error' && kindOf(code) !== 'check'));

/** The ids of the unmet, unwaived checks required for a stage or earlier, in checklist order. */
export const blockersOf = ({ readiness }: PlaybookReport, stage: Stage): string[] =>
  (readiness?.gates ?? []).flatMap(({ checks }) =>
    checks.filter((check) => isBlocking(check, stage)).map(({ id }) => id),
  );

/** True when a playbook is ready for its next stage; at production, when it meets all that production requires. */
export const isReady = (playbook: PlaybookReport): boolean =>
  playbook.readiness?.next?.ready ?? (playbook.stage === 'production' && isReadyFor(playbook, 'production'));

/** Counts over playbooks. */
export function summaryOf(playbooks: Iterable<PlaybookReport>): Summary {
  const stages = { investigation: 0, pilot: 0, production: 0 };
  const severities = { error: 0, warning: 0, information: 0 };
  let [all, ready] = [0, 0];
  let omitted: Omitted | undefined;
  for (const playbook of playbooks) {
    all++;
    if (playbook.stage) stages[playbook.stage]++;
    if (isReady(playbook)) ready++;
    for (const { severity } of playbook.findings) severities[severity]++;
    omitted = bothOmitted(omitted, playbook.omitted);
  }
  const { error: errors, warning: warnings, information } = severities;
  return {
    ...{ playbooks: all, byStage: stages, ready, errors, warnings, information, known: 0 },
    ...(omitted && { omitted }),
  };
}

/** The sum of two counts of what is left out; undefined for nothing. */
export const bothOmitted = (one: Omitted | undefined, other: Omitted | undefined): Omitted | undefined =>
  one && other
    ? { warnings: one.warnings + other.warnings, information: one.information + other.information }
    : (one ?? other);

/** Orders by path, then by document. */
export const byPlace = (a: Place, b: Place): number =>
  compareTexts(a.path, b.path) || (a.document ?? 0) - (b.document ?? 0);

interface Place {
  readonly path: string;
  readonly document?: number;
}

/** Data as a JSON report, or in a sentence why it is none. */
export function readReport(data: unknown): Report | string {
  const [fault] = faultsOf(data) ?? [];
  if (fault?.keyword === 'required' && fault.at === '' && fault.key === 'tool')
    return 'It was written by version 0.1: write it anew with this version.';
  if (fault?.at === '/pilotPlaybookReport')
    return 'Its format is of another version than 1: merge it with the version of this command line that wrote it.';
  return fault ? sentence(fault) : (data as Report);
}

function sentence({ at, keyword, key }: RawFault): string {
  const place = at === '' ? 'It' : `The value at ${at}`;
  if (keyword === 'required') return `${place} has no "${key}".`;
  if (keyword === 'additionalProperties') return `${place} has a key "${key}", which reports don't have.`;
  return `${place} is not what a report has there (${keyword}).`;
}
