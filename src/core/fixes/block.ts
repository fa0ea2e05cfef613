import type { Skeleton } from '../checklist/skeleton';
import type { ListNode, MapNode } from '../playbook/node';
import { segmentsOf } from '../playbook/pointer';
import type { Change } from './change';
import { behind, columnAt, columnOf, contentEnd, isFirstOnLine, isFlow, ownEntries } from './layout';
import type { Group } from './order';
import { groupsOf } from './order';
import { entries, items, joined } from './render';
import type { Style } from './style';
import type { Template } from './template';

/** Adds keys to a block mapping, each on a line of its own, in canonical order. */
export function addEntries(text: string, node: MapNode, added: ReadonlyMap<string, Skeleton>, style: Style): Change[] {
  const column = columnOf(text, node);
  const depth = segmentsOf(node.at).length;
  const between = depth === 0 && style.isSpaced ? 2 : 1;
  const write = ({ pairs }: Group) => joined(entries(pairs, column, style), column, style, between);
  return ownEntries(node).length
    ? groupsOf(node, added).map((group) =>
        group.isBehind || !isFirstOnLine(text, group.neighbour.keySpan.start)
          ? linesBehind(text, endBehind(text, node, group), column, style, write(group), { depth, between })
          : linesBefore(group.neighbour.keySpan.start, column, style, write(group), { depth, between }),
      )
    : // Nothing but a merge key: behind it.
      [
        linesBehind(
          text,
          contentEnd(text, node),
          column,
          style,
          joined(entries([...added], column, style), column, style),
          { depth, between },
        ),
      ];
}

/** Where what stands behind a key ends; where a key cannot be put before the first, of all keys. */
const endBehind = (text: string, node: MapNode, { neighbour, isBehind }: Group): number =>
  contentEnd(text, isBehind ? neighbour.value : node);

/** Adds items to a block list, written as its last item is. */
export function addItems(text: string, node: ListNode, added: readonly Skeleton[], style: Style): Change[] {
  const column = columnAt(text, node.span.start);
  const last = node.items.at(-1);
  const isMapping = last?.kind === 'map' && !last.shared;
  const gap = isMapping && !isFlow(text, last) ? columnOf(text, last) - column : undefined;
  const areInline = isMapping && isFlow(text, last);
  const lines = joined(
    items(added, column, style, { gap: gap !== undefined && gap > 1 ? gap : undefined, areInline }),
    column,
    style,
  );
  const depth = segmentsOf(node.at).length;
  return [linesBehind(text, contentEnd(text, node), column, style, lines, { depth, between: 1 })];
}

interface Surroundings {
  readonly depth: number;
  /** Line breaks to what stands before. */
  readonly between: number;
}

/** New lines behind what ends at `end`. A block scalar ends at the start of the line below it. */
function linesBehind(
  text: string,
  end: number,
  column: number,
  { lineEnd }: Style,
  lines: Template,
  { depth, between }: Surroundings,
): Change {
  const start = behind(text, end, column);
  const indent = ' '.repeat(column);
  const isAtStart = start > 0 && text[start - 1] === '\n';
  return {
    ...{ start, end: start, depth },
    template: isAtStart
      ? [lineEnd.repeat(between - 1), indent, ...lines, lineEnd]
      : [lineEnd.repeat(between), indent, ...lines],
  };
}

const linesBefore = (
  start: number,
  column: number,
  { lineEnd }: Style,
  lines: Template,
  { depth, between }: Surroundings,
): Change => ({
  ...{ start, end: start, depth },
  template: [...lines, lineEnd.repeat(between), ' '.repeat(column)],
});
