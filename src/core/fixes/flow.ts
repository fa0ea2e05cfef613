import type { Skeleton } from '../checklist/skeleton';
import type { ListNode, MapNode, Span } from '../playbook/node';
import type { Change } from './change';
import { columnAt, contentEnd, depthOf, isFirstOnLine, lineEnd, ownEntries } from './layout';
import { linesBefore, linesBehind } from './lines';
import { groupsOf } from './order';
import { inline, inlineEntries, joined, separated } from './render';
import type { Style } from './style';
import type { Template } from './template';

/** Adds keys to a mapping in braces, in canonical order. */
export function addInlineEntries(
  text: string,
  node: MapNode,
  added: ReadonlyMap<string, Skeleton>,
  style: Style,
): Change[] {
  const own = ownEntries(node);
  if (!own.length && node.entries.size === 0) return [fill(node, inlineEntries([...added], style), style.bracePad)];
  if (!own.length) return append(text, node, mergeSpan(node), inlineEntries([...added], style), style);
  return groupsOf(node, added).flatMap(({ neighbour, isBehind, pairs }) => {
    const parts = inlineEntries(pairs, style);
    const index = own.findIndex(({ key }) => key === neighbour.key);
    const next = isBehind ? own[index + 1] : neighbour;
    if (next) return [insert(text, node, next.keySpan.start, parts, style)];
    return append(text, node, { start: neighbour.keySpan.start, end: contentEnd(text, neighbour.value) }, parts, style);
  });
}

/** Adds items to a list in brackets. */
export function addInlineItems(text: string, node: ListNode, added: readonly Skeleton[], style: Style): Change[] {
  const parts = added.map((item) => inline(item, style));
  const last = node.items.at(-1);
  return last ? append(text, node, last.span, parts, style) : [fill(node, parts, style.bracketPad)];
}

/** The span of a merge key's value, which is all that a mapping has. */
const mergeSpan = (node: MapNode): Span => [...node.entries.values()][0]!.span;

/** Between the brackets of an empty collection. */
function fill(node: MapNode | ListNode, parts: readonly Template[], pad: string): Change {
  const start = node.span.start + 1;
  const isTight = start === node.span.end - 1;
  return { start, end: start, depth: depthOf(node), template: [pad, ...separated(parts, ', '), isTight ? pad : ''] };
}

/** Before a part that exists: on lines of their own where that has one. */
function insert(text: string, node: MapNode, start: number, parts: readonly Template[], style: Style): Change {
  const depth = depthOf(node);
  if (isFirstOnLine(text, start)) {
    const column = columnAt(text, start);
    return linesBefore(text, start, joined(parts.map(withComma), column, style), style, { column, depth });
  }
  return { start, end: start, depth, template: parts.flatMap((part) => [...part, ', ']) };
}

const withComma = (part: Template): Template => [...part, ','];

/** Behind the last part, with a comma before, or behind where the list has one there. */
function append(
  text: string,
  node: MapNode | ListNode,
  last: Span,
  parts: readonly Template[],
  style: Style,
): Change[] {
  const depth = depthOf(node);
  const comma = TRAILING_COMMA.exec(text.slice(last.end, node.span.end))?.[0].length;
  const end = last.end + (comma ?? 0);
  const isOnLines = isFirstOnLine(text, last.start) && lineEnd(text, end) < node.span.end;
  if (!isOnLines) {
    const template = parts.flatMap((part, index) => [index || comma === undefined ? ', ' : ' ', ...part]);
    return [{ start: end, end, depth, template: comma === undefined ? template : [...template, ','] }];
  }
  // Comments may follow on the last part's line: the comma goes before them, the new lines behind.
  const column = columnAt(text, last.start);
  const commas = parts.map((part, index) =>
    comma === undefined && index === parts.length - 1 ? part : withComma(part),
  );
  return [
    ...(comma === undefined ? [{ start: end, end, depth, template: [','] }] : []),
    linesBehind(text, lineEnd(text, end), joined(commas, column, style), style, { column, depth }),
  ];
}

/** A comma behind the last part, with what stands before it: white space, and comments on lines. */
const TRAILING_COMMA = /^(?:\s|#[^\n]*\n)*,/;
