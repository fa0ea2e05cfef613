import type { Span } from '../node';
import { lexemesOf } from './lexemes';
import type { TextSlip } from './textSlip';
import { quoting, shownInQuotes } from './mending';

const WORD = /#[\p{L}\p{N}]/uy;

/** True for a `#` that begins a word and has one blank before it, so that it is hardly meant as a comment. */
export function isHashOfWord(text: string, offset: number): boolean {
  WORD.lastIndex = offset;
  return text[offset - 1] === ' ' && /\S/.test(text[offset - 2] ?? ' ') && WORD.test(text);
}

/** True when a text has such a `#`; most have none. */
export function hasHashOfWord(text: string): boolean {
  for (let at = text.indexOf(' #'); at >= 0; at = text.indexOf(' #', at + 1))
    if (isHashOfWord(text, at + 1)) return true;
  return false;
}

/**
 * The part of a text that YAML takes for a comment: up to a comment proper, or the end of the line; in brackets up to
 * where the next value begins.
 * @param offset of the `#`
 */
export function cutOff(text: string, offset: number, isInBrackets: boolean): Span {
  const end = isInBrackets ? BEFORE_NEXT : BEFORE_COMMENT;
  end.lastIndex = offset;
  const stop = end.exec(text)?.index ?? text.length;
  let last = Math.max(stop, offset + 1);
  while (/\s/.test(text[last - 1]!)) last--;
  return { start: offset, end: last };
}

const BEFORE_COMMENT = /[ \t]#(?![\p{L}\p{N}])|[\r\n]/gu;
const BEFORE_NEXT = /[ \t]#(?![\p{L}\p{N}])|[\r\n,[\]{}]/gu;

/** What is said of a cut that leaves nothing, or only a part of a text. */
export const hashMessage = (text: string, cut: Span, whole: Span): string =>
  cut.start === whole.start
    ? `YAML takes ${shownPlain(text, cut)} for a comment, so there is no value: write it in quotes, ${shown(text, whole)}.`
    : `YAML takes ${shownPlain(text, cut)} for a comment. Write the whole text in quotes, ${shown(text, whole)}, or put a blank behind the # of a comment.`;

const shown = (text: string, { start, end }: Span): string => shownInQuotes(text.slice(start, end));

function shownPlain(text: string, { start, end }: Span): string {
  return end - start > SHOWN ? `${text.slice(start, start + SHOWN)}…` : text.slice(start, end);
}

const SHOWN = 40;

/** Words with a `#` that take the closing bracket of their list or mapping with them: `{ contact: #ops }`. */
export function hashesInBrackets(text: string): TextSlip[] {
  if (!hasHashOfWord(text)) return [];
  const slips: TextSlip[] = [];
  let depth = 0;
  /** Where the value that a `#` may cut starts; undefined behind one that is no plain text. */
  let value: number | undefined;
  let isBegun = false;
  for (const { start, end, source, kind } of lexemesOf(text)) {
    if (kind === 'flow-end') depth = 0;
    else if (kind === 'space') continue;
    else if (kind === 'comment') {
      if (depth && isHashOfWord(text, start) && (value !== undefined || !isBegun)) {
        const cut = cutOff(text, start, true);
        const whole = { start: value ?? start, end: cut.end };
        const edit = quoting(text, whole);
        const message = hashMessage(text, cut, whole);
        slips.push({ code: 'yaml/hash', message, span: cut, repair: [edit], fix: { edits: [edit] } });
      }
    } else if (source === '[' || source === '{') depth++;
    else if (source === ']' || source === '}') depth = Math.max(0, depth - 1);
    const isBefore = source === '[' || source === '{' || source === ',' || source === ':';
    value = isBefore ? undefined : kind === 'scalar' ? start : undefined;
    isBegun = !isBefore;
    if (end === text.length) break;
  }
  return slips;
}
