import type { Analysis } from '../analysis';
import type { CheckResult } from '../checklist/results';
import { severityOf } from '../checklist/stage';
import { faultView, findingsOfCheck, missingGate } from './findings';
import type { CheckView, GateView } from './model';
import { placeOfCheck, placeOfGate } from './places';

/** The gates of a playbook with their checks, in checklist order. */
export function gateViews(analysis: Analysis): GateView[] {
  return (analysis.readiness?.gates ?? []).map(({ gate, state, score, checks }) => {
    const missing = checks.map((result) => missingGate(analysis, result)).find((finding) => finding !== undefined);
    return {
      ...{ id: gate.id, title: gate.title, question: gate.question, state, score },
      place: placeOfGate(analysis, gate),
      missing: missing ? faultView(missing) : null,
      checks: checks.map((result) => checkView(analysis, result)),
    };
  });
}

function checkView(analysis: Analysis, result: CheckResult): CheckView {
  const { check, state, strength, requiredFor } = result;
  const { stage, status, waivers } = analysis;
  const isFinding = state === 'unmet' && stage !== null && status === 'active';
  const waiver = state === 'waived' ? waivers.find(({ check: id, holds }) => holds && id === check.id) : undefined;
  return {
    ...{ id: check.id, title: check.title, asks: check.asks, state, strength, requiredFor },
    severity: isFinding ? severityOf(requiredFor, stage) : null,
    place: placeOfCheck(analysis, result),
    findings: findingsOfCheck(analysis, result),
    waivedUntil: waiver?.expires ?? null,
  };
}
