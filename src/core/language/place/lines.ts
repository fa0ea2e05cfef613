import type { Span } from '../../playbook';

/** The borders of documents: three dashes or dots at the start of a line. */
const BORDER = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)[^\n]*/gm;

/** The stretch of the document around an offset, without its borders; undefined on a border's own line. */
export function documentAround(text: string, offset: number): Span | undefined {
  let start = 0;
  for (const { 0: border, index } of text.matchAll(BORDER)) {
    if (index > offset) return { start, end: index };
    if (offset <= index + border.length) return undefined;
    start = index + border.length + 1;
  }
  return { start, end: text.length };
}

/** A line with something on it. */
export interface Line {
  /** Columns before its content. */
  readonly column: number;
  readonly isDash: boolean;
}

export const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** True for a blank, a line's end, or the text's. */
export const isGap = (character: string | undefined): boolean =>
  character === undefined || character === '' || isBlank(character) || character === '\n' || character === '\r';

/** The offset of the first character from an offset on that is no blank. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text[at])) at++;
  return at;
}

/** Where the line around an offset ends, before its line break, and no further than `limit`. */
export function endOfLine(text: string, offset: number, limit: number): number {
  const newline = text.indexOf('\n', offset);
  const end = newline < 0 ? limit : Math.min(newline, limit);
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** The start of the line below; undefined on the last. */
export function nextLine(text: string, offset: number, limit: number): number | undefined {
  const newline = text.indexOf('\n', offset);
  return newline < 0 || newline >= limit ? undefined : newline + 1;
}

/** The next line from a line's start on that holds more than blanks and a comment; undefined at the document's end. */
export function nextContent(text: string, from: number | undefined, limit: number): Line | undefined {
  for (let start = from; start !== undefined; start = nextLine(text, start, limit)) {
    const at = skipBlanks(text, start);
    if (at >= limit || text[at] === '\n' || text[at] === '\r' || text[at] === '#') continue;
    return { column: at - start, isDash: text[at] === '-' && isGap(text[at + 1]) };
  }
  return undefined;
}

/** How far the next character is looked for. */
const FAR = 2000;

/** The next character from an offset on that is no white space and in no comment; empty where there is none near. */
export function nextCharacter(text: string, offset: number): string {
  const last = /^(?:\s|#[^\n]*\n)*([^\s#])/.exec(text.slice(offset, offset + FAR));
  return last?.[1] ?? '';
}

/** Where a comment starts on a line from an offset on: at a `#` behind a blank; else the line's end. */
export function commentFrom(text: string, offset: number, end: number): number {
  // Of the line alone: a text without any would be searched to its end for each line.
  const line = text.slice(offset, end);
  for (let at = line.indexOf('#'); at >= 0; at = line.indexOf('#', at + 1))
    if (isBlank(text[offset + at - 1])) return offset + at;
  return end;
}

/** Where what ends before an offset ends: the blanks before it left out. */
export function trimmed(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}

/** The line breaks of a text: those of its first line. */
export const lineEndOf = (text: string): '\n' | '\r\n' => (text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n');

/** How many characters of a text in quotes are looked through: beyond, it counts as open. */
const LONGEST = 20_000;

/**
 * Where a text in quotes ends, behind its closing quote. Undefined where it is open: where its document ends, or a line
 * below it is indented by no more than `around` columns, as only its surroundings are.
 */
export function closingQuote(text: string, start: number, around: number, limit: number): number | undefined {
  const quote = text[start];
  const last = Math.min(limit, start + LONGEST);
  for (let at = start + 1; at < last; at++) {
    const character = text[at];
    if (character === '\\' && quote === '"') at++;
    else if (character === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at + 1;
      at++;
    } else if (character === '\n') {
      const content = skipBlanks(text, at + 1);
      if (content < limit && !isGap(text[content]) && content - at - 1 <= around) return undefined;
    }
  }
  return undefined;
}

/** What a scalar in quotes says, as far as that can be told without a parser. */
export function unquoted(written: string): string {
  const quote = written[0];
  if (quote !== '"' && quote !== "'") return written;
  const inside = written.length > 1 && written.endsWith(quote) ? written.slice(1, -1) : written.slice(1);
  return quote === '"' ? inside.replace(/\\(["\\/])/g, '$1') : inside.replaceAll("''", "'");
}
