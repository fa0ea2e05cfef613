import type { Skeleton } from '../checklist';
import type { Change } from './change';
import { linesBefore, linesBehind } from './change';
import type { OwnEntry } from './layout';
import {
  columnAt,
  columnOf,
  contentEnd,
  depthOf,
  indentAt,
  isFirstOnLine,
  isFlow,
  lineEnd,
  ownEntries,
} from './layout';
import { entries, inline, inlineEntries, items, joined, separated } from './render';
import type { Template } from './render';
import type { Style } from './style';
import type { ListNode, MapNode, Span } from '../playbook';
import { shapeAt } from '../schema';
import { segmentsOf } from '../../text';

/** The place of each key of a mapping in the format's canonical order; negative for one that the format does not know. */
function ranksAt(path: readonly string[]): (key: string) => number {
  const keys = shapeAt(path)?.keys ?? [];
  return (key) => keys.indexOf(key);
}

/** What is written at a path, with the keys of its mappings in canonical order. */
export function inOrder(skeleton: Skeleton, path: readonly string[]): Skeleton {
  if (skeleton.kind === 'list')
    return { ...skeleton, items: skeleton.items.map((item) => inOrder(item, [...path, '0'])) };
  if (skeleton.kind !== 'map') return skeleton;
  const rank = ranksAt(path);
  const entries = skeleton.entries.map(([key, value]) => [key, inOrder(value, [...path, key])] as const);
  return { ...skeleton, entries: entries.sort(([a], [b]) => rank(a) - rank(b)) };
}

type Pair = readonly [key: string, skeleton: Skeleton];

/** New keys that go to the same place in a mapping, in canonical order: behind a key that exists, or before it. */
interface Group {
  readonly neighbour: OwnEntry;
  readonly isBehind: boolean;
  readonly pairs: Pair[];
}

/**
 * Finds where new keys belong: behind the key that comes last before them in the format's canonical order, else before
 * the first one after them; keys that the format does not know go to the end. The mapping has at least one key.
 */
function groupsOf(node: MapNode, added: ReadonlyMap<string, Skeleton>): Group[] {
  const rank = ranksAt(segmentsOf(node.at));
  const own = ownEntries(node);
  const known = own.filter(({ key }) => rank(key) >= 0).sort((a, b) => rank(a.key) - rank(b.key));
  const groups = new Map<string, Group>();
  for (const pair of [...added].sort(([a], [b]) => rank(a) - rank(b))) {
    const place = rank(pair[0]);
    const previous = known.findLast(({ key }) => rank(key) < place);
    const next = known.find(({ key }) => rank(key) > place);
    const isBehind = place < 0 || previous !== undefined || next === undefined;
    const neighbour = (place < 0 ? own.at(-1) : (previous ?? next ?? own.at(-1)))!;
    const name = `${isBehind} ${neighbour.key}`;
    const group = groups.get(name) ?? { neighbour, isBehind, pairs: [] };
    group.pairs.push(pair);
    groups.set(name, group);
  }
  return [...groups.values()];
}

/** Adds keys to a block mapping, each on a line of its own, in canonical order. */
export function addEntries(text: string, node: MapNode, added: ReadonlyMap<string, Skeleton>, style: Style): Change[] {
  const column = columnOf(text, node);
  const depth = depthOf(node);
  const between = depth === 0 && style.isSpaced ? 2 : 1;
  const around = { column, depth, between };
  const write = (pairs: readonly (readonly [string, Skeleton])[]) =>
    joined(entries(pairs, column, style), column, style, between);
  // Nothing but a merge key: behind it.
  if (!ownEntries(node).length) return [linesBehind(text, contentEnd(node), write([...added]), style, around)];
  return groupsOf(node, added).map(({ neighbour, isBehind, pairs }) => {
    if (isBehind) return linesBehind(text, contentEnd(neighbour.value), write(pairs), style, around);
    const { start } = neighbour.keySpan;
    // The first key of a list's item stands behind the dash: nothing can come before it.
    return isFirstOnLine(text, start)
      ? linesBefore(text, start, write(pairs), style, around)
      : linesBehind(text, contentEnd(node), write(pairs), style, around);
  });
}

/** Adds items to a block list, written as its last item is. */
export function addItems(text: string, node: ListNode, added: readonly Skeleton[], style: Style): Change[] {
  const column = columnAt(text, node.span.start);
  const last = node.items.at(-1);
  const mapping = last?.kind === 'map' && !last.shared ? last : undefined;
  const areInline = mapping !== undefined && isFlow(text, mapping);
  const gap = mapping && !areInline ? columnOf(text, mapping) - column : undefined;
  const lines = joined(items(added, column, style, { gap, areInline }), column, style);
  return [linesBehind(text, contentEnd(node), lines, style, { column, depth: depthOf(node) })];
}

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
    return append(text, node, { start: neighbour.keySpan.start, end: contentEnd(neighbour.value) }, parts, style);
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
    const indent = indentAt(text, start);
    return linesBefore(text, start, joined(parts.map(withComma), indent, style), style, { column, indent, depth });
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
  const indent = indentAt(text, last.start);
  const commas = parts.map((part, index) =>
    comma === undefined && index === parts.length - 1 ? part : withComma(part),
  );
  return [
    ...(comma === undefined ? [{ start: end, end, depth, template: [','] }] : []),
    linesBehind(text, lineEnd(text, end), joined(commas, indent, style), style, { column, indent, depth }),
  ];
}

/** A comma behind the last part, with what stands before it: white space, and comments on lines. */
const TRAILING_COMMA = /^(?:\s|#[^\n]*\n)*,/;
