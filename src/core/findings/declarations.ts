import type { Bar, CheckResult, Fix, Policy } from '../checklist';
import { blank, canAdd } from '../checklist';
import type { Found } from './finding';
import type { NamedCheck } from './namedChecks';
import { namedChecks, renamed, unknownCheck, unneeded } from './namedChecks';
import type { MapNode } from '../playbook';
import { at, onValue, text } from '../playbook';
import type { Playbook } from '../schema';

/** An entry of `notApplicable`, as the team wrote it. */
interface Written extends NamedCheck {
  readonly because: string | undefined;
  readonly approvedBy: string | undefined;
  /** False at high risk until somebody approved it. */
  readonly isApproved: boolean;
}

/** A team's declaration that a check does not apply to its pilot, with what became of it. */
export interface Declaration extends Written {
  /**
   * It holds; it has no reason yet; at high risk nobody approved it; its check applies to every pilot; its check is met,
   * off or does not apply anyway; or there is no such check.
   */
  readonly standing: 'holds' | 'incomplete' | 'unapproved' | 'not-allowed' | 'unneeded' | 'unknown-check';
}

const LIST = { key: 'notApplicable', kind: 'not-applicable', one: 'entry', each: 'that does not apply' } as const;

/** The declarations of a playbook that name a check. At high risk somebody has to approve each. */
export const readDeclarations = (root: MapNode, policy: Policy, isHighRisk: boolean): Written[] =>
  namedChecks(root, LIST, policy).map((entry) => {
    const because = text(at(entry.node, 'because'));
    const approvedBy = text(at(entry.node, 'approvedBy'));
    return { ...entry, because, approvedBy, isApproved: approvedBy !== undefined || !isHighRisk };
  });

/** The reasons of complete declarations, by their checks; of several the first. */
export const reasonsOf = (declarations: readonly Written[]): Map<string, string> =>
  new Map([...completeOnes(declarations)].map(([check, { because = '' }]) => [check, because]));

/** The first declaration of each check that has all the answers that it needs. */
function completeOnes(declarations: readonly Written[]): Map<string, Written> {
  const complete = new Map<string, Written>();
  for (const one of declarations)
    if (one.because !== undefined && one.isApproved && !complete.has(one.check)) complete.set(one.check, one);
  return complete;
}

/** What became of declarations, once the checks are judged (judging.md 30). */
export function judgedDeclarations(declarations: readonly Written[], results: readonly CheckResult[]): Declaration[] {
  // Most playbooks have none: then no table of the results is made.
  if (!declarations.length) return [];
  const byId = new Map(results.map((result) => [result.check.id, result]));
  const holders = completeOnes(declarations);
  return declarations.map((one) => ({ ...one, standing: standingOf(one, byId.get(one.check), holders) }));
}

function standingOf(
  one: Written,
  result: CheckResult | undefined,
  holders: ReadonlyMap<string, Written>,
): Declaration['standing'] {
  if (!one.isKnown) return 'unknown-check';
  if (result?.because !== undefined) return holders.get(one.check) === one ? 'holds' : 'unneeded';
  if (!result || result.state === 'met' || result.state === 'not-applicable') return 'unneeded';
  if (result.bar) return 'not-allowed';
  return one.isApproved ? 'incomplete' : 'unapproved';
}

/** The `not-applicable/…` findings; in a playbook that is not active only those that don't depend on open work. */
export function declarationFindings(
  playbook: Playbook,
  root: MapNode,
  declarations: readonly Declaration[],
  results: readonly CheckResult[],
  policy: Policy,
  isActive: boolean,
): Found[] {
  if (!declarations.length) return [];
  const byId = new Map(results.map((result) => [result.check.id, result]));
  return declarations.flatMap((one): Found[] => [...renamed(playbook, LIST, one), ...ofStanding(one)]);

  function ofStanding(one: Declaration): Found[] {
    const result = byId.get(one.check);
    switch (one.standing) {
      case 'unknown-check':
        return [unknownCheck(playbook, LIST, one, policy)];
      case 'unneeded': {
        const said = result?.because === undefined ? 'this entry is not needed.' : 'another entry says so already.';
        return isActive ? [unneeded(playbook, LIST, one, result?.state ?? 'off', said)] : [];
      }
      case 'not-allowed':
        return result?.bar ? [notAllowed(playbook, one, NOT_ALLOWED[result.bar])] : [];
      case 'unapproved':
        return unapproved(playbook, root, one);
      case 'holds':
      case 'incomplete':
        return [];
    }
  }
}

const NOT_ALLOWED: Record<Bar, string> = {
  gate: 'applies to every pilot, so it cannot be declared not applicable.',
  policy: 'has to apply, as the policy says, so it cannot be declared not applicable.',
  'what-is-there': 'judges only what the playbook lists, so it cannot be declared not applicable.',
  stage: 'is required before production, so it cannot be declared not applicable.',
};

const notAllowed = (playbook: Playbook, { node, check }: Declaration, said: string): Found => ({
  ...{ kind: 'not-applicable', code: 'not-applicable/not-allowed', severity: 'error' },
  message: `${check} ${said} Meet it, or waive it for a while.`,
  ...onValue(playbook, at(node, 'check')!),
});

/** What is said where nobody approved a declaration at high risk; nothing where `approvedBy` has a fault of its own. */
function unapproved(playbook: Playbook, root: MapNode, { node, path, check }: Declaration): Found[] {
  if (at(node, 'approvedBy')?.faulty) return [];
  const about = [...path, 'approvedBy'];
  const fix: Fix = { kind: 'add', path: about, skeleton: blank };
  return [
    {
      ...{ kind: 'not-applicable', code: 'not-applicable/not-allowed', severity: 'error' },
      message: `At high risk this entry needs approvedBy: name who agreed that ${check} does not apply.`,
      ...onValue(playbook, at(node, 'check')!),
      ...(canAdd(root, about) && { fix }),
      about,
    },
  ];
}
