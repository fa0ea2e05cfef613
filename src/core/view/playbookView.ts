import type { Analysis } from '../analysis';
import { evidenceViews } from './evidence';
import { faultView } from './findings';
import { gateViews } from './gates';
import { goalView } from './goal';
import { metricViews } from './metrics';
import type { PlaybookView, ReadinessView } from './model';
import { placeOfKey, placeOfPlaybook } from './places';
import { reviewView, waiverViews } from './waivers';

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
    faults: current.findings.filter(({ code }) => /^(?:yaml|schema)\//.test(code)).map(faultView),
    readiness: readinessView(shown),
    goal: goalView(shown),
    gates: gateViews(shown),
    metrics: metricViews(shown),
    evidence: evidenceViews(shown),
    waivers: waiverViews(shown),
    review: reviewView(shown),
  };
}

function readinessView({ readiness }: Analysis): ReadinessView | null {
  if (!readiness) return null;
  const { score, weakestGates, gates } = readiness;
  const weakest = gates.filter(({ gate }) => weakestGates.includes(gate.id));
  return { score, weakest: weakest.map(({ gate: { id, title } }) => ({ id, title })) };
}
