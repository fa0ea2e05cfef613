import type { Check, Gate } from './check';
import { CORE_GATES } from './coreGates';
import { PACK_CHECKS, PACK_FORMER_IDS } from './generated/packChecks';
import type { Severity, Stage } from './stage';
import type { PlaceholderWords } from '../playbook';
import { NO_WORDS } from '../playbook';

/** The name of the file that holds a folder's policy. */
export const POLICY_FILE = 'pilot-policy.yaml';

/** Which checks are on and what they are required for: the organisation's bar. */
export interface Policy {
  /** The gates that are on, in checklist order; those that a policy adds come last. */
  readonly gates: readonly Gate[];
  /** Every check that exists, those of gates that are off included: for waivers and `explain`. */
  readonly knownChecks: ReadonlySet<string>;
  /** The ids that checks had before, with those that they have now. */
  readonly formerIds: ReadonlyMap<string, string>;
  /** Checks that are off, or required for another stage than their own. */
  readonly overrides: ReadonlyMap<string, Stage | 'off'>;
  /** Other severities of codes that are always on, or `off`. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** The organisation's own words for an answer that is open. */
  readonly placeholders: PlaceholderWords;
  /** Ids of checks, and `gate/*`, that no playbook may declare not applicable. */
  readonly mustApply: ReadonlySet<string>;
  /** Globs of the files that a portfolio counts, from the folder of the policy that applies; absent: all playbooks. */
  readonly include?: readonly string[];
  /** Begins to tell, for one judgement, which links count as found evidence. Absent: none. */
  readonly trustedLinks?: () => (address: string) => boolean;
  /** Globs of the files that are left out, from the same folder; of a folder all that is below it. */
  readonly exclude?: readonly string[];
  /**
   * Begins to tell, for one judgement, which files a build writes, by their paths from the playbook's folder: where such
   * evidence is absent it counts as stated. Absent: none.
   */
  readonly generated?: () => (path: string) => boolean;
  /** The readiness, 0 to 1, below which the command line fails. */
  readonly minimumReadiness?: number;
}

/** The ids that the checks of some gates had before, with those that they have now. */
export function formerIdsOf(gates: readonly Gate[]): Map<string, string> {
  const checks = gates.flatMap((gate) => gate.checks);
  return new Map(checks.flatMap(({ id, formerIds = [] }) => formerIds.map((former) => [former, id] as const)));
}

/** The built-in policy: the core checklist as it stands. */
export const DEFAULT_POLICY: Policy = {
  gates: CORE_GATES,
  knownChecks: new Set([...CORE_GATES.flatMap(({ checks }) => checks.map(({ id }) => id)), ...PACK_CHECKS]),
  formerIds: new Map([...formerIdsOf(CORE_GATES), ...PACK_FORMER_IDS]),
  overrides: new Map(),
  severities: new Map(),
  placeholders: NO_WORDS,
  mustApply: new Set(),
};

/** The stage that a check is required for, or `off`. */
export function requiredFor(policy: Policy, check: Check, isHighRisk: boolean): Stage | 'off' {
  const override = policy.overrides.get(check.id);
  return override ?? (isHighRisk && check.requiredForHighRisk ? check.requiredForHighRisk : check.requiredFor);
}

/** Each gate of several policies once, with the checks that it has in any of them. */
export function allGates(lists: Iterable<readonly Gate[]>): Gate[] {
  const all = new Map<string, Gate>();
  for (const gates of lists)
    for (const gate of gates) {
      const known = all.get(gate.id);
      const added = gate.checks.filter(({ id }) => !known?.checks.some((check) => check.id === id));
      if (!known) all.set(gate.id, gate);
      else if (added.length) all.set(gate.id, { ...known, checks: [...known.checks, ...added] });
    }
  return [...all.values()];
}
