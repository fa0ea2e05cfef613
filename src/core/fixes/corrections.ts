import type { SingleFix } from '../checklist';
import type { Change } from './change';
import { columnOf, contentEnd, isFlow, lineEnd, lineStart } from './layout';
import { inline } from './render';
import type { Template } from './render';
import type { Style } from './style';
import { wrapped } from './wrapping';
import type { ListNode, PlaybookNode, Quote, Span } from '../playbook';
import { find, writtenText } from '../playbook';
import { toPointer } from '../../text';

/** The changes of a fix that corrects, removes or comments on what is written; none when it is not there any more. */
export function correction(text: string, root: PlaybookNode, fix: SingleFix, style: Style): Change[] {
  if (fix.kind === 'substitute') return substituted(fix);
  if (fix.kind === 'add' || fix.kind === 'append') return [];
  const node = find(root, toPointer(fix.path));
  if (!node) return [];
  switch (fix.kind) {
    case 'rename':
      return node.keySpan ? [written(text, node.keySpan, fix.key)] : [];
    case 'replace':
      return [written(text, node.span, fix.value)];
    case 'hint':
      return comment(text, root, (node.keySpan ?? node.span).start, fix.text, style);
    case 'correct':
      return [instead(text, node.span, inline(fix.skeleton, style))];
    case 'wrap':
      return wrapped(text, root, node, fix.layers, style);
    case 'move':
      return [];
    case 'remove':
      return remove(text, root, node, fix.path);
  }
}

/** The changes of a fix that puts texts in place of others. */
export const substituted = ({ start, end, text, more = [] }: Extract<SingleFix, { kind: 'substitute' }>): Change[] =>
  [{ start, end, text }, ...more].map((one) => ({
    ...{ start: one.start, end: one.end, depth: 0, template: [one.text] },
  }));

/** A word in place of another, in its quotes; the line breaks that end a block scalar stay. */
export function written(text: string, span: Span, word: string): Change {
  const quote = (/^["']/.exec(text.slice(span.start, span.end))?.[0] ?? '') as Quote;
  return instead(text, span, [writtenText(word, quote)]);
}

const instead = (text: string, { start, end }: Span, template: Template): Change => ({
  ...{ start, end: start + text.slice(start, end).trimEnd().length, depth: 0, template },
});

/** A comment on a line of its own above the one around an offset; none when it stands there already. */
function comment(
  text: string,
  root: PlaybookNode,
  offset: number,
  words: string,
  { lineEnd: newline }: Style,
): Change[] {
  const start = outsideTexts(root, text, offset);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start))) ?? [];
  const line = `${indent}# ${words}`;
  const above = start > 0 ? text.slice(lineStart(text, start - 1), start).trimEnd() : '';
  return above === line ? [] : [{ start, end: start, depth: -1, template: [line, newline] }];
}

/** The start of the line around an offset, or of an earlier line when that one begins inside a text of several lines. */
function outsideTexts(root: PlaybookNode, text: string, offset: number): number {
  let start = lineStart(text, offset);
  // From the last to the first: the line that one begins on may begin inside the one before.
  for (const span of textSpans(root).reverse())
    if (span.start < start && start < span.end) start = lineStart(text, span.start);
  return start;
}

/** The texts below a node, and what is not read, in the order of the text. */
function textSpans(node: PlaybookNode, found: Span[] = []): Span[] {
  if (node.kind === 'scalar' || node.kind === 'unread') found.push(node.span);
  else for (const below of node.kind === 'list' ? node.items : node.entries.values()) textSpans(below, found);
  return found;
}

/** Removes an item of a list, and with its last item the list itself with its key. */
function remove(text: string, root: PlaybookNode, item: PlaybookNode, path: readonly (string | number)[]): Change[] {
  const above = path.slice(0, -1);
  const list = find(root, toPointer(above));
  if (list?.kind !== 'list') return [];
  if (list.items.length > 1)
    return [gone(isFlow(text, list) ? inlineItem(text, list, item) : blockItem(text, list, item))];
  const parent = find(root, toPointer(above.slice(0, -1)));
  if (parent?.kind !== 'map' || !list.keySpan || isFlow(text, parent)) return [gone(item.span)];
  return [gone(wholeLines(text, list.keySpan.start, contentEnd(list)))];
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
