import type { Fix } from '../checklist/fix';
import { canAdd, canAppend } from '../checklist/fix';
import type { Skeleton } from '../checklist/skeleton';
import { list, map } from '../checklist/skeleton';
import type { PlaybookNode } from '../playbook/node';
import { step } from '../playbook/node';
import type { Segment } from '../playbook/pointer';
import { segmentsOf } from '../playbook/pointer';
import { inOrder } from './order';

/** What fixes add to a playbook, by the place that exists already: no place is written to twice. */
export interface Wanted {
  /** Keys for mappings. */
  readonly entries: Map<PlaybookNode, Map<string, Skeleton>>;
  /** Items for lists. */
  readonly items: Map<PlaybookNode, Skeleton[]>;
  /** Values for keys that have none. */
  readonly values: Map<PlaybookNode, Skeleton>;
}

/** Gathers what fixes add; those that have no place in this text are left out. */
export function wantedBy(root: PlaybookNode, fixes: readonly Fix[]): Wanted {
  const wanted: Wanted = { entries: new Map(), items: new Map(), values: new Map() };
  for (const fix of fixes) {
    if (fix.kind === 'add' && canAdd(root, fix.path)) want(wanted, root, fix.path, fix.skeleton);
    else if (fix.kind === 'append' && canAppend(root, fix.path)) want(wanted, root, fix.path, list(fix.item));
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
  if (a?.kind === 'list' && b.kind === 'list') return list(...union(a.items, b.items));
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
