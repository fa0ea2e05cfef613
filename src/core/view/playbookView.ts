import type { CheckResult } from '../checklist';
import { answersLeft } from '../findings';
import { missingGates } from '../fixes';
import type { Analysis } from '../judge';
import { hasError, isOfForm } from '../judge';
import { backingOf, backingSentence, blockersFor, progressSentence, reasonSentence, scoreSaid } from '../readiness';
import { declarationViews, evidenceViews, metricViews, reviewView, waiverViews } from './factViews';
import { faultView, findingsOfCheck, gateFaultView, gateViews, missingGate } from './gateViews';
import type { BlockerView, GoalView, PlaybookView, ReadinessView, Said } from './model';
import { placeOfKey, placeOfPlaybook } from './places';
import { count } from '../../text';

/** The checks that keep a playbook from its next stage, or in production those that production requires all the same. */
export function blockersOf({ readiness, stage, status }: Analysis): readonly string[] {
  if (!readiness || status !== 'active') return [];
  if (readiness.next) return readiness.next.blockers;
  const results = readiness.gates.flatMap(({ checks }) => checks);
  return stage ? blockersFor(results, stage) : [];
}

/** Where a playbook stands, in a few words. */
export function standing(analysis: Analysis): string {
  const { readiness, stage, status, findings } = analysis;
  if (!readiness) return 'cannot be read';
  if (status !== 'active') return status;
  const blockers = blockersOf(analysis).length;
  const goal = readiness.next?.stage ?? stage;
  if (!goal) return 'stage not valid';
  if (blockers) return `${count(blockers, 'blocker')} for ${goal}`;
  if (hasError(findings)) return 'has errors';
  return readiness.next ? `ready for ${goal}` : 'no open checks';
}

/** How far a playbook is, why it is no further, what backs it, and the score behind that; null when it cannot be read. */
export function saidOf({ readiness, stage, evidence }: Analysis): Said | null {
  if (!readiness) return null;
  const gates = readiness.gates.map(({ gate: { id, title }, score }) => ({ id, title, score }));
  return {
    progress: progressSentence(readiness.progress, stage),
    reason: reasonSentence({ ...readiness, gates }),
    backing: backingSentence(backingOf(evidence)),
    scoreSaid: scoreSaid(readiness.score),
  };
}

/** What an active playbook wants to reach, and what stands in the way; null when its stage cannot be read. */
export function goalView(analysis: Analysis): GoalView | null {
  const { readiness, stage, status, findings } = analysis;
  if (!readiness || !stage || status !== 'active') return null;
  const results = readiness.gates.flatMap(({ checks }) => checks);
  const open = blockersOf(analysis);
  return {
    stage: readiness.next?.stage ?? stage,
    isNext: readiness.next !== null,
    isReady: open.length === 0 && !hasError(findings),
    openChecks: open.length,
    blockers: blockerViews(
      analysis,
      results.filter(({ check }) => open.includes(check.id)),
    ),
    missingGates: missingGates(analysis).length,
    waived: results.filter(({ state }) => state === 'waived').map(({ check: { id, title } }) => ({ id, title })),
  };
}

/** What stands in the way, in checklist order: a gate that is missing as a whole once for all its checks. */
function blockerViews(analysis: Analysis, blocking: readonly CheckResult[]): BlockerView[] {
  const gates = new Map<string, CheckResult[]>();
  for (const result of blocking) {
    const { gate } = result;
    gates.set(gate.id, [...(gates.get(gate.id) ?? []), result]);
  }
  return [...gates.values()].flatMap((results) => {
    const folded = results.filter((result) => missingGate(analysis, result));
    const single = results.filter((result) => !folded.includes(result));
    return [
      ...missingGateBlockers(analysis, folded),
      ...single.flatMap((result) =>
        findingsOfCheck(analysis, result).map((finding) => ({
          ...finding,
          title: result.check.title,
          gate: result.gate.title,
          checks: 1,
        })),
      ),
    ];
  });
}

function missingGateBlockers(analysis: Analysis, folded: readonly CheckResult[]): BlockerView[] {
  const [first] = folded;
  const finding = first && missingGate(analysis, first);
  if (!first || !finding) return [];
  const { gate } = first;
  const isBegun = analysis.playbook.root?.entries.has(gate.section);
  const title = isBegun ? answersLeft(gate, folded.length) : `Missing gate: ${gate.title}`;
  const said = { title, gate: null, message: gate.question, checks: folded.length };
  return [{ ...gateFaultView(analysis, finding), ...said }];
}

/**
 * Everything that a page shows of one playbook.
 * @param shown the last analysis that could be read
 * @param current the analysis of the text as it stands now; another one than `shown` while that is no YAML
 */
export function playbookView(shown: Analysis, current: Analysis = shown): PlaybookView {
  const { playbook, name, stage, status, risk } = shown;
  const place = placeOfPlaybook(shown);
  return {
    ...{ document: playbook.document, name, place, stage, status, risk },
    stagePlace: placeOfKey(shown, 'stage') ?? place,
    isStale: shown !== current,
    faults: current.findings.filter(isOfForm).map(faultView),
    readiness: readinessView(shown),
    goal: goalView(shown),
    gates: gateViews(shown),
    metrics: metricViews(shown),
    evidence: evidenceViews(shown),
    waivers: waiverViews(shown),
    declarations: declarationViews(shown),
    review: reviewView(shown),
  };
}

function readinessView(analysis: Analysis): ReadinessView | null {
  const { readiness } = analysis;
  const said = saidOf(analysis);
  if (!readiness || !said) return null;
  const { score, weakestGates, gates } = readiness;
  const weakest = gates.filter(({ gate }) => weakestGates.includes(gate.id));
  return { score, weakest: weakest.map(({ gate: { id, title } }) => ({ id, title })), ...said };
}
