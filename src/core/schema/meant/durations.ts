import type { Duration } from '../../../text';
import { parseDuration } from '../../../text';

/** A longer text is no duration. */
const LONGEST = 40;

/** The units of durations, each with its names in small letters. */
const UNITS = new Map(
  Object.entries({
    m: ['m', 'min', 'mins', 'minute', 'minutes'],
    h: ['h', 'hr', 'hrs', 'hour', 'hours'],
    d: ['d', 'day', 'days', 'calendar day', 'calendar days'],
    w: ['w', 'wk', 'wks', 'week', 'weeks'],
    mo: ['mo', 'mos', 'mth', 'mths', 'month', 'months'],
    y: ['y', 'yr', 'yrs', 'year', 'years'],
  }).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)),
);

/** What a unit is in the next smaller one: `1.5 h` is `90m`. */
const BELOW: ReadonlyMap<string, readonly [unit: string, count: number]> = new Map([
  ['h', ['m', 60]],
  ['d', ['h', 24]],
  ['w', ['d', 7]],
  ['y', ['mo', 12]],
]);

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const ADVERBS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ hourly: '1h', 'half yearly': '6mo', 'semi annually': '6mo', 'semi annual': '6mo', annual: '1y' },
    ...{ 'every other day': '2d', 'every other week': '2w', 'every second week': '2w', 'every other month': '2mo' },
  }),
);

/** The duration that a text such as `4 hrs`, `two weeks` or `once a month` stands for; undefined where it is none. */
export function readDuration(text: string): string | undefined {
  // `1M` may be a minute or a month.
  if (text.length > LONGEST || /^\s*\d+\s*M\s*$/.test(text)) return undefined;
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+|(?<=[a-z])-(?=[a-z])/g, ' ')
    .replace(/\.$/, '');
  const adverb = ADVERBS.get(said);
  if (adverb !== undefined) return adverb;
  const [, often, rest = ''] = /^(every|each|once (?:a|an|per|every)|per|within|in|for|) ?(.*)$/.exec(said) ?? [];
  const [, count, unit] = /^(\d+(?:\.\d+)?|an?(?= )|[a-z]+(?= )|) ?([a-z]+(?: [a-z]+)?)$/.exec(rest) ?? [];
  if (unit === undefined) return undefined;
  if (count === '') return isRepeated(often) ? written(parseDuration(`every ${unit}`)) : undefined;
  const number = /^\d/.test(count!) ? Number(count) : /^an?$/.test(count!) ? 1 : NUMBERS.indexOf(count!) + 1;
  return whole(number, UNITS.get(unit));
}

const isRepeated = (often: string | undefined): boolean => /^(?:every|each|once|per)/.test(often ?? '');

function whole(number: number, unit: string | undefined): string | undefined {
  if (unit === undefined || !number) return undefined;
  if (Number.isSafeInteger(number)) return `${number}${unit}`;
  const [smaller, count = NaN] = BELOW.get(unit) ?? [];
  return Number.isSafeInteger(number * count) ? `${number * count}${smaller}` : undefined;
}

const written = (duration: Duration | undefined): string | undefined => duration && `${duration.count}${duration.unit}`;
