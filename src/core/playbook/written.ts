import { resolvePlain } from './yaml';

/** The quotes around a text; empty where a file does without. */
export type Quote = '' | '"' | "'";

/**
 * A text as YAML on one line that reads back as exactly this text, as a value or as a key, in brackets or not: in the
 * quotes of its surroundings, or in others where those cannot hold it. In `"` it is JSON as well.
 */
export function writtenText(text: string, quote: Quote = ''): string {
  if (quote === '' && isPlain(text)) return text;
  return quote === "'" && !UNPRINTABLE.test(text) ? `'${text.replaceAll("'", "''")}'` : inDoubleQuotes(text);
}

/** A number as YAML reads it back; undefined for one that JSON does not have. */
export function writtenNumber(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Object.is(value, -0) ? '-0' : String(value);
}

/** What needs no quotes anywhere: narrower than YAML has it, so that nobody has to know YAML's rules to read it. */
const isPlain = (text: string): boolean => PLAIN.test(text) && !OTHER_READERS.test(text) && resolvePlain(text) === text;

const PLAIN =
  /^(?:\.{0,2}\/)?[\p{L}\p{N}_(](?:(?:[\p{L}\p{M}\p{N} _.;/()'@%&+=!?$€*<>|~^-]|:(?=[\p{L}\p{N}/]))*[\p{L}\p{M}\p{N}_./)%!?$€+*])?$/u;

/** Words that YAML 1.1, which many tools still read, takes for true and false. */
const OTHER_READERS = /^(?:y|n|yes|no|on|off)$/i;

/** Control characters, line breaks of every kind, halves of a surrogate pair, the byte-order mark. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\uFEFF\uFFFE\uFFFF]/u;

/** JSON, with what YAML does not allow in a file written as escapes, too. */
const inDoubleQuotes = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
