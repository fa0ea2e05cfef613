import type { Analysis } from '../analysis';
import { isWellFormed } from '../analysis';
import type { CheckResult } from '../checklist/results';
import { missingGates } from '../fixes';
import { faultView, findingsOfCheck, missingGate } from './findings';
import type { BlockerView, GoalView } from './model';
import { blockersOf } from './standing';

/** What an active playbook wants to reach, and what stands in the way; null when its stage cannot be read. */
export function goalView(analysis: Analysis): GoalView | null {
  const { readiness, stage, status, findings } = analysis;
  if (!readiness || !stage || status !== 'active') return null;
  const results = readiness.gates.flatMap(({ checks }) => checks);
  const open = blockersOf(analysis);
  return {
    stage: readiness.next?.stage ?? stage,
    isNext: readiness.next !== null,
    isReady: open.length === 0 && isWellFormed(findings),
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
  const { title, question } = first.gate;
  const said = { title: `Missing gate: ${title}`, gate: null, message: question, checks: folded.length };
  return [{ ...faultView(finding), ...said }];
}
