import type { CheckState, Policy } from '../checklist';
import { removable } from '../checklist';
import type { FindingKind, Found } from './finding';
import type { MapNode, PlaybookNode } from '../playbook';
import { at, items, onValue, text } from '../playbook';
import type { Playbook } from '../schema';
import { closest } from '../../text';

/** An entry of a list in which a team names checks. */
export interface NamedCheck {
  readonly node: PlaybookNode;
  readonly path: readonly [string, number];
  /** The id that the check has now, or as written where there is no such check; unanswered ones are left out of the list. */
  readonly check: string;
  /** The check's id as written. */
  readonly written: string;
  readonly isKnown: boolean;
}

/** A list in which a team names checks. */
interface CheckList {
  /** Its key at the top of a playbook. */
  readonly key: 'waivers' | 'notApplicable';
  /** The kind of its findings, and the first part of their codes. */
  readonly kind: FindingKind;
  /** What one entry is called. */
  readonly one: string;
  /** Which checks are to be named in it. */
  readonly each: string;
}

/** The entries of a list that name a check. */
export const namedChecks = (root: MapNode, { key }: CheckList, { knownChecks, formerIds }: Policy): NamedCheck[] =>
  items(at(root, key)).flatMap((node, index): NamedCheck[] => {
    const written = text(at(node, 'check'));
    if (written === undefined) return [];
    const check = formerIds.get(written) ?? written;
    return [{ node, path: [key, index], check, written, isKnown: knownChecks.has(check) }];
  });

/** What is said of an entry that names a check which does not exist, with what was probably meant. */
export function unknownCheck(playbook: Playbook, list: CheckList, { node, path, check }: NamedCheck, policy: Policy) {
  const { message, suggestion } = whatIsMeant(list, check, policy);
  const fix = { kind: 'replace', path: [...path, 'check'], value: suggestion ?? '' } as const;
  return {
    ...{ kind: list.kind, code: `${list.kind}/unknown-check`, severity: 'error', message },
    ...onValue(playbook, at(node, 'check')!),
    ...(suggestion !== undefined && !node.shared && { fix }),
  } satisfies Found;
}

function whatIsMeant({ one, each }: CheckList, check: string, { knownChecks }: Policy) {
  const gate = check.replace(/\/(?:\*|missing)$/, '');
  const ofGate = [...knownChecks].filter((id) => id.startsWith(`${gate}/`));
  if (gate !== check && ofGate.length) {
    const article = one === 'entry' ? 'An' : 'A';
    return { message: `${article} ${one} names one check, not a whole gate. Name each ${each}: ${ofGate.join(', ')}.` };
  }
  const suggestion = closest(check, [...knownChecks]);
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ' The command "checks" lists them all.';
  return { message: `There is no check "${check}".${hint}`, suggestion };
}

/** What is said of an entry that is valid by an id that its check had before. */
export function renamed(playbook: Playbook, list: CheckList, { node, path, check, written }: NamedCheck): Found[] {
  if (check === written) return [];
  const fix = { kind: 'replace', path: [...path, 'check'], value: check } as const;
  return [
    {
      ...{ kind: list.kind, code: `${list.kind}/renamed`, severity: 'information' },
      message: `${written} is now called ${check}. The ${list.one} is still valid; use the new id when you change it.`,
      ...onValue(playbook, at(node, 'check')!),
      ...(!node.shared && { fix }),
    },
  ];
}

/** What is said of an entry that its check does not need: its fix removes it. */
export function unneeded(
  playbook: Playbook,
  list: CheckList,
  { node, path, check }: NamedCheck,
  state: CheckState | 'off',
  said: string,
): Found {
  const gone = removable(playbook, path);
  return {
    ...{ kind: list.kind, code: `${list.kind}/unneeded`, severity: 'information' },
    message: `${check} ${SAYS[state]}: ${said}`,
    ...onValue(playbook, at(node, 'check')!),
    ...(gone && { fix: { kind: 'remove', path: gone } as const }),
  };
}

const SAYS: Record<CheckState | 'off', string> = {
  met: 'is met',
  unmet: 'is open',
  waived: 'is waived',
  'not-applicable': 'does not apply',
  off: 'is not checked here',
};
