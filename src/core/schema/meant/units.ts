/** The signs and codes of currencies, each with its code. A sign that several share with no usual one is none of them. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...([
    ['$', 'USD'],
    ['US$', 'USD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
  ] as const),
  ...'USD EUR GBP CHF CAD AUD NZD JPY CNY INR SEK NOK DKK PLN CZK'.split(' ').map((code) => [code, code] as const),
]);

const CODES = new Set(CURRENCIES.values());

export const isCurrency = (unit: string): boolean => CODES.has(unit);

/** Units that are written in several ways, each as it is written here. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  '%': ['%', 'percent', 'per cent', 'pct'],
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  min: ['min', 'mins', 'minute', 'minutes'],
  h: ['h', 'hr', 'hrs', 'hour', 'hours'],
  d: ['d', 'day', 'days'],
};

const BY_NAME = new Map(Object.entries(USUAL).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)));

/** Words behind a number that say that it is none, or of what it is one. */
const HEDGES = new Set(
  `or and to at least most max maximum about approx approximately roughly around circa ca less more than fewer plus below
   above under over by not lower higher better worse faster slower up down est estimated expected target currently today
   now maybe if when with without was is are but only onwards between average avg mean median ish m x`.split(/\s+/),
);

const WORDS = /^\p{L}[\p{L}-]*(?:(?: | ?\/ ?)\p{L}[\p{L}-]*){0,3}$/u;

/** The unit that stands behind a number: `%`, `h`, `minutes per day`; undefined for words that are none. */
export function unitOf(text: string): string | undefined {
  const usual = usualUnit(text);
  if (usual !== undefined) return usual;
  const isPart = /^% (?:of|per) \p{L}[\p{L} ]*$/u.test(text);
  const words = text.toLowerCase().split(/[ /]+/);
  if (!isPart && (!WORDS.test(text) || words.some((word) => HEDGES.has(word)))) return undefined;
  return text;
}

/** A unit of those that are written in several ways. */
export const usualUnit = (text: string): string | undefined =>
  BY_NAME.get(text.trim().toLowerCase()) ?? CURRENCIES.get(text.trim());

/** True where a number of one unit stands in the other as it is: `min` in `minutes per day`, `%` in `% of users`. */
export function isOfUnit(unit: string, of: string): boolean {
  if (unit === of || unit.toLowerCase() === of.trim().toLowerCase()) return true;
  const [, first = ''] = /^\s*(%|\p{L}+)(?=[^\p{L}]|$)/u.exec(of) ?? [];
  return usualUnit(unit) !== undefined && (usualUnit(first) ?? usualUnit(of)) === usualUnit(unit);
}

const SECONDS = new Map<string | undefined, number>([
  ['s', 1],
  ['min', 60],
  ['h', 3600],
]);

/** A time in another unit; undefined where it is no time, or no short number there. */
export function converted(value: number, unit: string, to: string): number | undefined {
  const [from, into] = [SECONDS.get(usualUnit(unit)), SECONDS.get(usualUnit(to))];
  if (from === undefined || into === undefined) return undefined;
  const result = (value * from) / into;
  return Number(result.toFixed(4)) === result ? result : undefined;
}
