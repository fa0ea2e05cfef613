import type { CheckResult, Fix, Policy } from '../checklist';
import { removable } from '../checklist';
import type { Found } from './finding';
import type { NamedCheck } from './namedChecks';
import { namedChecks, renamed, unknownCheck, unneeded } from './namedChecks';
import type { MapNode } from '../playbook';
import { at, dayDue, onValue, text } from '../playbook';
import type { Playbook } from '../schema';
import type { Day } from '../../text';
import { addDuration, count, daysBetween } from '../../text';

/** A waiver as the team wrote it. */
export interface Waiver extends NamedCheck {
  readonly reason: string | undefined;
  readonly owner: string | undefined;
  readonly approvedBy: string | undefined;
  readonly expires: Day | undefined;
  /** True when it is complete and not past its end. */
  readonly holds: boolean;
}

const WAIVERS = { key: 'waivers', kind: 'waiver', one: 'waiver', each: 'that you leave open' } as const;

/** The waivers of a playbook that name a check. */
export function readWaivers(root: MapNode, today: Day, policy: Policy): Waiver[] {
  return namedChecks(root, WAIVERS, policy).map((entry): Waiver => {
    const { node } = entry;
    const [reason, owner, expires] = [text(at(node, 'reason')), text(at(node, 'owner')), dayDue(at(node, 'expires'))];
    const holds = reason !== undefined && owner !== undefined && expires !== undefined && expires >= today;
    return { ...entry, reason, owner, approvedBy: text(at(node, 'approvedBy')), expires, holds };
  });
}

/**
 * The `waiver/…` findings; in a playbook that is not active only those that don't depend on the calendar or open work.
 * @param open the findings of checks that are open: a waiver that has ended leads to that of its check
 */
export function waiverFindings(
  playbook: Playbook,
  waivers: readonly Waiver[],
  results: readonly CheckResult[],
  policy: Policy,
  { today, isActive, open }: { today: Day; isActive: boolean; open: readonly Found[] },
): Found[] {
  if (!waivers.length) return [];
  const states = new Map(results.map(({ check, state }) => [check.id, state]));
  const lastDays = lastDaysOf(waivers);
  const openBy = new Map<string, Found[]>();
  if (waivers.length)
    for (const found of open)
      for (const check of found.checks ?? []) openBy.set(check, [...(openBy.get(check) ?? []).slice(0, MOST), found]);
  return waivers.flatMap((waiver): Found[] => [...renamed(playbook, WAIVERS, waiver), ...ofWaiver(waiver)]);

  function ofWaiver(waiver: Waiver): Found[] {
    const { check, isKnown } = waiver;
    if (!isKnown) return [unknownCheck(playbook, WAIVERS, waiver, policy)];
    if (!isActive) return [];
    const state = states.get(check);
    if (state !== 'unmet' && state !== 'waived')
      return [unneeded(playbook, WAIVERS, waiver, state ?? 'off', 'this waiver is no longer needed.')];
    return ofEnd(waiver);
  }

  /** What is said of a waiver's end; one that another waiver of its check outlasts says nothing. */
  function ofEnd(waiver: Waiver): Found[] {
    const { node, check, expires, holds } = waiver;
    if (expires === undefined) return [];
    const place = onValue(playbook, at(node, 'expires')!);
    const last = lastDays.get(check);
    if (expires < today) {
      if (last !== undefined) return [];
      const message = `This waiver ended on ${expires}, so ${check} is unmet again: meet it, or renew the waiver with a new date.`;
      return [
        {
          kind: 'waiver',
          code: 'waiver/expired',
          severity: 'error',
          message,
          ...place,
          ...choicesFor(waiver),
          ...openAt(check),
        },
      ];
    }
    const days = daysBetween(today, expires);
    if (!holds || days > SOON || expires !== last) return [];
    const when = days ? `in ${count(days, 'day')}, on ${expires}` : `today, ${expires}`;
    const message = `This waiver ends ${when}: meet ${check} by then, or renew the waiver with a new date.`;
    const choices = renewal(waiver, today);
    return [{ kind: 'waiver', code: 'waiver/ends-soon', severity: 'information', message, ...place, choices }];
  }

  /** Where a check is open again. */
  function openAt(check: string): Pick<Found, 'related'> {
    const places = openBy.get(check) ?? [];
    return places.length ? { related: places.map(({ range }) => ({ range, message: `${check} is open here.` })) } : {};
  }

  /** To renew a waiver that has ended, or to remove it. */
  function choicesFor(waiver: Waiver): Pick<Found, 'choices'> {
    const gone = removable(playbook, waiver.path);
    return { choices: [...renewal(waiver, today), ...(gone ? [{ kind: 'remove', path: gone } as const] : [])] };
  }
}

/** How long a waiver is to hold: long enough to do the work, short enough to be asked again. */
const LASTS = { count: 90, unit: 'd' } as const;

/** The last day of a waiver that is written or renewed today. */
export const waiverEnd = (today: Day): Day => addDuration(today, LASTS);

/** What gives a waiver a new end; nothing where its end is written elsewhere. */
export function renewal({ node, path }: Pick<Waiver, 'node' | 'path'>, today: Day): Fix[] {
  const end = waiverEnd(today);
  if (node.shared || at(node, 'expires')?.shared !== false) return [];
  return [{ kind: 'replace', path: [...path, 'expires'], value: end, label: `Renew this waiver until ${end}` }];
}

/** More places than these (and one) nobody goes through. */
const MOST = 9;

/** How many days before its end a waiver says so. */
const SOON = 14;

/** The last day of each check's waivers that hold. */
function lastDaysOf(waivers: readonly Waiver[]): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const { check, expires, holds } of waivers)
    if (holds && expires !== undefined && expires > (days.get(check) ?? '')) days.set(check, expires);
  return days;
}
