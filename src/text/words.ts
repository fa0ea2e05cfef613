// What Intl makes takes tens of milliseconds the first time, which nobody is to wait for: most figures are small.
let numbers: Intl.NumberFormat | undefined;
let relative: Intl.RelativeTimeFormat | undefined;

/** A number in English: `17`, `17.5`, `17,500`. */
const inDigits = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1000
    ? String(value)
    : (numbers ??= new Intl.NumberFormat('en', { maximumSignificantDigits: 15 })).format(value);

/** A number with its unit, as people write it: `52 h`, `2.1%`. */
export const withUnit = (value: number, unit?: string | null): string =>
  `${inDigits(value)}${unit === '%' ? unit : unit ? ` ${unit}` : ''}`;

/** A score as a percentage; rounded down, so that only all of it reads as 100%. Less than one in a hundred is none. */
export const percent = (score: number | null): string =>
  score === null || score < 0.01 ? '–' : `${Math.floor(score * 100)}%`;

/** A number with its noun: `1 blocker`, `2 blockers`. */
export const count = (number: number, noun: string): string => `${inDigits(number)} ${noun}${number === 1 ? '' : 's'}`;

/** Words as a sentence lists them: `--stage, --owner and --risk`. */
export const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');

/** A number of days from today in words: `today`, `in 12 days`, `3 days ago`. */
export const daysAway = (days: number): string =>
  (relative ??= new Intl.RelativeTimeFormat('en', { numeric: 'auto' })).format(days, 'day');

/** A word with a capital letter, as labels begin. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A text on one line, what is not seen in it as `\u{1b}`: it can neither move a cursor, nor begin a line of its own, nor
 * show its characters in another order or hide some. What joins emojis, or letters of Arabic and Indic scripts, stays.
 */
export const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank))
    .replace(UNSEEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

const UNSEEN =
  /(?![\u200C\u200D](?<=[\p{Extended_Pictographic}\p{EMod}\p{M}\p{Script=Arabic}].)[\p{Extended_Pictographic}\p{L}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
