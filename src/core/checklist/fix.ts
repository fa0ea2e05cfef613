import type { PlaybookNode } from '../playbook/node';
import { step } from '../playbook/node';
import type { Segment } from '../playbook/pointer';
import type { Skeleton } from './skeleton';

/**
 * What a finding's fix does, as plain data; `fixes/` turns it into text edits in the file's own style. A `label` says what
 * is added, to follow the word *Add*.
 */
export type Fix =
  /** Writes a value at a path from the root, with the mappings on the way; fills a key that has no value. */
  | { readonly kind: 'add'; readonly path: readonly Segment[]; readonly skeleton: Skeleton; readonly label?: string }
  /** Appends an item to the list at a path, and writes the list when there is none. */
  | { readonly kind: 'append'; readonly path: readonly Segment[]; readonly item: Skeleton; readonly label?: string }
  /** Writes a comment above the line of a place: where only a person can choose the words or the value. */
  | { readonly kind: 'hint'; readonly path: readonly Segment[]; readonly text: string }
  /** Replaces a key, a scalar, or the text of a span (offsets) that the parser refused. */
  | { readonly kind: 'rename'; readonly path: readonly Segment[]; readonly key: string }
  | { readonly kind: 'replace'; readonly path: readonly Segment[]; readonly value: string }
  | { readonly kind: 'substitute'; readonly start: number; readonly end: number; readonly text: string }
  /** Removes an item of a list, and the list's key with its last item. */
  | { readonly kind: 'remove'; readonly path: readonly Segment[] };

/** True when `add` has something to do at a path: a key is missing or has no value, and its mapping is written here. */
export function canAdd(root: PlaybookNode, path: readonly Segment[]): boolean {
  let node: PlaybookNode = root;
  for (const segment of path) {
    if (isNull(node)) return !node.shared;
    if (node.shared || node.faulty || node.kind === 'scalar') return false;
    const next = step(node, segment);
    if (!next) return node.kind === 'map';
    node = next;
  }
  return !node.shared && isNull(node);
}

/** True when an item can be appended to the list at a path. */
export function canAppend(root: PlaybookNode, path: readonly Segment[]): boolean {
  const node = path.reduce<PlaybookNode | undefined>(step, root);
  return node?.kind === 'list' ? !node.shared && !node.faulty : canAdd(root, path);
}

const isNull = (node: PlaybookNode): boolean => node.kind === 'scalar' && node.value === null && !node.faulty;
