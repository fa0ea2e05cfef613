import type { CheckResult, Policy } from '../checklist';
import type { Found } from './finding';
import type { MapNode, PlaybookNode, Span } from '../playbook';
import { at, dayDue, items, onValue, text } from '../playbook';
import type { Playbook } from '../schema';
import type { Day } from '../../text';
import { closest, count, daysBetween } from '../../text';

/** A waiver as the team wrote it. */
export interface Waiver {
  readonly node: PlaybookNode;
  readonly path: readonly [string, number];
  /** The id that the check has now, or as written where there is no such check; unanswered ones are left out of the list. */
  readonly check: string;
  /** The check's id as written. */
  readonly written: string;
  readonly isKnown: boolean;
  readonly reason: string | undefined;
  readonly owner: string | undefined;
  readonly expires: Day | undefined;
  /** True when it is complete and not past its end. */
  readonly holds: boolean;
}

/** The waivers of a playbook that name a check. */
export function readWaivers(root: MapNode, today: Day, { knownChecks, formerIds }: Policy): Waiver[] {
  return items(at(root, 'waivers')).flatMap((node, index): Waiver[] => {
    const written = text(at(node, 'check'));
    if (written === undefined) return [];
    const check = formerIds.get(written) ?? written;
    const isKnown = knownChecks.has(check);
    const [reason, owner, expires] = [text(at(node, 'reason')), text(at(node, 'owner')), dayDue(at(node, 'expires'))];
    const holds = reason !== undefined && owner !== undefined && expires !== undefined && expires >= today;
    return [{ node, path: ['waivers', index], check, written, isKnown, reason, owner, expires, holds }];
  });
}

/** The `waiver/…` findings; in a playbook that is not active only those that don't depend on the calendar or open work. */
export function waiverFindings(
  playbook: Playbook,
  waivers: readonly Waiver[],
  results: readonly CheckResult[],
  policy: Policy,
  { today, isActive }: { today: Day; isActive: boolean },
): Found[] {
  const states = new Map(results.map(({ check, state }) => [check.id, state]));
  const lastDays = lastDaysOf(waivers);
  return waivers.flatMap((waiver): Found[] => [...renamed(playbook, waiver), ...ofWaiver(waiver)]);

  function ofWaiver(waiver: Waiver): Found[] {
    const { node, check, isKnown, path } = waiver;
    const named = onValue(playbook, at(node, 'check')!);
    if (!isKnown) {
      const { message, suggestion } = unknownCheck(check, policy);
      const fix = { kind: 'replace', path: [...path, 'check'], value: suggestion ?? '' } as const;
      const fixable = suggestion !== undefined && !node.shared;
      return [
        { kind: 'waiver', code: 'waiver/unknown-check', severity: 'error', message, ...named, ...(fixable && { fix }) },
      ];
    }
    if (!isActive) return [];
    const state = states.get(check);
    if (state !== 'unmet' && state !== 'waived') {
      const message = `${check} ${SAYS[state ?? 'off']}: this waiver is no longer needed.`;
      const fix = isRemovable(playbook, node) ? { fix: { kind: 'remove', path } as const } : {};
      return [{ kind: 'waiver', code: 'waiver/unneeded', severity: 'information', message, ...named, ...fix }];
    }
    return ofEnd(waiver);
  }

  /** What is said of a waiver's end; one that another waiver of its check outlasts says nothing. */
  function ofEnd({ node, check, expires, holds }: Waiver): Found[] {
    if (expires === undefined) return [];
    const place = onValue(playbook, at(node, 'expires')!);
    const last = lastDays.get(check);
    if (expires < today) {
      if (last !== undefined) return [];
      const message = `This waiver ended on ${expires}, so ${check} is unmet again: meet it, or renew the waiver with a new date.`;
      return [{ kind: 'waiver', code: 'waiver/expired', severity: 'error', message, ...place }];
    }
    const days = daysBetween(today, expires);
    if (!holds || days > SOON || expires !== last) return [];
    const when = days ? `in ${count(days, 'day')}, on ${expires}` : `today, ${expires}`;
    const message = `This waiver ends ${when}: meet ${check} by then, or renew the waiver with a new date.`;
    return [{ kind: 'waiver', code: 'waiver/ends-soon', severity: 'information', message, ...place }];
  }
}

/** How many days before its end a waiver says so. */
const SOON = 14;

/** The last day of each check's waivers that hold. */
function lastDaysOf(waivers: readonly Waiver[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { check, expires, holds } of waivers)
    if (holds && expires !== undefined && expires > (days.get(check) ?? '')) days.set(check, expires);
  return days;
}

/** What is said of a waiver that holds by an id that its check had before. */
function renamed(playbook: Playbook, { node, path, check, written }: Waiver): Found[] {
  if (check === written) return [];
  const fix = { kind: 'replace', path: [...path, 'check'], value: check } as const;
  return [
    {
      ...{ kind: 'waiver', code: 'waiver/renamed', severity: 'information' },
      message: `${written} is now called ${check}. The waiver is still valid; use the new id when you change it.`,
      ...onValue(playbook, at(node, 'check')!),
      ...(!node.shared && { fix }),
    },
  ];
}

/** False for a waiver that is written elsewhere, or that holds an anchor of an alias; the last one goes with its list. */
function isRemovable({ root, aliased }: Playbook, { shared, span }: PlaybookNode): boolean {
  const list = at(root, 'waivers');
  const isLast = items(list).length === 1;
  const { start, end } = isLast ? { start: list!.keySpan!.start, end: list!.span.end } : span;
  return !shared && !holdsAny(aliased, start, end);
}

/** True when one of some spans, in the order of their starts, stands between two offsets. */
function holdsAny(spans: readonly Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  // What starts here and ends further on stands around all this: YAML's values don't overlap otherwise.
  for (let index = low; index < spans.length && spans[index]!.start < end; index++)
    if (spans[index]!.end <= end) return true;
  return false;
}

const SAYS = { met: 'is met', 'not-applicable': 'does not apply', off: 'is not checked here' } as const;

function unknownCheck(check: string, { knownChecks }: Policy): { message: string; suggestion?: string } {
  const gate = check.replace(/\/(?:\*|missing)$/, '');
  const ofGate = [...knownChecks].filter((id) => id.startsWith(`${gate}/`));
  if (gate !== check && ofGate.length)
    return {
      message: `A waiver names one check, not a whole gate. Name each that you leave open: ${ofGate.join(', ')}.`,
    };
  const suggestion = closest(check, [...knownChecks]);
  const hint = suggestion ? ` Did you mean "${suggestion}"?` : ' The command "checks" lists them all.';
  return { message: `There is no check "${check}".${hint}`, suggestion };
}
