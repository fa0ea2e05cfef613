import { CORE_GATES, SEVERITIES, asStage, formerIdsOf } from '../core/checklist';
import type { Check, Gate, Policy, Severity, Stage } from '../core/checklist';
import { BUILT_IN_GATES } from '../core/checklist/packs';
import { ADJUSTABLE } from '../core/findings';
import { ownWords } from '../core/playbook';
import type { CustomCheck } from './customCheck';
import { toCheck, toGate } from './customCheck';
import { generatedBy } from './generated';
import type { PolicyFile } from './policyFile';
import { linksTrustedBy } from './trustedLinks';

/** What one or more policy files say together. */
export interface Merged {
  readonly packs: ReadonlySet<string>;
  readonly include: readonly string[];
  readonly trustedLinks: readonly string[];
  readonly exclude: readonly string[];
  readonly generated: readonly string[];
  readonly placeholders: ReadonlySet<string>;
  readonly mustApply: ReadonlySet<string>;
  readonly overrides: ReadonlyMap<string, Stage | 'off'>;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly custom: ReadonlyMap<string, CustomCheck>;
  /** The titles of the gates that they add, by id. */
  readonly gates: ReadonlyMap<string, string>;
  readonly minimumReadiness: number | undefined;
}

export const NOTHING: Merged = {
  packs: new Set(),
  include: [],
  trustedLinks: [],
  exclude: [],
  generated: [],
  placeholders: new Set(),
  mustApply: new Set(),
  overrides: new Map(),
  severities: new Map(),
  custom: new Map(),
  gates: new Map(),
  minimumReadiness: undefined,
};

/**
 * Lays one policy over what it builds on. The nearer one wins check by check: its entry under `checks`, and its custom
 * check of the same id; so do its title of a gate and its `minimumReadiness`. Packs, included and excluded files and
 * custom checks add up: a nearer policy can turn off every check of a pack, never the pack.
 */
export const merge = (below: Merged, above: Merged): Merged => ({
  packs: new Set([...below.packs, ...above.packs]),
  include: [...new Set([...below.include, ...above.include])],
  trustedLinks: [...new Set([...below.trustedLinks, ...above.trustedLinks])],
  exclude: [...new Set([...below.exclude, ...above.exclude])],
  generated: [...new Set([...below.generated, ...above.generated])],
  placeholders: new Set([...below.placeholders, ...above.placeholders]),
  mustApply: new Set([...below.mustApply, ...above.mustApply]),
  overrides: new Map([...below.overrides, ...above.overrides]),
  severities: new Map([...below.severities, ...above.severities]),
  custom: new Map([...below.custom, ...above.custom]),
  gates: new Map([...below.gates, ...above.gates]),
  minimumReadiness: above.minimumReadiness ?? below.minimumReadiness,
});

/** What one file says by itself. */
export const ownOf = ({
  packs,
  include,
  trustedLinks,
  exclude,
  generated,
  placeholders,
  mustApply,
  overrides,
  custom,
  minimumReadiness,
}: PolicyFile): Merged => ({
  packs: new Set(packs),
  include,
  trustedLinks,
  exclude,
  generated,
  placeholders: new Set(placeholders),
  mustApply: new Set(mustApply.map(({ id }) => currentId(id))),
  overrides: new Map(
    overrides.flatMap(({ id, requirement }) => {
      const isOfCheck = !ADJUSTABLE.has(id) && isRequirement(requirement);
      return isOfCheck ? [[currentId(id), requirement] as const] : [];
    }),
  ),
  severities: new Map(
    overrides.flatMap(({ id, requirement }) => {
      const isOfCode = ADJUSTABLE.has(id) && isSeverity(requirement);
      return isOfCode ? [[id, requirement] as const] : [];
    }),
  ),
  custom: new Map(custom.map(({ check }) => [check.id, check])),
  gates: new Map(custom.flatMap(({ check, newGate }) => (newGate === undefined ? [] : [[check.gate, newGate]]))),
  minimumReadiness,
});

const BUILT_IN_CHECKS = BUILT_IN_GATES.flatMap(({ checks }) => checks.map(({ id }) => id));

/** The id that a built-in check has now, by one that it may have had before; any other as it is. */
export const currentId = (id: string): string => formerIdsOf(BUILT_IN_GATES).get(id) ?? id;

/** Every check that exists where a policy applies. */
export const knownChecks = ({ custom }: Merged): ReadonlySet<string> => new Set([...BUILT_IN_CHECKS, ...custom.keys()]);

/** Every gate that exists where a policy applies. */
export const knownGates = ({ gates }: Merged): readonly string[] => [
  ...BUILT_IN_GATES.map(({ id }) => id),
  ...gates.keys(),
];

/** True for what a policy may say of a check. */
export const isRequirement = (said: string): said is Stage | 'off' => said === 'off' || asStage(said) !== undefined;

/** True for what a policy may say of a code that is always on. */
export const isSeverity = (said: string): said is Severity | 'off' =>
  said === 'off' || SEVERITIES.some((one) => one === said);

/** The policy that playbooks are judged by. */
export function toPolicy(merged: Merged): Policy {
  const { packs, include, exclude, overrides, severities, gates, minimumReadiness } = merged;
  const added = new Map<string, Check[]>();
  for (const custom of merged.custom.values()) {
    const ofGate = added.get(custom.gate) ?? [];
    ofGate.push(toCheck(custom));
    added.set(custom.gate, ofGate);
  }
  const builtIn = BUILT_IN_GATES.flatMap((gate): Gate[] => {
    const isOn = CORE_GATES.includes(gate) || (gate.pack !== undefined && packs.has(gate.pack));
    const own = added.get(gate.id);
    if (!own) return isOn ? [gate] : [];
    return [{ ...gate, checks: isOn ? [...gate.checks, ...own] : own }];
  });
  const others = [...gates].flatMap(([id, title]) => {
    const own = added.get(id);
    return own ? toGate(id, title, own) : [];
  });
  return {
    gates: [...builtIn, ...others],
    knownChecks: knownChecks(merged),
    formerIds: formerIdsOf(BUILT_IN_GATES),
    overrides,
    severities,
    placeholders: ownWords([...merged.placeholders]),
    mustApply: merged.mustApply,
    ...(include.length && { include }),
    ...(merged.trustedLinks.length && { trustedLinks: linksTrustedBy(merged.trustedLinks) }),
    ...(exclude.length && { exclude }),
    ...(merged.generated.length && { generated: generatedBy(merged.generated) }),
    ...(minimumReadiness !== undefined && { minimumReadiness }),
  };
}
