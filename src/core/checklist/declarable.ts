import type { Check, Gate } from './check';
import type { Policy } from './policy';
import { requiredFor } from './policy';
import type { Stage } from './stage';

/**
 * Why a check cannot be declared not applicable: the policy lists it, its gate applies to every pilot, it judges only what
 * is there, or it is required earlier than for production.
 */
export type Bar = 'policy' | 'gate' | 'what-is-there' | 'stage';

/**
 * Why no playbook may declare a check not applicable, so that this is no way out; null where one may.
 * @param required the stage that the check is required for
 */
export function barOf({ mustApply }: Pick<Policy, 'mustApply'>, gate: Gate, check: Check, required: Stage): Bar | null {
  if (gate.appliesToAll) return 'gate';
  if (check.judgesWhatIsThere) return 'what-is-there';
  if (mustApply.has(check.id) || mustApply.has(`${gate.id}/*`)) return 'policy';
  return required === 'production' ? null : 'stage';
}

/** The checks that a playbook may declare not applicable, as a policy has it where the risk is not high. */
export const declarableChecks = (policy: Policy): Check[] =>
  policy.gates.flatMap((gate) =>
    gate.checks.filter((check) => {
      const required = requiredFor(policy, check, false);
      return required !== 'off' && !barOf(policy, gate, check, required);
    }),
  );
