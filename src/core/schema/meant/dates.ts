import type { Day } from '../../../text';
import { parseDate } from '../../../text';
import { monthOf } from './calendarWords';

/** A longer text is no date. */
const LONGEST = 60;

/** A word that may be a month, and a day: `1st`, `31.`, `1er`, `1º`. */
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|e|[.º°])?`;
const OF = '(?:of |de )?';
const YEAR = String.raw`(\d{4})`;
/** Spreadsheets write `1-Dec-26`. */
const SHORT_YEAR = String.raw`(\d{4}|\d{2})`;

/** A time behind a date: only the date counts. */
const TIME = /[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/i;
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +/i;

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const DAY_MONTH = new RegExp(`^${DAY}[ -]+${OF}${MONTH},?[ -]+${OF}${SHORT_YEAR}$`, 'iu');
const MONTH_DAY = new RegExp(`^${MONTH}[ -]+${DAY},?[ -]+${YEAR}$`, 'iu');
const YEAR_MONTH_DAY = new RegExp(`^${YEAR}[ -]+${MONTH}[ -]+${DAY}$`, 'iu');
const MONTH_YEAR = new RegExp(`^${MONTH},?[ -]+${OF}${YEAR}$`, 'iu');
const YEAR_MONTH = new RegExp(`^${YEAR},?[ -]+${MONTH}$`, 'iu');
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
  const [, day, month, year] = DAY_MONTH.exec(date) ?? [];
  if (year !== undefined) return dates([year.padStart(4, '20'), monthOf(month), day]);
  const [, ofDay, dayBehind, yearBehind] = MONTH_DAY.exec(date) ?? [];
  if (yearBehind !== undefined) return dates([yearBehind, monthOf(ofDay), dayBehind]);
  const [, yearBefore, between, dayLast] = YEAR_MONTH_DAY.exec(date) ?? [];
  return yearBefore === undefined ? undefined : dates([yearBefore, monthOf(between), dayLast]);
}

function monthOrQuarter(date: string): string[] | undefined {
  const [, month, year] = MONTH_YEAR.exec(date) ?? [];
  if (year !== undefined) return dates([year, monthOf(month)]);
  const [, yearBefore, behind] = YEAR_MONTH.exec(date) ?? [];
  if (yearBefore !== undefined) return dates([yearBefore, monthOf(behind)]);
  const [, first, yearLast, yearFirst, last] = NUMBERED_MONTH.exec(date) ?? [];
  if (yearLast ?? yearFirst) return dates([yearLast ?? yearFirst, first ?? last]);
  const [, quarter, ofYear, yearOf, ofQuarter] = QUARTER.exec(date) ?? [];
  return (quarter ?? ofQuarter) ? [`${ofYear ?? yearOf}-Q${quarter ?? ofQuarter}`] : undefined;
}

/** A year, a month and a day as a date of the calendar; none where there is no such day. */
function dates(parts: readonly (string | undefined)[]): Day[] {
  if (parts.includes(undefined)) return [];
  const date = parts.map((part) => part!.padStart(2, '0')).join('-');
  return parseDate(date) ? [date] : [];
}
