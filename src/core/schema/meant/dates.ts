import type { Day } from '../../../text';
import { parseDate } from '../../../text';

/** A longer text is no date. */
const LONGEST = 60;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)([a-z]*)\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{4})`;

/** A time behind a date: only the date counts. */
const TIME = /[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const DAY_MONTH = new RegExp(`^${DAY}[ -]+(?:of )?${MONTH},?[ -]+${YEAR}$`, 'i');
const MONTH_DAY = new RegExp(`^${MONTH}[ -]+${DAY},?[ -]+${YEAR}$`, 'i');
const YEAR_MONTH_DAY = new RegExp(`^${YEAR}[ -]+${MONTH}[ -]+${DAY}$`, 'i');
const MONTH_YEAR = new RegExp(`^${MONTH},?[ -]+${YEAR}$`, 'i');
const YEAR_MONTH = new RegExp(`^${YEAR},?[ -]+${MONTH}$`, 'i');
const NUMBERED_MONTH = /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})[/.-](\d{1,2}))$/;
const QUARTER = /^(?:q([1-4])[ /-]*(\d{4})|(\d{4})[ /-]*q([1-4]))$/i;

/**
 * The dates that a text may stand for, as the format writes them: one where it has one meaning, two where day and month
 * may be either, none where it is no date.
 */
export function readDates(text: string): string[] {
  if (text.length > LONGEST) return [];
  const date = text.trim().replace(TIME, '').replace(WEEKDAY, '').replace(/\s+/g, ' ');
  const [, compact] = /^(\d{8})$/.exec(date) ?? [];
  if (compact !== undefined) return dates([compact.slice(0, 4), compact.slice(4, 6), compact.slice(6)]);
  const [, year, , month, day] = YEAR_FIRST.exec(date) ?? [];
  if (year !== undefined) return dates([year, month, day]);
  return numbersLast(date) ?? inWords(date) ?? monthOrQuarter(date) ?? [];
}

/** With dots the day comes first; else both are tried. */
function numbersLast(date: string): string[] | undefined {
  const [, first, separator, second, year] = YEAR_LAST.exec(date) ?? [];
  if (year === undefined) return undefined;
  const dayFirst = dates([year, second, first]);
  return separator === '.' ? dayFirst : [...new Set([...dayFirst, ...dates([year, first, second])])];
}

function inWords(date: string): string[] | undefined {
  const [, day, month, end, year] = DAY_MONTH.exec(date) ?? [];
  if (year !== undefined) return dates([year, numberOf(month, end), day]);
  const [, ofDay, ofEnd, dayBehind, yearBehind] = MONTH_DAY.exec(date) ?? [];
  if (yearBehind !== undefined) return dates([yearBehind, numberOf(ofDay, ofEnd), dayBehind]);
  const [, yearBefore, between, ofBetween, dayLast] = YEAR_MONTH_DAY.exec(date) ?? [];
  return yearBefore === undefined ? undefined : dates([yearBefore, numberOf(between, ofBetween), dayLast]);
}

function monthOrQuarter(date: string): string[] | undefined {
  const [, month, end, year] = MONTH_YEAR.exec(date) ?? [];
  if (year !== undefined) return dates([year, numberOf(month, end)]);
  const [, yearBefore, behind, ofBehind] = YEAR_MONTH.exec(date) ?? [];
  if (yearBefore !== undefined) return dates([yearBefore, numberOf(behind, ofBehind)]);
  const [, first, yearLast, yearFirst, last] = NUMBERED_MONTH.exec(date) ?? [];
  if (yearLast ?? yearFirst) return dates([yearLast ?? yearFirst, first ?? last]);
  const [, quarter, ofYear, yearOf, ofQuarter] = QUARTER.exec(date) ?? [];
  return (quarter ?? ofQuarter) ? [`${ofYear ?? yearOf}-Q${quarter ?? ofQuarter}`] : undefined;
}

/** The number of a month that is written out, or with the first letters of its name. */
function numberOf(start = '', end = ''): string | undefined {
  const word = `${start}${end}`.toLowerCase();
  const isName = end === '' || word === 'sept' || MONTHS.includes(word);
  return isName ? String(MONTHS.findIndex((month) => month.startsWith(start.toLowerCase())) + 1) : undefined;
}

/** A year, a month and a day as a date of the calendar; none where there is no such day. */
function dates(parts: readonly (string | undefined)[]): Day[] {
  if (parts.includes(undefined)) return [];
  const date = parts.map((part) => part!.padStart(2, '0')).join('-');
  return parseDate(date) ? [date] : [];
}
