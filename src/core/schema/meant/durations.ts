import type { Duration } from '../../../text';
import { parseDuration } from '../../../text';
import { howOften, timeUnit } from './calendarWords';

/** A longer text is no duration. */
const LONGEST = 40;

/** What a unit is in the next smaller one: `1.5 h` is `90m`. */
const BELOW: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['h', ['m', 60]],
  ['d', ['h', 24]],
  ['w', ['d', 7]],
  ['y', ['mo', 12]],
]);

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** The duration that a text such as `4 hrs`, `two weeks` or `once a month` stands for; undefined where it is none. */
export function readDuration(text: string): string | undefined {
  // `1M` may be a minute or a month.
  if (text.length > LONGEST || /^\s*\d+\s*M\s*$/.test(text)) return undefined;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+|(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/\.$/, '');
  const often = howOften(said);
  if (often !== undefined) return often;
  const [, before, rest = ''] = /^(every|each|once (?:a|an|per|every)|per|within|in|for|) ?(.*)$/.exec(said) ?? [];
  const [, count, unit] = /^(\d+(?:\.\d+)?|an?(?= )|[a-z]+(?= )|) ?(\p{L}+(?: [a-z]+)?)$/u.exec(rest) ?? [];
  if (unit === undefined) return undefined;
  if (count === '') return isRepeated(before) ? written(parseDuration(`every ${unit}`)) : undefined;
  const number = /^\d/.test(count!) ? Number(count) : /^an?$/.test(count!) ? 1 : NUMBERS.indexOf(count!) + 1;
  return whole(number, timeUnit(unit));
}

const isRepeated = (before: string | undefined): boolean => /^(?:every|each|once|per)/.test(before ?? '');

function whole(number: number, unit: string | undefined): string | undefined {
  if (unit === undefined || !number) return undefined;
  if (Number.isSafeInteger(number)) return `${number}${unit}`;
  const [smaller, count = NaN] = BELOW.get(unit) ?? [];
  return Number.isSafeInteger(number * count) ? `${number * count}${smaller}` : undefined;
}

const written = (duration: Duration | undefined): string | undefined => duration && `${duration.count}${duration.unit}`;
