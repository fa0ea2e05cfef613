import type { MapNode, PlaybookNode, Span } from '../playbook';
import { isPlaceholderNode, step } from '../playbook';
import { shapeAt } from '../schema';
import type { Segment } from '../../text';
import { firstIndex } from '../../text';

/**
 * What a fix or a snippet writes, before it takes on a file's style. Placeholders stay unanswered, so that writing a
 * skeleton never turns a check green.
 */
export type Skeleton =
  /** An answer to be written: `TODO`, and a tab stop where the host has them. A `hint` stands behind it in a comment. */
  | { readonly kind: 'blank'; readonly hint?: string }
  /** One of several values; the first is written, the others are offered where the host can. */
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly hint?: string }
  /** A list of some of several values: written empty, with the options in a comment, or a `hint` in their place. */
  | { readonly kind: 'several'; readonly options: readonly string[]; readonly hint?: string }
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'list'; readonly items: readonly Skeleton[] }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [key: string, value: Skeleton])[] }
  /** What is written elsewhere in the file, with its comments. */
  | ({ readonly kind: 'source' } & WrittenEntry);

/** A key as it is written in a file, with its value. */
export interface WrittenEntry {
  /** What stands behind the colon, up to the end of its last line. */
  readonly behind: string;
  /** The column of its key: the lines below stand to the right of it. */
  readonly column: number;
  /** The comments on the lines above its key. */
  readonly above: readonly string[];
  /** How it is written inside of brackets; absent where it cannot stand there. */
  readonly inline?: string;
}

export const blank: Skeleton = { kind: 'blank' };
export const choice = (...options: string[]): Skeleton => ({ kind: 'choice', options });
export const several = (...options: string[]): Skeleton => ({ kind: 'several', options });
export const literal = (value: string | number): Skeleton => ({ kind: 'literal', value });
export const list = (...items: Skeleton[]): Skeleton => ({ kind: 'list', items });
export const map = (entries: Record<string, Skeleton>): Skeleton => ({ kind: 'map', entries: Object.entries(entries) });

/** True for a skeleton that says anything: all but placeholders, and lists and mappings of them. */
export function saysAnything(skeleton: Skeleton): boolean {
  if (skeleton.kind === 'literal' || skeleton.kind === 'source') return true;
  if (skeleton.kind === 'list') return skeleton.items.some(saysAnything);
  return skeleton.kind === 'map' && skeleton.entries.some(([, value]) => saysAnything(value));
}

/** The part of a skeleton at a path; of a list's items the first that has the key. Undefined when there is none. */
export function skeletonAt(skeleton: Skeleton, path: readonly (string | number)[]): Skeleton | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return skeleton;
  if (skeleton.kind === 'list') {
    const [key] = rest;
    if (key === undefined) return skeleton.items[0];
    return skeleton.items.map((item) => skeletonAt(item, rest)).find((found) => found !== undefined);
  }
  if (skeleton.kind !== 'map') return undefined;
  const entry = skeleton.entries.find(([key]) => key === segment);
  return entry && skeletonAt(entry[1], rest);
}

/** A text in place of a span (offsets). */
export interface Substitution extends Span {
  readonly text: string;
}

/**
 * What a finding's fix does, as plain data; `fixes/` turns it into text edits in the file's own style. A `label` says what
 * is added, to follow the word *Add*; of a text that is substituted, what is done.
 */
export type Fix =
  | SingleFix
  /** Several at once. */
  | { readonly kind: 'all'; readonly fixes: readonly SingleFix[]; readonly label: string };

/** The fixes that a fix is made of. */
export const singleFixes = (fix: Fix): readonly SingleFix[] => (fix.kind === 'all' ? fix.fixes : [fix]);

/** A fix at one place. */
export type SingleFix =
  /** Writes a value at a path from the root, with the mappings on the way; fills a key that has no value. */
  | {
      readonly kind: 'add';
      readonly path: readonly Segment[];
      readonly skeleton: Skeleton;
      readonly label?: string;
      /** True where it answers, as a policy may offer to: only a person may choose it. */
      readonly isAnswer?: boolean;
    }
  /** Appends an item to the list at a path, and writes the list when there is none. */
  | { readonly kind: 'append'; readonly path: readonly Segment[]; readonly item: Skeleton; readonly label?: string }
  /** Writes a comment above the line of a place: where only a person can choose the words or the value. */
  | { readonly kind: 'hint'; readonly path: readonly Segment[]; readonly text: string }
  /** Replaces a key, a scalar, or the text of a span (offsets) that is no YAML or not as it is meant. */
  | {
      readonly kind: 'rename';
      readonly path: readonly Segment[];
      readonly key: string;
      /** True where nothing else can be meant: no person has to choose it. */
      readonly isCertain?: boolean;
    }
  | {
      readonly kind: 'replace';
      readonly path: readonly Segment[];
      readonly value: string;
      readonly isCertain?: boolean;
      /** What is done, where that is not to write what was probably meant. */
      readonly label?: string;
    }
  /** Writes what a scalar means in its place, and what else it says where nothing says it yet. */
  | {
      readonly kind: 'correct';
      readonly path: readonly Segment[];
      readonly skeleton: Skeleton;
      readonly beside?: readonly { readonly path: readonly Segment[]; readonly value: string }[];
    }
  /** Puts keys or a list around a value, from the outermost; null for a list of which it is the only item. */
  | { readonly kind: 'wrap'; readonly path: readonly Segment[]; readonly layers: readonly (string | null)[] }
  /** Moves a key with its value and comments to a place where nothing stands. */
  | { readonly kind: 'move'; readonly path: readonly Segment[]; readonly to: readonly Segment[] }
  | ({
      readonly kind: 'substitute';
      /** What is written elsewhere with it. */
      readonly more?: readonly Substitution[];
      readonly label?: string;
      /** True where it says what may not be meant: only a person may choose it. */
      readonly isAnswer?: boolean;
    } & Substitution)
  /** Removes an item of a list or a key of a mapping: `removable` says which goes. */
  | { readonly kind: 'remove'; readonly path: readonly Segment[]; readonly label?: string };

/**
 * The words that can answer a check, of the format or named elsewhere in the playbook: a person chooses among them. Where
 * a host cannot ask, the finding's fix stands for it.
 */
export interface Selection {
  /** Where the chosen word is written; of `several` the list that they are added to. */
  readonly path: readonly Segment[];
  readonly options: readonly string[];
  /** What is chosen, in a word, to follow *Choose*. */
  readonly label: string;
  /** The name of what it is chosen for. */
  readonly of?: string | undefined;
  readonly several?: boolean;
}

/** True when a chosen word can be written: into its list, at a key that is missing or has no value, or over a value. */
export function canSelect(root: PlaybookNode, { path, options, several }: Selection): boolean {
  if (!options.length) return false;
  if (several) return canAppend(root, path);
  const node = path.reduce<PlaybookNode | undefined>(step, root);
  return canAdd(root, path) || (node?.kind === 'scalar' && !node.shared && !node.faulty);
}

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

/**
 * What goes when a value is removed: the value, or with the last item its list, with the last key its mapping. Undefined
 * where that is written elsewhere or all of the playbook, where aliases stand for something in it, and where the format
 * requires it.
 */
export function removable(
  { root, aliased }: { readonly root: MapNode | undefined; readonly aliased: readonly Span[] },
  path: readonly Segment[],
): readonly Segment[] | undefined {
  const above = path.slice(0, -1);
  const [node, around] = [path, above].map((way) => way.reduce<PlaybookNode | undefined>(step, root));
  if (!node || !around || node.shared || !path.length) return undefined;
  const isLast =
    around.kind === 'list' ? around.items.length === 1 : around.kind === 'map' && around.entries.size === 1;
  if (isLast) return removable({ root, aliased }, above);
  const { start } = node.keySpan ?? node.span;
  const isRequired = around.kind === 'map' && shapeAt(above.map(String))?.required.includes(String(path.at(-1)));
  return isRequired || holdsAny(aliased, start, node.span.end) ? undefined : path;
}

/** True when one of some spans, in the order of their starts, stands between two offsets. */
function holdsAny(spans: readonly Span[], start: number, end: number): boolean {
  // What starts here and ends further on stands around all this: YAML's values don't overlap otherwise.
  for (
    let index = firstIndex(spans, (span) => span.start >= start);
    index < spans.length && spans[index]!.start < end;
    index++
  )
    if (spans[index]!.end <= end) return true;
  return false;
}

/** True when an item can be appended to the list at a path. */
export function canAppend(root: PlaybookNode, path: readonly Segment[]): boolean {
  const node = path.reduce<PlaybookNode | undefined>(step, root);
  return node?.kind === 'list' ? !node.shared && !node.faulty : canAdd(root, path);
}

/** True when a mapping that was appended to the list at a path stands there, none of its placeholders answered yet. */
export function isAppended(root: PlaybookNode, path: readonly Segment[], item: Skeleton): boolean {
  const node = path.reduce<PlaybookNode | undefined>(step, root);
  return item.kind === 'map' && node?.kind === 'list' && node.items.some((one) => isStill(one, item));
}

/** True when a value is what a skeleton wrote, and still waits for its answers. */
function isStill(node: PlaybookNode | undefined, skeleton: Skeleton): boolean {
  switch (skeleton.kind) {
    case 'blank':
      return !node || isNull(node) || isPlaceholderNode(node);
    case 'choice':
      return node?.kind === 'scalar' && skeleton.options.includes(String(node.value));
    case 'literal':
      return node?.kind === 'scalar' && node.value === skeleton.value;
    case 'source':
      return false;
    case 'several':
      return !node || (node.kind === 'list' && !node.items.length);
    case 'list':
      return node?.kind === 'list' && skeleton.items.every((item, index) => isStill(node.items[index], item));
    case 'map':
      return node?.kind === 'map' && skeleton.entries.every(([key, value]) => isStill(node.entries.get(key), value));
  }
}

const isNull = (node: PlaybookNode): boolean => node.kind === 'scalar' && node.value === null && !node.faulty;
