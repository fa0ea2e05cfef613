import type { YAMLError } from 'yaml';
import type { Span } from '../node';
import { lexemesOf } from './lexemes';
import type { TextSlip } from './textSlip';
import { inQuotes, quoting, quotingFix, shownInQuotes } from './mending';

/**
 * Texts that begin with a character that means something else to YAML: `@ap-lead`, `%`, a backtick, and `> 95%`, which
 * reads like the mark of a text of several lines.
 */
export function leadsOfTexts(text: string, errors: readonly YAMLError[]): TextSlip[] {
  const starts = new Map<number, YAMLError>();
  for (const error of errors) if (error.code === 'BAD_SCALAR_START') starts.set(error.pos[0], error);
  const slips: TextSlip[] = [];
  if (starts.size) {
    for (const { start, source } of lexemesOf(text)) {
      const error = starts.get(start);
      if (error && LEAD.test(source)) slips.push(ofText(text, { start, end: start + source.trimEnd().length }, error));
      else if (error && MARK.test(source)) slips.push(ofText(text, upToNext(text, start), error));
    }
  }
  for (const error of errors) {
    const [offset] = error.pos;
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && QUESTION_MARK.test(text.slice(offset, offset + 2)))
      slips.push(ofText(text, restOfLine(text, offset), error));
    if (error.code !== 'UNEXPECTED_TOKEN') continue;
    const start = markBefore(text, error.pos[0]);
    if (start !== undefined && !hasTextBelow(text, start)) slips.push(ofText(text, restOfLine(text, start), error));
  }
  return slips;
}

const LEAD = /^[@`%]/;

/** What begins a text of several lines, which brackets have no place for: `{ when: > 10,000 EUR }`. */
const MARK = /^[|>]/;

/** For YAML a question mark with a blank behind it begins a key: `name: ?`. */
const QUESTION_MARK = /^\?(?:[ \t\r\n]|$)/;

/** What stands in brackets up to the next comma or bracket; a comma between digits is theirs. */
function upToNext(text: string, start: number): Span {
  IN_BRACKETS.lastIndex = start;
  return { start, end: start + IN_BRACKETS.exec(text)![0].trimEnd().length };
}

const IN_BRACKETS = /(?:[^,[\]{}\r\n]|(?<=\d),(?=\d))*/y;

function ofText(text: string, span: Span, { code }: YAMLError): TextSlip {
  const raw = text.slice(span.start, span.end);
  const edit = quoting(text, span);
  return {
    code: `yaml/${code.toLowerCase().replaceAll('_', '-')}`,
    message: `In YAML a text cannot begin with ${raw.charAt(0)}: put it in quotes, ${shownInQuotes(raw)}.`,
    span,
    repair: [edit],
    fix: quotingFix(edit),
  };
}

/**
 * Texts that begin with `*` or `&`, which YAML takes for the name of an alias or an anchor: `*important* note`, `& more`.
 */
export function marksOfTexts(text: string, errors: readonly YAMLError[]): TextSlip[] {
  let last = -1;
  return errors.flatMap((error): TextSlip[] => {
    const { code, message, pos } = error;
    const isName = code === 'BAD_ALIAS' || /^Unexpected \S+ at node end/.test(message);
    if (!isName || pos[0] < last) return [];
    const line = text.lastIndexOf('\n', pos[0] - 1) + 1;
    // One of a line: what else is said of it follows.
    last = text.indexOf('\n', pos[0]);
    if (last < 0) last = Infinity;
    const before = BEFORE_MARK.exec(text.slice(line, pos[0] + 1))?.[0];
    if (before === undefined) return [];
    const span = restOfLine(text, line + before.length);
    return /^[*&](?:\s*$|[^\s,[\]{}]+$)/.test(text.slice(span.start, span.end)) ? [] : [ofText(text, span, error)];
  });
}

/** What stands on a line before a value that begins with a mark. */
const BEFORE_MARK = /^[ \t]*(?:- +)*(?:[\w$-]+:[ \t]+|(?<=- +))(?=[*&])/;

/** Where a `>` or `|` stands that words follow on its line. */
function markBefore(text: string, offset: number): number | undefined {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const [mark] = /[|>][ \t]?$/.exec(before) ?? [];
  return mark === undefined || !/[:-][ \t]$/.test(text.slice(Math.max(0, offset - 5), offset - mark.length))
    ? undefined
    : offset - mark.length;
}

/** True when the line below is indented deeper than the one around an offset: then it is a text of several lines. */
function hasTextBelow(text: string, offset: number): boolean {
  const [, indent = ''] = /^([ \t]*)/.exec(text.slice(text.lastIndexOf('\n', offset) + 1, offset)) ?? [];
  const below = text.indexOf('\n', offset) + 1;
  return (
    below > 0 &&
    new RegExp(`^(?:[ \\t]*\\r?\\n)*[ \\t]{${indent.length + 1}}`).test(text.slice(below, below + LOOKED_AT))
  );
}

/** How far ahead is looked for a line that is not empty. */
const LOOKED_AT = 500;

/** Texts of which only a part is in quotes, `"Copilot" pilot`, or that hold their own quote, `'it's'`. */
export function quotedParts(text: string, errors: readonly YAMLError[]): TextSlip[] {
  const [error] = errors;
  if (!error || !/^Unexpected \S+ at node end/.test(error.message)) return [];
  const line = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const [, before = '', quote = ''] = BEFORE_QUOTE.exec(text.slice(line, error.pos[0])) ?? [];
  if (!quote) return [];
  const span = restOfLine(text, line + before.length);
  const raw = text.slice(span.start, span.end);
  if (raw.includes('\\')) return [];
  const isOne = raw.endsWith(quote) && raw.split(quote).length === 4;
  const edit = { ...span, text: inQuotes(isOne ? raw.slice(1, -1) : raw) };
  return [
    {
      code: 'yaml/unclosed',
      message: `The quote ${quote} closes before the text ends. Put the whole text in quotes: ${edit.text}.`,
      span,
      repair: [edit],
      fix: quotingFix(edit),
    },
  ];
}

/** What stands on a line before a quoted value, and its quote. */
const BEFORE_QUOTE = /^([ \t]*(?:- +)*(?:[\w$-]+:[ \t]+|(?<=- +)))(["'])/;

/** What stands on a line from an offset on, without a comment; a `#` that begins a word may belong to the text. */
export function restOfLine(text: string, start: number): Span {
  LINE.lastIndex = start;
  return { start, end: start + LINE.exec(text)![0].trimEnd().length };
}

const LINE = /(?:\S|[^\S\r\n](?!#)|(?<=\S) (?=#[\p{L}\p{N}]))*/uy;
