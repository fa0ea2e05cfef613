import { add, isExists, isValid, lightFormat, parseISO } from 'date-fns';

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

/** The days from one to another, both included. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[Tt ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[Zz]| ?[+-]\d\d(?::?\d\d)?)?$/;
const MONTH = /^(\d{4})-(\d\d)$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/**
 * The days that a date stands for: `2026-09-01` itself, of a month `2026-09` or a quarter `2026-Q3` all of it, of an ISO
 * 8601 date-time its date as written. Undefined when the text is none, or no such day exists.
 */
export function parseDate(text: string): Days | undefined {
  const written = parseDay(text) ?? dayOfDateTime(text);
  if (written !== undefined) return { first: written, last: written };
  const [, year, month] = MONTH.exec(text) ?? [];
  if (month !== undefined) return monthsFrom(`${year}-${month}-01`, 1);
  const [, ofYear, quarter] = QUARTER.exec(text) ?? [];
  if (quarter === undefined) return undefined;
  return monthsFrom(`${ofYear}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`, 3);
}

function dayOfDateTime(text: string): Day | undefined {
  const [, date] = DATE_TIME.exec(text) ?? [];
  if (date === undefined || !isValid(parseISO(text.replace(/[Tt ]/, 'T').replace(' ', '').toUpperCase())))
    return undefined;
  return parseDay(date);
}

function monthsFrom(text: string, months: number): Days | undefined {
  const first = parseDay(text);
  return first === undefined ? undefined : { first, last: dayOf(add(parseISO(first), { months, days: -1 })) };
}

/** The day of a `YYYY-MM-DD` text, or undefined when no such day exists. */
export function parseDay(text: string): Day | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isExists(Number(year), Number(month) - 1, Number(date)) ? text : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as a sentence says it: `31 Dec 2026`. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

const LONG_MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** The month of a day as a sentence says it: `March 2026`. */
export function monthInWords(day: Day): string {
  const [year, month] = day.split('-');
  return `${LONG_MONTHS[Number(month) - 1]} ${year}`;
}

/** The day on which a moment falls in local time. */
export const dayOf = (moment: Date): Day => lightFormat(moment, 'yyyy-MM-dd');

/**
 * A duration's count and unit, or undefined when the text is none: `30m` `4h` `2d` `1w` `6mo` `1y`, in words `2 weeks`
 * `every month` `quarterly`, or ISO 8601 with one unit, `P1M` `PT4H`.
 */
export function parseDuration(text: string): Duration | undefined {
  const said = text.replace(/^every\s+/i, '');
  const [, count, unit] = /^([1-9]\d*)(m|h|d|w|mo|y)$/.exec(said) ?? [];
  if (count !== undefined) return { count: Number(count), unit: unit as Duration['unit'] };
  const [, days, ofDays, times, ofTime] = /^P(?:([1-9]\d*)([DWMY])|T([1-9]\d*)([MH]))$/.exec(said) ?? [];
  if (days !== undefined) return { count: Number(days), unit: ISO_UNITS[ofDays as keyof typeof ISO_UNITS] };
  if (times !== undefined) return { count: Number(times), unit: ofTime === 'M' ? 'm' : 'h' };
  return inWords(said.toLowerCase(), said !== text);
}

const ISO_UNITS = { D: 'd', W: 'w', M: 'mo', Y: 'y' } as const;

const ADVERBS: Readonly<Record<string, Duration>> = {
  daily: { count: 1, unit: 'd' },
  weekly: { count: 1, unit: 'w' },
  fortnightly: { count: 2, unit: 'w' },
  monthly: { count: 1, unit: 'mo' },
  quarterly: { count: 3, unit: 'mo' },
  yearly: { count: 1, unit: 'y' },
  annually: { count: 1, unit: 'y' },
};

/** What one of each unit is. */
const WORDS: Readonly<Record<string, Duration>> = {
  ...{ minute: { count: 1, unit: 'm' }, hour: { count: 1, unit: 'h' }, day: { count: 1, unit: 'd' } },
  ...{ week: { count: 1, unit: 'w' }, fortnight: { count: 2, unit: 'w' }, month: { count: 1, unit: 'mo' } },
  ...{ quarter: { count: 3, unit: 'mo' }, year: { count: 1, unit: 'y' } },
};

/** A bare unit is a duration only behind *every*. */
function inWords(text: string, isEvery: boolean): Duration | undefined {
  if (Object.hasOwn(ADVERBS, text)) return ADVERBS[text];
  const [, times, word = ''] = /^(?:([1-9]\d*|an?|one)\s+)?([a-z]+?)s?$/.exec(text) ?? [];
  const one = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (!one || (times === undefined && !isEvery)) return undefined;
  const count = Number(times);
  return { ...one, count: one.count * (Number.isNaN(count) ? 1 : count) };
}

/**
 * The day that lies `times` durations after `day`: minutes and hours round down to days, months clamp to the month's
 * end. A day beyond the calendar's end (year 9999) is that end.
 */
export function addDuration(day: Day, { count, unit }: Duration, times = 1): Day {
  const total = count * times;
  const days = Math.floor(inDays({ count: total, unit }));
  const end = add(
    new Date(`${day}T00:00`),
    unit === 'mo' ? { months: total } : unit === 'y' ? { years: total } : { days },
  );
  return isValid(end) && end.getFullYear() <= 9999 ? dayOf(end) : '9999-12-31';
}

/** A duration in days; for comparing, a month has 30.5 and a year 366. */
export const inDays = ({ count, unit }: Duration): number =>
  unit === 'm' || unit === 'h' ? count / PER_DAY[unit] : count * DAYS[unit];

/** Whole days from one day to another; negative when the second lies before the first. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MILLISECONDS;

/** Of a day in universal time, in which `Date.parse` reads a day: there all have the same length. */
const MILLISECONDS = 86_400_000;
