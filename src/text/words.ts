/** A score as a percentage; rounded down, so that only all of it reads as 100 %. */
export const percent = (score: number | null): string => (score === null ? '–' : `${Math.floor(score * 100)} %`);

/** A number with its noun: `1 blocker`, `2 blockers`. */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** A word with a capital letter, as labels begin. */
export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A text on one line, its control characters as `\u{1b}`: it can neither move a cursor nor begin a line of its own. */
export const oneLine = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/\p{Cc}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
