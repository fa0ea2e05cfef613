import type { Check, Gate } from '../checklist/check';
import { CORE_GATES } from '../checklist/core';
import { PACK_CHECKS } from '../checklist/generated/packChecks';
import type { Stage } from '../checklist/stage';

/** The name of the file that holds a folder's policy. */
export const POLICY_FILE = 'pilot-policy.yaml';

/** Which checks are on and what they are required for: the organisation's bar. */
export interface Policy {
  /** The gates that are on, in checklist order; those that a policy adds come last. */
  readonly gates: readonly Gate[];
  /** Every check that exists, those of gates that are off included: for waivers and `explain`. */
  readonly knownChecks: ReadonlySet<string>;
  /** Checks that are off, or required for another stage than their own. */
  readonly overrides: ReadonlyMap<string, Stage | 'off'>;
  /** Globs of the files that a portfolio counts, from the folder of the policy that applies; absent: all playbooks. */
  readonly include?: readonly string[];
  /** The readiness, 0 to 1, below which the command line fails. */
  readonly minimumReadiness?: number;
}

/** The built-in policy: the core checklist as it stands. */
export const DEFAULT_POLICY: Policy = {
  gates: CORE_GATES,
  knownChecks: new Set([...CORE_GATES.flatMap(({ checks }) => checks.map(({ id }) => id)), ...PACK_CHECKS]),
  overrides: new Map(),
};

/** The stage that a check is required for, or `off`. */
export function requiredFor(policy: Policy, check: Check, isHighRisk: boolean): Stage | 'off' {
  const override = policy.overrides.get(check.id);
  return override ?? (isHighRisk && check.requiredForHighRisk ? check.requiredForHighRisk : check.requiredFor);
}
