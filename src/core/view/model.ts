import type { Range } from 'vscode-languageserver-types';
import type { CheckState, Severity, Stage, Strength } from '../checklist';
import type { Declaration } from '../findings';
import type { Risk, Status } from '../judge';
import type { GateState } from '../readiness';
import type { OwnerView, PolicyView, StepView, ToolView } from './head';
import type { ProgressView, SegmentView } from './segments';
import type { FindingView, Named, NextView, TaskGroupView } from './taskModel';
import type { EventView } from './timeline';
import type { Day } from '../../text';

/**
 * What a page shows of one playbook: plain JSON, in the order in which it is shown. A `place` is where a click leads:
 * lines and UTF-16 characters from 0.
 */
export interface PlaybookView {
  /** Index of the YAML document in its file. */
  readonly document: number;
  readonly name: string | null;
  readonly place: Range;
  readonly summary: string | null;
  readonly stage: Stage | null;
  readonly stagePlace: Range;
  readonly status: Status;
  readonly risk: Risk;
  readonly owner: OwnerView | null;
  readonly tool: ToolView | null;
  /** The stage ladder. */
  readonly steps: readonly StepView[];
  /** The policy that it is judged by; null for the built-in one. */
  readonly policy: PolicyView | null;
  /** True when the document is no YAML just now and this is how it was last readable; then nothing has a fix. */
  readonly isStale: boolean;
  /** The errors and other faults of the text as it stands now that are no open checks: while an error is among them, nothing is green. */
  readonly faults: readonly FindingView[];
  /** Null when the playbook cannot be read. */
  readonly readiness: ReadinessView | null;
  /** Its progress towards its own stage and those that follow. */
  readonly progress: readonly ProgressView[];
  readonly goal: GoalView | null;
  readonly next: NextView | null;
  readonly tasks: readonly TaskGroupView[];
  readonly gates: readonly GateView[];
  readonly metrics: readonly MetricView[];
  readonly evidence: readonly EvidenceGroupView[];
  readonly waivers: readonly WaiverView[];
  readonly declarations: readonly DeclarationView[];
  readonly review: ReviewView | null;
  /** What happened and what falls due, by day. */
  readonly events: readonly EventView[];
  /** The day that its dates were compared with. */
  readonly today: Day;
}

/** What is told of a readiness before anything else: sentences, each empty when there is nothing to say. */
export interface Said {
  /** How far it is on the way to its stages. */
  readonly progress: string;
  /** Why it is no further: the weakest gates. */
  readonly reason: string;
  /** What backs it. */
  readonly backing: string;
  /** The score behind the progress. */
  readonly scoreSaid: string;
}

export interface ReadinessView extends Said {
  /** 0 to 1; null when nothing applies. */
  readonly score: number | null;
  /** The gates that hold it down. */
  readonly weakest: readonly Named[];
}

/** The stage that a playbook wants to reach: the next one, or production itself once it is there. */
export interface GoalView {
  readonly stage: Stage;
  readonly isNext: boolean;
  /** True when nothing stands in the way. */
  readonly isReady: boolean;
  /** How many checks stand in the way; several may share one blocker. */
  readonly openChecks: number;
  /** How many gates a fix can add. */
  readonly missingGates: number;
  readonly waived: readonly Named[];
}

export interface GateView extends Named {
  readonly question: string;
  readonly state: GateState;
  /** 0 to 1; null when no check applies. */
  readonly score: number | null;
  readonly place: Range;
  /** The worst of what is wrong in its section besides open checks, such as evidence that was not found; null for nothing. */
  readonly fault: Severity | null;
  /** The one finding of a gate whose section is absent: it stands for all its open checks. */
  readonly missing: FindingView | null;
  /** Its checks as a bar, in their order. */
  readonly segments: readonly SegmentView[];
  readonly checks: readonly CheckView[];
}

export interface CheckView extends Named {
  readonly asks: string;
  readonly state: CheckState;
  readonly strength: Strength | null;
  readonly requiredFor: Stage;
  /** Null unless it is unmet in an active playbook. */
  readonly severity: Severity | null;
  readonly place: Range;
  /** Of an unmet check: what is missing, once for each place; none where the whole gate is missing. */
  readonly findings: readonly FindingView[];
  /** Of a waived check: the last day of its waiver. */
  readonly waivedUntil: Day | null;
  /** Of a met check: the evidence that backs it, found or linked, and where the file names it. */
  readonly backedBy: readonly { readonly text: string; readonly place: Range }[];
  /** Of a check that is declared not applicable: why. */
  readonly because: string | null;
}

export interface MetricView {
  readonly name: string;
  readonly kind: string | null;
  readonly unit: string | null;
  /** Null where nothing says which direction is better. */
  readonly better: 'lower' | 'higher' | null;
  readonly place: Range;
  readonly baseline: MeasureView;
  readonly target: MeasureView;
  readonly actual: MeasureView;
  /** The day by which the target is to be reached. */
  readonly by: Day | null;
  /** How much of the way from baseline to target is done: 0 to 1, beyond either when overshot; null without a way. */
  readonly progress: number | null;
  /** Null until there are both a target and an actual. */
  readonly isMet: boolean | null;
  /** The name of the metric that must not get worse meanwhile. */
  readonly guard: string | null;
  /** Worse than its baseline, past its date without its target, or on the way to it; `open` while that cannot be said. */
  readonly standing: 'met' | 'under-way' | 'missed' | 'worse' | 'open';
  /** The same in words: `64% of the way, due 31 Dec 2026`, `worse than before`. */
  readonly said: string;
}

export interface MeasureView {
  readonly value: number | null;
  readonly date: Day | null;
  readonly method: string | null;
  /** How many people, cases or items are behind it. */
  readonly sample: string | null;
  /** The file that the number is read from, when it is not written in the playbook. */
  readonly readFrom: string | null;
  readonly place: Range;
}

/** The evidence that points to one file or address. */
export interface EvidenceGroupView {
  /** The file, or the web address. */
  readonly target: string;
  readonly isLink: boolean;
  /** How many checks it backs. */
  readonly checks: number;
  /** The worst of its pieces'. */
  readonly state: EvidenceView['state'];
  readonly pieces: readonly EvidenceView[];
}

export interface EvidenceView {
  /** Its heading or pointer in the file; null where it is all of it. */
  readonly part: string | null;
  /** The gate or section that it backs. */
  readonly backs: string;
  readonly state: 'verified' | 'linked' | 'unknown' | 'generated' | 'outside' | 'not-found' | 'not-a-number' | 'stale';
  /** What is wrong, in a few words; null when nothing is. */
  readonly reason: string | null;
  readonly place: Range;
}

export interface WaiverView {
  readonly check: string;
  /** The check's title; null when there is no such check. */
  readonly title: string | null;
  readonly reason: string | null;
  readonly owner: string | null;
  readonly expires: Day | null;
  /** Days until it ends; negative when it has ended. */
  readonly daysLeft: number | null;
  readonly state: 'holds' | 'expired' | 'incomplete' | 'unneeded' | 'unknown-check';
  readonly place: Range;
}

/** A check that is declared not applicable. */
export interface DeclarationView {
  readonly check: string;
  /** The check's title; null when there is no such check. */
  readonly title: string | null;
  readonly because: string | null;
  readonly approvedBy: string | null;
  readonly state: Declaration['standing'];
  readonly place: Range;
}

export interface ReviewView {
  readonly next: Day;
  /** Days until then; negative when it is overdue. */
  readonly daysLeft: number;
  readonly place: Range;
}
