import type { Skeleton } from '../checklist/skeleton';
import type { ListNode, MapNode } from '../playbook/node';
import type { Change } from './change';
import { columnAt, columnOf, contentEnd, depthOf, isFirstOnLine, isFlow, ownEntries } from './layout';
import { linesBefore, linesBehind } from './lines';
import { groupsOf } from './order';
import { entries, items, joined } from './render';
import type { Style } from './style';

/** Adds keys to a block mapping, each on a line of its own, in canonical order. */
export function addEntries(text: string, node: MapNode, added: ReadonlyMap<string, Skeleton>, style: Style): Change[] {
  const column = columnOf(text, node);
  const depth = depthOf(node);
  const between = depth === 0 && style.isSpaced ? 2 : 1;
  const around = { column, depth, between };
  const write = (pairs: readonly (readonly [string, Skeleton])[]) =>
    joined(entries(pairs, column, style), column, style, between);
  // Nothing but a merge key: behind it.
  if (!ownEntries(node).length) return [linesBehind(text, contentEnd(text, node), write([...added]), style, around)];
  return groupsOf(node, added).map(({ neighbour, isBehind, pairs }) => {
    if (isBehind) return linesBehind(text, contentEnd(text, neighbour.value), write(pairs), style, around);
    const { start } = neighbour.keySpan;
    // The first key of a list's item stands behind the dash: nothing can come before it.
    return isFirstOnLine(text, start)
      ? linesBefore(text, start, write(pairs), style, around)
      : linesBehind(text, contentEnd(text, node), write(pairs), style, around);
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
  return [linesBehind(text, contentEnd(text, node), lines, style, { column, depth: depthOf(node) })];
}
