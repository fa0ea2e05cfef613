import type { Check, Gate } from '../checklist/check';
import { CORE_GATES } from '../checklist/core';
import { BUILT_IN_GATES } from '../checklist/packs';
import type { Stage } from '../checklist/stage';

/** Which checks are on and what they are required for: the organisation's bar. */
export interface Policy {
  /** The gates that are on, in checklist order. */
  readonly gates: readonly Gate[];
  /** Every check that exists, those of gates that are off included: for waivers and `explain`. */
  readonly knownChecks: ReadonlySet<string>;
  /** Checks that are off, or required for another stage than their own. */
  readonly overrides: ReadonlyMap<string, Stage | 'off'>;
}

const idsOf = (gates: readonly Gate[]): string[] => gates.flatMap(({ checks }) => checks.map(({ id }) => id));

/** The built-in policy: the core checklist as it stands. */
export const DEFAULT_POLICY: Policy = {
  gates: CORE_GATES,
  knownChecks: new Set(idsOf(BUILT_IN_GATES)),
  overrides: new Map(),
};

/** The stage that a check is required for, or `off`. */
export function requiredFor(policy: Policy, check: Check, isHighRisk: boolean): Stage | 'off' {
  const override = policy.overrides.get(check.id);
  return override ?? (isHighRisk && check.requiredForHighRisk ? check.requiredForHighRisk : check.requiredFor);
}
