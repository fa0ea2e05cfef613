import type { Fix } from '../checklist';
import type { Found } from './finding';
import type { MapNode, PlaybookNode } from '../playbook';
import { NAMING_KEYS, find, text } from '../playbook';
import { segmentsOf, toPointer } from '../../text';

/** The keys by which a check knows whether an item of a list is one that it asks for, besides what names it. */
const SELECTING_KEYS = new Set<string>([...NAMING_KEYS, 'kind', 'to', 'for']);

/**
 * The findings of checks that say something of their own: none where what the check reads is a slip of the pen, or
 * stands in one or around one (judging.md 3).
 * @param slips pointers to the values that are slips
 */
export function withoutSilenced(root: MapNode, findings: readonly Found[], slips: readonly string[]): readonly Found[] {
  if (!slips.length) return findings;
  const known = new Set(slips);
  // Every place above a slip, with the slips below it.
  const above = new Map<string, string[][]>();
  for (const slip of slips) {
    const path = segmentsOf(slip);
    for (let length = Math.max(0, path.length - 2); length < path.length; length++) {
      const place = toPointer(path.slice(0, length));
      const below = above.get(place);
      if (below) below.push(path.slice(length));
      else above.set(place, [path.slice(length)]);
    }
  }
  return findings.filter(({ about = [], fix }) => {
    const path = about.map(String);
    if (path.some((_, index) => known.has(toPointer(path.slice(0, index + 1))))) return false;
    if (!path.length) return true;
    const read = find(root, toPointer(path));
    const below = above.get(toPointer(path)) ?? [];
    return !below.some((rest) => isRead(read, rest, fix));
  });
}

/** True when a check that reads a value reads what stands at a path in it. */
function isRead(value: PlaybookNode | undefined, rest: readonly string[], fix: Fix | undefined): boolean {
  if (value?.kind !== 'list') return true;
  const [index, key] = rest;
  const item = value.items[Number(index)];
  return (key === undefined || SELECTING_KEYS.has(key)) && !isOfOtherKind(item, fix);
}

/** True for an item of another kind than the fix of a check adds. */
function isOfOtherKind(item: PlaybookNode | undefined, fix: Fix | undefined): boolean {
  const kind = item?.kind === 'map' ? text(item.entries.get('kind')) : undefined;
  if (kind === undefined || fix?.kind !== 'append' || fix.item.kind !== 'map') return false;
  const wanted = fix.item.entries.find(([key]) => key === 'kind')?.[1];
  if (wanted?.kind === 'literal') return wanted.value !== kind;
  return wanted?.kind === 'choice' && !wanted.options.includes(kind);
}
