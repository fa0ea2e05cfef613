import type { Stage } from '../../checklist';
import { asStage } from '../../checklist';
import type { Analysis, Status } from '../../judge';
import { at, dayDone, items, text } from '../../playbook';
import type { StageProgress } from '../../readiness';
import type { Cause } from '../report';
import type { Day } from '../../../text';

/** How often a history says where a playbook stood: at the end of each month, or with each commit that changes it. */
export type Every = 'month' | 'commit';

/** What made a result another one: a cause of its own, or nothing but the day, as when evidence becomes stale. */
export type HistoryCause = Cause | 'date';

/** A commit, and the day that it counts with. */
export interface Moment {
  readonly date: Day;
  readonly commit: string;
}

/** Where a playbook stood. What cannot be read is null. */
export interface PastStanding {
  readonly stage: Stage | null;
  readonly status: Status;
  /** 0 to 1: the weakest gate's. */
  readonly score: number | null;
  /** Of the checks that the stage `pilot` needs. */
  readonly pilot: StageProgress | null;
  /** Of those that production needs. */
  readonly production: StageProgress | null;
}

/** A decision that a playbook records; its date is null where none is written. */
export interface RecordedDecision {
  readonly date: Day | null;
  readonly decision: string;
  readonly for: Stage | null;
}

/** What one document of a file was judged to be, by the text, the evidence, the policy and the day of a revision. */
export interface Judged extends PastStanding {
  /** The document's index in its file. */
  readonly document: number;
  readonly name: string | null;
  readonly decisions: readonly RecordedDecision[];
}

/** Where a playbook stood at a commit, judged as of that commit's day. */
export interface HistoryPoint extends Moment, PastStanding {
  /** What made it differ from the point before; empty where nothing did. */
  readonly causes: readonly HistoryCause[];
  /** Why its file could not be read, to be put behind its name; absent where it could. */
  readonly unreadable?: string;
}

/** A commit that moved a playbook to another stage. */
export interface StageMove extends Moment {
  readonly from: Stage | null;
  readonly to: Stage | null;
}

/** A decision, dated as it is written, else by the commit that recorded it. */
export interface PastDecision extends RecordedDecision {
  readonly date: Day;
}

/** One playbook over time. */
export interface PlaybookHistory {
  /** Where it is, or was last: from the top of the repository. */
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  /** Where it was before, the latest first. */
  readonly formerPaths: readonly string[];
  /** When it was taken away; null for one that is still there. */
  readonly gone: Moment | null;
  /** From the oldest to the newest; never empty. */
  readonly points: readonly HistoryPoint[];
  readonly moves: readonly StageMove[];
  readonly decisions: readonly PastDecision[];
  /** The latest commit that changed its text, its evidence or its policy; null where that lies before what was looked at. */
  readonly lastChange: Moment | null;
}

/** All playbooks together at a commit. */
export interface PortfolioPoint extends Moment {
  readonly playbooks: number;
  readonly byStage: Readonly<Record<Stage, number>>;
  /** Sums over the active ones. */
  readonly pilot: StageProgress;
  readonly production: StageProgress;
}

/** What a repository's own history says of its playbooks. */
export interface History {
  readonly every: Every;
  /** The day before which nothing was looked at; null for all. */
  readonly since: Day | null;
  /** The commit that it ends with; null where there is none. */
  readonly head: string | null;
  /** The commit that it begins with; null where there is none. */
  readonly first: Moment | null;
  /** How many commits were looked at. */
  readonly commits: number;
  /** By path, then document. */
  readonly playbooks: readonly PlaybookHistory[];
  readonly portfolio: readonly PortfolioPoint[];
  /** What is to be known of it: a shallow clone, rewritten dates, commits that could not be read. Sentences. */
  readonly notes: readonly string[];
}

/** What a history says of an analysis. */
export function judgedOf(analysis: Analysis, document: number): Judged {
  const { name, stage, status, readiness, playbook } = analysis;
  const decisions = items(at(playbook.root, 'review', 'decisions')).flatMap((entry): RecordedDecision[] => {
    const decision = text(at(entry, 'decision'));
    if (decision === undefined) return [];
    return [{ date: dayDone(at(entry, 'date')) ?? null, decision, for: asStage(text(at(entry, 'for'))) ?? null }];
  });
  return {
    ...{ document, name, stage, status, decisions },
    score: readiness?.score ?? null,
    pilot: readiness?.progress.pilot ?? null,
    production: readiness?.progress.production ?? null,
  };
}
