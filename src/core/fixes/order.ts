import type { Skeleton } from '../checklist/skeleton';
import type { MapNode } from '../playbook/node';
import { segmentsOf } from '../playbook/pointer';
import { shapeAt } from '../schema/shape';
import type { OwnEntry } from './layout';
import { ownEntries } from './layout';

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
export interface Group {
  readonly neighbour: OwnEntry;
  readonly isBehind: boolean;
  readonly pairs: Pair[];
}

/**
 * Finds where new keys belong: behind the key that comes last before them in the format's canonical order, else before
 * the first one after them; keys that the format does not know go to the end. The mapping has at least one key.
 */
export function groupsOf(node: MapNode, added: ReadonlyMap<string, Skeleton>): Group[] {
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
