import type { YAMLError } from 'yaml';
import type { Keys } from '../keys';
import type { Span } from '../node';
import { restOfLine } from './leads';
import type { TextSlip } from './textSlip';
import { quoting, quotingFix, shownInQuotes } from './mending';

/** What a text cannot begin with that only lacks its quotes. */
const NO_TEXT = /^["'[\]{}&*!|>%@`?,#]|^- /;

/** What is said of a text that YAML takes for a mapping. */
export const colonMessage = (raw: string): string =>
  `A colon with a blank behind it makes a mapping of a text. Put the text in quotes: ${shownInQuotes(raw)}.`;

/**
 * Texts with a colon and a blank in them behind a key or in brackets: `name: Copilot experiment: cross-government`. Where
 * a word of the format stands before the colon in brackets, it is a comma that is missing.
 */
export function colonsInTexts(
  text: string,
  errors: readonly YAMLError[],
  { isWord }: Pick<Keys, 'isWord'>,
): TextSlip[] {
  const several = new Set(errors.flatMap(({ code, pos }) => (code === 'MULTILINE_IMPLICIT_KEY' ? [pos[0]] : [])));
  let last = -1;
  return errors.flatMap(({ code, pos: [start, end] }) => {
    const isInBrackets = code === 'BLOCK_IN_FLOW';
    if (start < last || (!isInBrackets && (code !== 'BLOCK_AS_IMPLICIT_KEY' || several.has(start)))) return [];
    const span = isInBrackets ? trimmed(text, start, end) : restOfLine(text, start);
    const raw = text.slice(span.start, span.end);
    if (NO_TEXT.test(raw) || !/:(?:\s|$)/.test(raw) || /[\r\n]/.test(raw)) return [];
    if (isInBrackets && (raw.includes('"') || isWord(/([\w$-]*)[ \t]*:(?:\s|$)/.exec(raw)?.[1] ?? ''))) return [];
    last = span.end;
    const edit = quoting(text, span);
    const said = { code: 'yaml/colon', message: colonMessage(raw), span, repair: [edit] } as const;
    return [{ ...said, fix: quotingFix(edit) }];
  });
}

/** Keys on a line below a text that is their key's value already: the text goes on there, or the indentation is wrong. */
export function keysBelowTexts(text: string, errors: readonly YAMLError[]): TextSlip[] {
  const nested = new Set(errors.flatMap(({ code, pos }) => (code === 'BLOCK_AS_IMPLICIT_KEY' ? [pos[0]] : [])));
  return errors.flatMap(({ code, pos: [start, end] }) => {
    if (code !== 'MULTILINE_IMPLICIT_KEY' || !nested.has(start)) return [];
    const line = text.slice(0, end).lastIndexOf('\n') + 1;
    const key = { start: line + /^\s*/.exec(text.slice(line, end))![0].length, end };
    return [
      {
        code: 'yaml/colon',
        message: `The text above goes on here, and a colon with a blank behind it makes a key of it. Put the whole text in quotes; where this is a key, indent it like the one above.`,
        span: key,
        repair: [quoting(text, { start, end: restOfLine(text, end).end })],
        explains: /^Implicit keys need to be|^Nested mappings are/,
      },
    ];
  });
}

const trimmed = (text: string, start: number, end: number): Span => ({
  start,
  end: start + text.slice(start, end).trimEnd().length,
});

/** Keys that lack the blank behind their colon: `name:Invoices`. */
export function colonsWithoutBlank(text: string, errors: readonly YAMLError[]): TextSlip[] {
  return errors.flatMap(({ code, message, pos: [start] }) => {
    if (code !== 'MULTILINE_IMPLICIT_KEY' && !message.startsWith('Implicit map keys need')) return [];
    KEY.lastIndex = start;
    const [key] = KEY.exec(text) ?? [];
    if (key === undefined) return [];
    const at = start + key.length;
    const edit = { start: at, end: at, text: ' ' };
    return [
      {
        code: 'yaml/colon',
        message: 'A blank is missing behind this colon: without it, there is no key.',
        span: { start, end: at },
        repair: [edit],
        fix: { edits: [edit], label: 'Write a blank behind the colon' },
      },
    ];
  });
}

const KEY = /[A-Za-z][\w-]*:(?=[^\s:/])/y;
