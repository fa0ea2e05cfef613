import type { Finding } from '../findings';
import { missingGates } from '../fixes';
import type { Analysis } from '../judge';
import { hasError, isOfForm } from '../judge';
import {
  backingOf,
  backingSentence,
  blockersFor,
  progressSentence,
  reasonSentence,
  resultsOf,
  scoreSaid,
} from '../readiness';
import { declarationViews, evidenceViews, reviewView, waiverViews } from './factViews';
import { faultView, gateViews } from './gateViews';
import type { PolicyView } from './head';
import { ownerView, stepViews, summaryOf, toolView } from './head';
import { metricViews } from './metricViews';
import type { GoalView, PlaybookView, ReadinessView, Said } from './model';
import { placeOfKey, placeOfPlaybook } from './places';
import { progressViews } from './segments';
import { nextView, taskGroups } from './tasks';
import { eventViews } from './timeline';
import { count } from '../../text';

/** The checks that keep a playbook from its next stage, or in production those that production requires all the same. */
export function blockersOf({ readiness, stage, status }: Analysis): readonly string[] {
  if (!readiness || status !== 'active') return [];
  if (readiness.next) return readiness.next.blockers;
  const results = resultsOf(readiness);
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
export function saidOf(analysis: Analysis): Said | null {
  const { readiness, evidence } = analysis;
  if (!readiness) return null;
  const gates = readiness.gates.map(({ gate: { id, title }, score }) => ({ id, title, score }));
  return {
    progress: progressSentence(readiness.progress, analysis),
    reason: reasonSentence({ ...readiness, gates }),
    backing: backingSentence(backingOf(evidence)),
    scoreSaid: scoreSaid(readiness.score),
  };
}

/** What an active playbook wants to reach, and what stands in the way; null when its stage cannot be read. */
function goalView(analysis: Analysis): GoalView | null {
  const { readiness, stage, status, findings } = analysis;
  if (!readiness || !stage || status !== 'active') return null;
  const results = resultsOf(readiness);
  const open = blockersOf(analysis);
  return {
    stage: readiness.next?.stage ?? stage,
    isNext: readiness.next !== null,
    isReady: open.length === 0 && !hasError(findings),
    openChecks: open.length,
    missingGates: missingGates(analysis).length,
    waived: results.filter(({ state }) => state === 'waived').map(({ check: { id, title } }) => ({ id, title })),
  };
}

/**
 * Everything that a page shows of one playbook.
 * @param shown the last analysis that could be read
 * @param current the analysis of the text as it stands now; another one than `shown` while that is no YAML
 * @param policy what it is judged by; null for the built-in policy
 */
export function playbookView(
  shown: Analysis,
  current: Analysis = shown,
  policy: PolicyView | null = null,
): PlaybookView {
  const { playbook, name, stage, status, risk } = shown;
  const place = placeOfPlaybook(shown);
  const tasks = taskGroups(shown);
  return {
    ...{ document: playbook.document, name, place, stage, status, risk, policy, tasks },
    summary: summaryOf(shown),
    stagePlace: placeOfKey(shown, 'stage') ?? place,
    ...{ owner: ownerView(shown), tool: toolView(shown), steps: stepViews(shown) },
    isStale: shown !== current,
    faults: current.findings.filter(isFault).map(faultView),
    readiness: readinessView(shown),
    progress: progressViews(shown),
    goal: goalView(shown),
    next: nextView(shown, tasks),
    gates: gateViews(shown),
    metrics: metricViews(shown),
    evidence: evidenceViews(shown),
    waivers: waiverViews(shown),
    declarations: declarationViews(shown),
    review: reviewView(shown),
    ...{ events: eventViews(shown), today: shown.today },
  };
}

/** What is wrong besides open checks: the form of the file, and every other error. */
const isFault = (finding: Finding): boolean =>
  isOfForm(finding) || (finding.severity === 'error' && finding.kind !== 'check' && finding.kind !== 'missing-gate');

function readinessView(analysis: Analysis): ReadinessView | null {
  const { readiness } = analysis;
  const said = saidOf(analysis);
  if (!readiness || !said) return null;
  const { score, weakestGates, gates } = readiness;
  const weakest = gates.filter(({ gate }) => weakestGates.includes(gate.id));
  const { links } = backingOf(analysis.evidence);
  const backing = links ? `${said.backing}, not opened` : said.backing;
  return { score, weakest: weakest.map(({ gate: { id, title } }) => ({ id, title })), ...said, backing };
}
