import type { SingleFix, Skeleton } from '../checklist';
import { canAdd, canAppend, isAppended, list, map } from '../checklist';
import { addEntries, addInlineEntries, addInlineItems, addItems, inOrder } from './collections';
import type { Change } from './change';
import { linesBehind } from './change';
import { behind, columnOf, isFlow, lineEnd, lineStart } from './layout';
import type { Moved } from './moving';
import { afterKey, inline } from './render';
import type { Template } from './render';
import type { Style } from './style';
import type { PlaybookNode } from '../playbook';
import { find, step } from '../playbook';
import type { Segment } from '../../text';
import { segmentsOf, toPointer } from '../../text';

/** What fixes add to a playbook, by the place that exists already: no place is written to twice. */
interface Wanted {
  /** Keys for mappings. */
  readonly entries: Map<PlaybookNode, Map<string, Skeleton>>;
  /** Items for lists. */
  readonly items: Map<PlaybookNode, Skeleton[]>;
  /** Values for keys that have none. */
  readonly values: Map<PlaybookNode, Skeleton>;
}

/** Gathers what fixes add; those that have no place in this text are left out. */
function wantedBy(root: PlaybookNode, fixes: readonly SingleFix[], moved: readonly Moved[]): Wanted {
  const wanted: Wanted = { entries: new Map(), items: new Map(), values: new Map() };
  // First: what is there already goes before what would be added.
  for (const { to, skeleton, beside } of moved) if (!beside) want(wanted, root, to, skeleton);
  // Many findings share one fix.
  for (const fix of new Set(fixes)) {
    if (fix.kind === 'add' && canAdd(root, fix.path)) want(wanted, root, fix.path, fix.skeleton);
    else if (fix.kind === 'append' && canAppend(root, fix.path) && !isAppended(root, fix.path, fix.item))
      want(wanted, root, fix.path, list(fix.item));
  }
  for (const [node, keys] of wanted.entries)
    for (const [key, skeleton] of keys) keys.set(key, inOrder(skeleton, [...segmentsOf(node.at), key]));
  for (const [node, skeleton] of wanted.values) wanted.values.set(node, inOrder(skeleton, segmentsOf(node.at)));
  return wanted;
}

function want({ entries, items, values }: Wanted, root: PlaybookNode, path: readonly Segment[], skeleton: Skeleton) {
  const [node, rest] = deepest(root, path);
  const [key, ...below] = rest;
  if (node.kind === 'list' && skeleton.kind === 'list') {
    items.set(node, union(items.get(node) ?? [], skeleton.items));
  } else if (node.kind === 'map' && key !== undefined) {
    const keys = entries.get(node) ?? new Map<string, Skeleton>();
    entries.set(node, keys.set(String(key), combined(keys.get(String(key)), nested(below, skeleton))));
  } else if (node.kind === 'scalar') {
    values.set(node, combined(values.get(node), nested(rest, skeleton)));
  }
}

/** The last node that exists on a path, and the rest of the path below it. */
function deepest(root: PlaybookNode, path: readonly Segment[]): [PlaybookNode, readonly Segment[]] {
  let node = root;
  for (const [index, segment] of path.entries()) {
    const next = step(node, segment);
    if (!next) return [node, path.slice(index)];
    node = next;
  }
  return [node, []];
}

const nested = (path: readonly Segment[], skeleton: Skeleton): Skeleton =>
  path.reduceRight<Skeleton>((inner, key) => map({ [key]: inner }), skeleton);

/** One skeleton for two that are wanted at the same place. */
function combined(a: Skeleton | undefined, b: Skeleton): Skeleton {
  if (a?.kind === 'list' && b.kind === 'list') return { kind: 'list', items: union(a.items, b.items) };
  if (a?.kind !== 'map' || b.kind !== 'map') return a ?? b;
  const keys = new Map(a.entries);
  for (const [key, value] of b.entries) keys.set(key, combined(keys.get(key), value));
  return map(Object.fromEntries(keys));
}

/** The skeletons of two lists, each once: two checks may want the same item. */
function union(a: readonly Skeleton[], b: readonly Skeleton[]): Skeleton[] {
  const said = new Set(a.map((item) => JSON.stringify(item)));
  return [...a, ...b.filter((item) => !said.has(JSON.stringify(item)))];
}

/** Gives a key without a value, or with an empty collection, its value. */
function writeValue(text: string, root: PlaybookNode, node: PlaybookNode, skeleton: Skeleton, style: Style): Change[] {
  const { keySpan, span } = node;
  if (!keySpan) return [];
  const path = segmentsOf(node.at);
  const depth = path.length;
  const parent = find(root, toPointer(path.slice(0, -1)));
  const colon = /^\s*:/.exec(text.slice(keySpan.end, span.end + 1))?.[0].length;
  const isBlock = parent?.kind === 'map' && !isFlow(text, parent);
  const isExplicit = isBlock && /\?\s+$/.test(text.slice(lineStart(text, keySpan.start), keySpan.start));
  const isWritten = span.end > span.start;
  // The parser puts a value that is not there before the comment behind it: what is written goes before the blanks.
  const blanks = /[ \t]*$/.exec(text.slice(keySpan.end + (colon ?? 0), span.start))![0].length;
  const start = isWritten ? span.start : Math.max(keySpan.end + (colon ?? 0), span.start - blanks);
  const write = (value: Template): Change[] => [{ start, end: isWritten ? span.end : start, depth, template: value }];

  if (!isBlock || isExplicit || colon === undefined) {
    // `? key` without its value has no place on its line.
    if (isBlock && colon === undefined) return [];
    const before = colon === undefined ? ': ' : isWritten ? '' : ' ';
    return write([before, ...inline(skeleton, style)]);
  }

  const column = columnOf(text, parent);
  const [first, ...rest] = afterKey(skeleton, column, style);
  if (first === ' ') return write([isWritten ? '' : ' ', ...rest]);
  const below = String(first).length - style.lineEnd.length;
  return [
    ...(isWritten ? [{ start: span.start - blanks, end: span.end, depth, template: [] }] : []),
    linesBehind(text, behind(text, lineEnd(text, span.end), column), rest, style, { column: below, depth }),
  ];
}

/** The changes that write what fixes add to a playbook or move in it: keys, items of lists, values of empty keys. */
export function additions(
  text: string,
  root: PlaybookNode,
  fixes: readonly SingleFix[],
  moved: readonly Moved[],
  style: Style,
): Change[] {
  const { entries, items, values } = wantedBy(root, fixes, moved);
  return [
    ...[...entries].flatMap(([node, added]) => {
      if (node.kind !== 'map') return [];
      if (isEmptyInBlock(text, root, node))
        return writeValue(text, root, node, inOrder(map(Object.fromEntries(added)), segmentsOf(node.at)), style);
      return (isFlow(text, node) ? addInlineEntries : addEntries)(text, node, added, style);
    }),
    ...[...items].flatMap(([node, added]) => {
      if (node.kind !== 'list') return [];
      if (added.some(isMapping) && isEmptyInBlock(text, root, node))
        return writeValue(text, root, node, { kind: 'list', items: added }, style);
      return (isFlow(text, node) ? addInlineItems : addItems)(text, node, added, style);
    }),
    ...[...values].flatMap(([node, skeleton]) => writeValue(text, root, node, skeleton, style)),
  ];
}

const isMapping = ({ kind }: Skeleton): boolean => kind === 'map';

/** True for a `{}` or `[]` behind its key in a file whose other collections are not in brackets. */
function isEmptyInBlock(text: string, root: PlaybookNode, node: PlaybookNode): boolean {
  const inside = text.slice(node.span.start + 1, node.span.end - 1);
  return node.keySpan !== undefined && isFlow(text, node) && inside.trim() === '' && !isFlow(text, root);
}
