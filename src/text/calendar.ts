import { add, differenceInCalendarDays, isExists, isValid, lightFormat, parseISO } from 'date-fns';

/** A day of the calendar, `YYYY-MM-DD`. Such texts sort as the days do. */
export type Day = string;

/** A length of time as playbooks write it: `30m` `4h` `2d` `1w` `6mo` `1y`. */
export interface Duration {
  readonly count: number;
  readonly unit: 'm' | 'h' | 'd' | 'w' | 'mo' | 'y';
}

/** How many units make a day, and how many days make a unit: of months and years only where days are compared. */
const PER_DAY = { m: 1440, h: 24 } as const;
const DAYS = { d: 1, w: 7, mo: 30.5, y: 366 } as const;

/** The day of a `YYYY-MM-DD` text, or undefined when no such day exists. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isExists(Number(year), Number(month) - 1, Number(date)) ? text : undefined;
}

/** The day on which a moment falls in local time. */
export const dayOf = (moment: Date): Day => lightFormat(moment, 'yyyy-MM-dd');

/** A duration's count and unit, or undefined when the text is none. */
export function parseDuration(text: string): Duration | undefined {
  const match = /^([1-9]\d*)(m|h|d|w|mo|y)$/.exec(text);
  return match ? { count: Number(match[1]), unit: match[2] as Duration['unit'] } : undefined;
}

/**
 * The day that lies `times` durations after `day`: minutes and hours round down to days, months clamp to the month's
 * end. A day beyond the calendar's end (year 9999) is that end.
 */
export function addDuration(day: Day, { count, unit }: Duration, times = 1): Day {
  const total = count * times;
  const days = Math.floor(inDays({ count: total, unit }));
  const end = add(parseISO(day), unit === 'mo' ? { months: total } : unit === 'y' ? { years: total } : { days });
  return isValid(end) && end.getFullYear() <= 9999 ? dayOf(end) : '9999-12-31';
}

/** A duration in days; for comparing, a month has 30.5 and a year 366. */
export const inDays = ({ count, unit }: Duration): number =>
  unit === 'm' || unit === 'h' ? count / PER_DAY[unit] : count * DAYS[unit];

/** Whole days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: Day, to: Day): number => differenceInCalendarDays(parseISO(to), parseISO(from));
