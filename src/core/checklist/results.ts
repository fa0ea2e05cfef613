import type { Check, Gate, Outcome, Spot, Subject } from './check';
import { NOT_APPLICABLE } from './outcomes';
import type { Policy } from './policy';
import { requiredFor } from './policy';
import type { Stage } from './stage';
import type { Verdict } from '../evidence';
import { at, text } from '../playbook';

export type CheckState = 'met' | 'unmet' | 'waived' | 'not-applicable';
/** Of a met check, the weakest first: the playbook says so, a link that nobody opened backs it, or found evidence does. */
const STRENGTHS = ['stated', 'linked', 'evidenced'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** What became of one check. */
export interface CheckResult {
  readonly check: Check;
  readonly gate: Gate;
  readonly requiredFor: Stage;
  readonly state: CheckState;
  /** Null unless the check is met. */
  readonly strength: Strength | null;
  /** Where it is unmet; none in another state than `unmet` and `waived`. */
  readonly spots: readonly Spot[];
}

/** Judges every check that is on, in checklist order. `waived` names the checks with a waiver that holds. */
export function judgeChecks(subject: Subject, policy: Policy, waived: ReadonlySet<string>): CheckResult[] {
  const isHighRisk = text(at(subject.root, 'risk')) === 'high';
  const results: CheckResult[] = [];
  for (const gate of policy.gates)
    for (const check of gate.checks) {
      const required = requiredFor(policy, check, isHighRisk);
      if (required === 'off') continue;
      const isOut = check.onlyHighRisk && !isHighRisk;
      const outcome: Outcome = isOut ? NOT_APPLICABLE : check.judge(subject);
      const isWaived = outcome.state === 'unmet' && waived.has(check.id);
      results.push({
        check,
        gate,
        requiredFor: required,
        state: isWaived ? 'waived' : outcome.state,
        strength: outcome.state === 'met' ? strengthOf(subject, outcome) : null,
        spots: outcome.state === 'unmet' ? outcome.spots : [],
      });
    }
  return results;
}

/** A met check with nothing to evidence counts as evidenced. */
function strengthOf({ verdicts }: Subject, { evidence, any }: Extract<Outcome, { state: 'met' }>): Strength {
  if (!evidence) return 'evidenced';
  const strengths = new Set(evidence.map((node) => strengthBy(node && verdicts.get(node))));
  const [weakest = 'stated'] = STRENGTHS.filter((strength) => strengths.has(strength));
  const strongest = STRENGTHS.findLast((strength) => strengths.has(strength)) ?? 'stated';
  return any ? strongest : weakest;
}

function strengthBy(verdict: Verdict | undefined): Strength {
  if (verdict?.state === 'verified') return 'evidenced';
  return verdict?.state === 'linked' ? 'linked' : 'stated';
}
