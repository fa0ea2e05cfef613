import type { ListNode, MapNode, PlaybookNode, Span } from '../playbook';
import { child, segmentsOf } from '../../text';

/** Where things stand in a file's text. Offsets and columns count UTF-16 units from 0. */

/** The offset at which the line around an offset starts. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The offset at which the line around an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

export const columnAt = (text: string, offset: number): number => offset - lineStart(text, offset);

/** True when nothing but white space stands before an offset on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  /^[ \t]*$/.test(text.slice(lineStart(text, offset), offset));

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

/** What stands before a key on its line and belongs to it: a question mark, an anchor, a tag. */
const BEFORE_KEY = /(?:\?\s+)?(?:[&!]\S*\s+)*$/;

/** The column at which the keys of a block mapping, or the dashes of a block list, start. */
export function columnOf(text: string, node: MapNode | ListNode): number {
  const { start } = node.span;
  const before = text.slice(lineStart(text, start), start);
  return node.kind === 'map' ? BEFORE_KEY.exec(before)!.index : before.length;
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
function lineAfter(text: string, offset: number): number | undefined {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? undefined : newline + 1;
}
