import type { PlaybookNode } from './node';
import { step } from './node';
import { at, text } from './values';
import type { Segment } from '../../text';
import { toPointer } from '../../text';

/** The keys by which an item of a list is known, the most telling first. */
export const NAMING_KEYS: readonly string[] = [
  ...['name', 'id', 'case', 'field', 'signal', 'summary', 'decision', 'check', 'when', 'path', 'url'],
];

/**
 * A path as a pointer that outlives edits elsewhere: an item of a list goes by its naming text, and its date where it has
 * one, not by its index. Items without such a text share the empty name.
 */
export function namedPointer(root: PlaybookNode | undefined, path: readonly Segment[]): string {
  let node = root;
  const names = path.map((segment) => {
    const isItem = node?.kind === 'list';
    node = step(node, segment);
    return isItem ? itemName(node) : segment;
  });
  return toPointer(names);
}

function itemName(item: PlaybookNode | undefined): string {
  if (item?.kind !== 'map') return text(item) ?? '';
  const naming = NAMING_KEYS.find((key) => text(at(item, key)) !== undefined);
  const named = naming === undefined ? undefined : text(at(item, naming));
  return [named, text(at(item, 'date'))].filter((one) => one !== undefined).join(' ');
}
