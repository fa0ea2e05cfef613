import type { Fix } from '../checklist/fix';
import type { Skeleton } from '../checklist/skeleton';
import { blank, literal, map } from '../checklist/skeleton';
import type { Day } from '../playbook/calendar';
import { addDuration } from '../playbook/calendar';

/** How long a new waiver is to hold: long enough to do the work, short enough to be asked again. */
const LASTS = { count: 90, unit: 'd' } as const;

/** The last day of a waiver that is written today. */
export const waiverEnd = (today: Day): Day => addDuration(today, LASTS);

/** A waiver with placeholders for its reason and owner. */
export const waiverItem = (check: Skeleton, expires: Skeleton): Skeleton =>
  map({ check, reason: blank, owner: blank, expires });

/** Adds a waiver for a check, with placeholders for its reason and owner: it does not hold before they are answered. */
export const waiverFix = (check: string, today: Day): Fix => ({
  kind: 'append',
  path: ['waivers'],
  item: waiverItem(literal(check), literal(waiverEnd(today))),
});
