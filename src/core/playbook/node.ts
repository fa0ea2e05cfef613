import type { Keys } from './keys';
import type { Segment } from '../../text';
import { segmentsOf } from '../../text';

/** Offsets into the text, end exclusive, in UTF-16 units; a byte-order mark is not counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeBase {
  /** JSON Pointer of the place in the file. Inside an alias: the alias's own; of a merged value: `<mapping>/<<`. */
  readonly at: string;
  /** The value's own text; inside an alias the alias's. */
  readonly span: Span;
  /** The key's own text, when the node is a mapping's value. */
  readonly keySpan?: Span;
  /** True when the value is written elsewhere: it is an alias, or stands inside an alias or a merge. */
  readonly shared: boolean;
  /** Set when a schema fault stands on this value: then it is unanswered for every check. */
  faulty: boolean;
}
export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** True for a text that only holds a place for an answer (judging.md 1). */
  readonly isPlaceholder: boolean;
  /** True for a text in brackets that a comma of its own tears apart. */
  readonly isTorn?: boolean;
}
export interface ListNode extends NodeBase {
  readonly kind: 'list';
  /** Where its last item ends; the span of a block collection goes on over the comments and empty lines behind it. */
  readonly contentEnd: number;
  readonly items: readonly PlaybookNode[];
}
export interface MapNode extends NodeBase {
  readonly kind: 'map';
  /** Where its last key or value ends, as with a list. */
  readonly contentEnd: number;
  /** In the order written, the merged ones after the mapping's own. */
  readonly entries: ReadonlyMap<string, PlaybookNode>;
}
/** What stands under a key that is left out: it has a place, so that nothing is written into it, and no value. */
export interface UnreadNode extends NodeBase {
  readonly kind: 'unread';
  /** Reads it all the same, for an organisation's own checks; undefined where aliases make too much of it. */
  readonly read: () => PlaybookNode | undefined;
}
/** A YAML value with its place: aliases followed, merge keys applied. */
export type PlaybookNode = ScalarNode | ListNode | MapNode | UnreadNode;

/** The node one step below, or undefined. */
export function step(node: PlaybookNode | undefined, segment: Segment): PlaybookNode | undefined {
  if (node?.kind === 'map') return node.entries.get(String(segment));
  if (node?.kind === 'list') return node.items[Number(segment)];
  return undefined;
}

/** The node that a pointer of the expanded data leads to, or undefined. */
export function find(root: PlaybookNode | undefined, pointer: string): PlaybookNode | undefined {
  return segmentsOf(pointer).reduce<PlaybookNode | undefined>(step, root);
}

/** The deepest node that exists on a path; the root itself when not even the first key does. */
export function nearest(root: PlaybookNode, path: readonly Segment[]): PlaybookNode {
  let node = root;
  for (const segment of path) {
    const next = step(node, segment);
    if (!next) break;
    node = next;
  }
  return node;
}

/** True for keys that anyone may add anywhere and that nothing looks at. */
export const isExtensionKey = (key: string): boolean => key.startsWith('x-');

/** Leaves no key out: in a file of evidence, `x-` means nothing. */
export const noKey = (): boolean => false;

/** How the keys and values of a file are read. */
export interface Reading {
  /** True for a key under which nothing is looked at. */
  readonly isLeftOut: (key: string) => boolean;
  /** True for a text that only holds a place for an answer. `at` is the pointer of its place. */
  readonly isPlaceholder: (text: string, at: string) => boolean;
  /** The keys of the file's format; with them, slips of the pen are looked for. */
  readonly keys?: Keys;
}

/** Plain data of a mapping. Nothing is inherited, so that a key such as `__proto__` is only a key. */
type Data = Record<string, unknown>;
// As a class: the engine keeps what `Object.create(null)` makes as a hash table, which is slow to make and to read.
const Data = function () {} as unknown as new () => Data;
Data.prototype = Object.create(null) as Data;

/**
 * Plain data, for a JSON Schema validator for instance, without the keys that are left out. With `placeholder`, that
 * stands for each text that only holds a place.
 */
export function toData(
  node: PlaybookNode,
  isLeftOut: (key: string) => boolean = isExtensionKey,
  placeholder?: string,
): unknown {
  if (node.kind === 'scalar') return (node.isPlaceholder ? placeholder : undefined) ?? node.value;
  if (node.kind === 'list') return node.items.map((item) => toData(item, isLeftOut, placeholder));
  if (node.kind === 'unread') return null;
  const data = new Data();
  for (const [key, value] of node.entries) if (!isLeftOut(key)) data[key] = toData(value, isLeftOut, placeholder);
  return data;
}
