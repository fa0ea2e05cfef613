import type { ListNode, MapNode, PlaybookNode, Span } from '../playbook';
import { child, firstIndex, segmentsOf } from '../../text';

/** Where things stand in a file's text. Offsets and columns count UTF-16 units from 0. */

/** The line breaks of the last text: many fixes ask for the lines of one text, and a line may be as long as the text. */
let last: { readonly text: string; readonly breaks: readonly number[] } = { text: '', breaks: [] };

function breaksOf(text: string): readonly number[] {
  if (last.text === text) return last.breaks;
  const breaks: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at);
  last = { text, breaks };
  return breaks;
}

/** How many line breaks stand before an offset. */
const breaksBefore = (breaks: readonly number[], offset: number): number =>
  firstIndex(breaks, (newline) => newline >= offset);

/** The offset at which the line around an offset starts. */
export function lineStart(text: string, offset: number): number {
  const breaks = breaksOf(text);
  return (breaks[breaksBefore(breaks, offset) - 1] ?? -1) + 1;
}

/** The offset at which the line around an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const breaks = breaksOf(text);
  const newline = breaks[breaksBefore(breaks, offset)];
  if (newline === undefined) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** What a new line begins with to stand under an offset: the tabs of its line, too, where only blanks stand before it. */
export function indentAt(text: string, offset: number): string {
  const before = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*$/.test(before) ? before : ' '.repeat(before.length);
}

export const columnAt = (text: string, offset: number): number => offset - lineStart(text, offset);

/** True when nothing but white space stands before an offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  const end = behindWord(text, offset);
  return end === 0 || text[end - 1] === '\n';
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** The offset behind the last character before another one that is no blank. */
function behindWord(text: string, offset: number): number {
  let end = offset;
  while (isBlank(text[end - 1])) end--;
  return end;
}

/** True for a list or mapping that is written with brackets. */
export function isFlow(text: string, { kind, span }: PlaybookNode): boolean {
  const brackets = `${text.charAt(span.start)}${text.charAt(span.end - 1)}`;
  return kind === 'map' ? brackets === '{}' : kind === 'list' && brackets === '[]';
}

/** True for a text that is written as `|` or `>`. */
export const isBlockScalar = (text: string, { kind, span }: PlaybookNode): boolean =>
  kind === 'scalar' && /^[|>]/.test(text.slice(span.start, span.end));

/** A key that a mapping has in its own text, not by a merge. */
export interface OwnEntry {
  readonly key: string;
  readonly value: PlaybookNode;
  readonly keySpan: Span;
}

/** The keys of a mapping in the order written, without those that are merged into it. */
export function ownEntries(node: MapNode): OwnEntry[] {
  return [...node.entries].flatMap(([key, value]) =>
    value.keySpan && value.at === child(node.at, key) ? [{ key, value, keySpan: value.keySpan }] : [],
  );
}

/** The column at which the keys of a block mapping, or the dashes of a block list, start. */
export const columnOf = (text: string, { kind, span }: MapNode | ListNode): number =>
  columnAt(text, kind === 'map' ? keyStart(text, span.start) : span.start);

/** Where a key starts with what stands before it on its line and belongs to it: a question mark, an anchor, a tag. */
function keyStart(text: string, offset: number): number {
  const end = behindWord(text, offset);
  if (end === offset) return offset;
  let start = end;
  while (start > 0 && !isBlank(text[start - 1]) && text[start - 1] !== '\n') start--;
  const word = text[start];
  if (word === '?' && end - start === 1) return start;
  return word === '&' || word === '!' ? keyStart(text, start) : offset;
}

/** The offset at which a value's own text ends: of a block collection that of its last value. */
export const contentEnd = (node: PlaybookNode): number =>
  node.kind === 'list' || node.kind === 'map' ? node.contentEnd : node.span.end;

/** How many collections a node stands in. */
export const depthOf = ({ at }: PlaybookNode): number => segmentsOf(at).length;

/**
 * The offset behind what stands at `offset`: the end of its line, or of the last comment below it that is indented
 * deeper than `column` and so belongs to it.
 */
export function behind(text: string, offset: number, column: number): number {
  const isAtStart = offset > 0 && text[offset - 1] === '\n';
  let end = isAtStart ? offset : lineEnd(text, offset);
  let line: number | undefined = isAtStart ? offset : lineAfter(text, end);
  while (line !== undefined) {
    const lineStop = lineEnd(text, line);
    const [, indent = '', first] = /^([ \t]*)(.?)/.exec(text.slice(line, lineStop)) ?? [];
    if (first === '#' && indent.length > column) end = lineStop;
    else if (first) break;
    line = lineAfter(text, lineStop);
  }
  return end;
}

/** The start of the line below; undefined on the last. */
export function lineAfter(text: string, offset: number): number | undefined {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? undefined : newline + 1;
}

/** The lines of a text, the ones below its first as far to the right as they were of another column. */
export function atColumn(lines: string, from: number, to: number): string {
  const by = to - from;
  if (by >= 0) return lines.replace(/\n(?=[^\r\n])/g, `\n${' '.repeat(by)}`);
  return lines.replace(new RegExp(`\\n {0,${-by}}`, 'g'), '\n');
}
