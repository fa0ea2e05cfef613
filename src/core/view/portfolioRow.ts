import type { Check, CheckResult, Gate, Stage } from '../checklist';
import { STAGES, isRequiredAt, nextStage } from '../checklist';
import type { Analysis } from '../judge';
import { hasError } from '../judge';
import { at, dayDone } from '../playbook';
import type { GateResult, StageProgress } from '../readiness';
import { isBlocking, resultsOf } from '../readiness';
import type { Day } from '../../text';
import { reviewView } from './factViews';
import { faultsIn } from './gateViews';
import type { DecisionView, ToolView } from './head';
import { decisionViews, ownerView, toolView } from './head';
import type { PortfolioDue } from './portfolioDue';
import { portfolioDues } from './portfolioDue';
import type { PortfolioItem } from './portfolioFilter';
import { blockersOf, standing } from './playbookView';
import type { Named } from './taskModel';

/** What the portfolio shows of a playbook: plain data, little enough to be kept of thousands. */
export interface PortfolioRow extends PortfolioItem {
  /** Its file's address, and the index of the YAML document in it. */
  readonly uri: string;
  readonly document: number;
  /** False when it is no YAML or no mapping. */
  readonly isReadable: boolean;
  /** True for an active one that has no blocker and no error: for its next stage, at production for staying there. */
  readonly isReady: boolean;
  /** Where it stands, in a few words. */
  readonly standing: string;
  /** How far it is towards its next stage, or at production there; null without a valid stage. */
  readonly goal: (StageProgress & { readonly stage: Stage }) | null;
  readonly toolKind: ToolView['kind'];
  /** In checklist order; none of one that cannot be read. */
  readonly gates: readonly PortfolioCell[];
  /** The open checks of an active playbook, in checklist order. */
  readonly gaps: readonly PortfolioGap[];
  /** What falls due, by date; of an active one. */
  readonly due: readonly PortfolioDue[];
  readonly hasReview: boolean;
  /** The days of the first decision to go to a stage. */
  readonly reached: { readonly pilot: Day | null; readonly production: Day | null };
  /** When and why one that is no longer active ended; null for any other. */
  readonly ended: { readonly date: Day | null; readonly reason: string | null } | null;
}

/** How a gate of a playbook stands, and how many of its checks are open. */
export interface PortfolioCell {
  readonly gate: Named;
  /** `faulty`: no check is open, but an error or a warning stands in its section. `resting`: the playbook is not active. */
  readonly state: 'open' | 'faulty' | 'met' | 'waived' | 'not-applicable' | 'resting';
  /** Open checks that the current stage needs, the next one, and a later one. */
  readonly now: number;
  readonly next: number;
  readonly later: number;
}

/** An open check. */
export interface PortfolioGap {
  readonly check: PortfolioCheck;
  /** True when the current stage needs it. */
  readonly isNow: boolean;
}

export interface PortfolioCheck extends Named {
  /** The title of its gate. */
  readonly gate: string;
}

/** What an analysis does not know of its playbook. */
export interface PortfolioPlace {
  readonly uri: string;
  /** The name of its file. */
  readonly file: string;
  readonly folder: string;
  readonly policy: string | null;
}

/** What the portfolio shows of a playbook. */
export function portfolioRow(analysis: Analysis, place: PortfolioPlace): PortfolioRow {
  const { playbook, name, stage, status, risk, readiness } = analysis;
  const named = ownerView(analysis);
  const owner = named?.name ?? named?.contact?.said ?? null;
  const isActive = status === 'active';
  const results = resultsOf(readiness);
  const open = isActive && stage ? results.filter(({ state }) => state === 'unmet') : [];
  const gaps = stage ? open.map((result) => gapOf(result, stage)) : [];
  const blockers = blockersOf(analysis).length;
  const goal = stage && (nextStage(stage) ?? stage);
  const due = portfolioDues(analysis, owner);
  const hasFault = hasError(analysis.findings);
  return {
    ...place,
    ...{ document: playbook.document, name: name ?? place.file, stage, status, risk },
    isReadable: readiness !== null,
    standing: standing(analysis),
    owner,
    toolKind: toolView(analysis)?.kind ?? null,
    open: { now: gaps.filter(({ isNow }) => isNow).length, next: blockers },
    hasError: hasFault,
    isReady: isActive && readiness !== null && stage !== null && !blockers && !hasFault,
    production: readiness?.progress.production ?? { met: 0, applicable: 0 },
    goal: readiness && goal ? { stage: goal, ...readiness.progress[goal] } : null,
    gates: (readiness?.gates ?? []).map((result) => ({
      ...{ gate: namedGate(result.gate), ...openIn(result.checks, isActive ? stage : null) },
      state: cellState(analysis, result),
    })),
    ...{ gaps, due, nextDue: due[0]?.date ?? null },
    hasReview: reviewView(analysis) !== null,
    ...timesOf(analysis),
  };
}

function cellState(analysis: Analysis, { gate, state }: GateResult): PortfolioCell['state'] {
  if (analysis.status !== 'active') return 'resting';
  if (state === 'unmet') return 'open';
  return state === 'not-applicable' || !faultsIn(analysis, gate).length ? state : 'faulty';
}

/** How many of some checks are open, by when they are needed. Without a stage all of them are needed later. */
function openIn(checks: readonly CheckResult[], stage: Stage | null): Pick<PortfolioCell, 'now' | 'next' | 'later'> {
  const until = (last: Stage) => checks.filter((result) => isBlocking(result, last)).length;
  const all = until('production');
  const now = stage ? until(stage) : 0;
  const next = stage ? until(nextStage(stage) ?? stage) - now : 0;
  return { now, next, later: all - now - next };
}

/** One object for each gate and check: thousands of playbooks name the same ones. */
const gates = new WeakMap<Gate, Named>();
const checks = new WeakMap<Check, PortfolioCheck>();

function namedGate(gate: Gate): Named {
  const known = gates.get(gate) ?? { id: gate.id, title: gate.title };
  gates.set(gate, known);
  return known;
}

function gapOf({ check, gate, requiredFor }: CheckResult, stage: Stage): PortfolioGap {
  const known = checks.get(check) ?? { id: check.id, title: check.title, gate: gate.title };
  checks.set(check, known);
  return { check: known, isNow: isRequiredAt(requiredFor, stage) };
}

/** When it came to its stages, by its decisions, and when and why it ended. */
function timesOf(analysis: Analysis): Pick<PortfolioRow, 'reached' | 'ended'> {
  const { playbook, status } = analysis;
  const decisions = decisionViews(analysis);
  const reached = (stage: Stage) =>
    decisions.find((one) => one.decision === 'go' && one.stage === stage && one.date !== null)?.date ?? null;
  const last = decisions.findLast(({ decision, date }) => ENDS.has(decision) && date !== null);
  const hasEnded = status !== 'active' && status !== 'paused';
  const date = dayDone(at(playbook.root, 'ended')) ?? last?.date ?? null;
  return {
    reached: { pilot: reached(STAGES[1]!), production: reached(STAGES[2]!) },
    ended: hasEnded ? { date, reason: last?.reason ?? null } : null,
  };
}

/** The decisions that say why a pilot does not go on. */
const ENDS: ReadonlySet<DecisionView['decision']> = new Set(['stop', 'no-go', 'hold']);
