import type { Change } from './change';
import { columnOf, contentEnd, isFlow, lineEnd, lineStart, ownEntries } from './layout';
import type { ListNode, MapNode, PlaybookNode, Span } from '../playbook';
import { find, stretchesOf } from '../playbook';
import type { Segment } from '../../text';
import { toPointer } from '../../text';

/**
 * The changes that remove an item of a list or a key of a mapping, of which it is not the last; none where something else
 * stands on its lines.
 */
export function removal(text: string, root: PlaybookNode, node: PlaybookNode, path: readonly Segment[]): Change[] {
  const around = find(root, toPointer(path.slice(0, -1)));
  if (around?.kind === 'map') return keyStretches(text, around, node).map(gone);
  if (around?.kind !== 'list') return [];
  return [gone(isFlow(text, around) ? inlineItem(text, around, node) : blockItem(text, around, node))];
}

function keyStretches(text: string, around: MapNode, node: PlaybookNode): readonly Span[] {
  const own = ownEntries(around);
  const index = own.findIndex(({ value }) => value === node);
  const spans = own.map(({ keySpan, value }) => ({ start: keySpan.start, end: endOf(text, value) }));
  return index < 0 ? [] : (stretchesOf(text, spans, [index], isFlow(text, around)) ?? []);
}

/** Where a value's own text ends; without one, behind its key's colon. */
function endOf(text: string, node: PlaybookNode): number {
  const key = node.keySpan!.end;
  const colon = /^[ \t]*:/.exec(text.slice(key, Math.max(key, node.span.end) + 1))?.[0].length ?? 0;
  return Math.max(contentEnd(node), key + colon);
}

const gone = ({ start, end }: Span): Change => ({ start, end, depth: 0, template: [] });

/** An item's lines, from its dash on. */
function blockItem(text: string, list: ListNode, item: PlaybookNode): Span {
  const column = columnOf(text, list);
  let start = lineStart(text, item.span.start);
  while (start > list.span.start && text.charAt(start + column) !== '-') start = lineStart(text, start - 1);
  return wholeLines(text, start + column, contentEnd(item));
}

/** The lines from one offset to another, with the last one's line break. */
function wholeLines(text: string, start: number, end: number): Span {
  const stop = text[end - 1] === '\n' ? end : lineEnd(text, end);
  const [newline = ''] = text[stop - 1] === '\n' ? [''] : (/^\r?\n/.exec(text.slice(stop, stop + 2)) ?? []);
  return { start: lineStart(text, start), end: stop + newline.length };
}

/** An item in brackets with the comma behind it, of the last one the comma before it. */
function inlineItem(text: string, list: ListNode, item: PlaybookNode): Span {
  const index = list.items.indexOf(item);
  const start = list.items[index - 1]?.span.end ?? list.span.start + 1;
  if (index === list.items.length - 1) return { start, end: item.span.end };
  return { start: behindComma(text, start), end: behindComma(text, item.span.end) };
}

/** Where an item starts that follows an offset, with its anchor and tag. */
function behindComma(text: string, offset: number): number {
  BETWEEN_ITEMS.lastIndex = offset;
  BETWEEN_ITEMS.test(text);
  return BETWEEN_ITEMS.lastIndex;
}

const BETWEEN_ITEMS = /(?:[\s,]|#[^\n]*)*/y;
