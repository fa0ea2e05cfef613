import type { PlaybookNode, SourceDocument, Span } from '../playbook';

/** A key or a value of a document, with the way to it. */
export interface Position {
  readonly document: SourceDocument;
  readonly root: PlaybookNode;
  /** Keys and indexes from the document. */
  readonly path: readonly string[];
  readonly node: PlaybookNode;
  /** What stands around it, outermost first. */
  readonly around: readonly PlaybookNode[];
  /** True on the node's key, false on its value. */
  readonly isKey: boolean;
}

/** The key or the value that touches an offset; undefined in a comment, between values, and where nothing can be read. */
export function positionAt(documents: readonly SourceDocument[], offset: number): Position | undefined {
  for (const document of documents) {
    const root = document.draft();
    const found = root && below({ document, root, path: [], node: root, around: [], isKey: false }, offset);
    if (found) return found;
  }
  return undefined;
}

function below(position: Position, offset: number): Position | undefined {
  const { node, document } = position;
  const span = spanOf(document, node);
  if (node.keySpan && touches(node.keySpan, offset)) return { ...position, isKey: true };
  if (!touches(span, offset)) return undefined;
  if (isLeaf(node)) return span.end > span.start ? position : undefined;
  for (const [segment, child] of writtenBelow(node)) {
    // Most of them end before: only what may hold the offset is looked into.
    if (endOf(document, child) < offset || startOf(child) > offset) continue;
    const path = [...position.path, segment];
    const found = below({ ...position, path, node: child, around: [...position.around, node] }, offset);
    if (found) return found;
  }
  return undefined;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** True for a value that has no values of its own in it: an alias is one, whatever it stands for. */
export const isLeaf = (node: PlaybookNode): boolean => node.kind === 'scalar' || node.shared;

/**
 * The values below a node that are written there, by their keys or indexes, under extension keys as well: nothing that an
 * alias stands for, nothing that a merge brings along.
 */
export function* writtenBelow(node: PlaybookNode | undefined): Generator<readonly [string, PlaybookNode]> {
  if (!node || isLeaf(node)) return;
  if (node.kind === 'unread') yield* writtenBelow(node.read());
  else if (node.kind === 'list') for (const [index, item] of node.items.entries()) yield [String(index), item];
  else if (node.kind === 'map') for (const entry of node.entries) if (!isMerged(entry[1])) yield entry;
}

/** What a merge brings along stands where the merge does, its key as well. */
const isMerged = ({ shared, keySpan, span }: PlaybookNode): boolean => shared && keySpan?.start === span.start;

/** Where a node begins, with its key. */
export const startOf = ({ keySpan, span }: PlaybookNode): number => keySpan?.start ?? span.start;

/** Where a node's own text ends: without the comments and empty lines behind it. */
export const endOf = (document: SourceDocument, node: PlaybookNode): number =>
  Math.max(spanOf(document, node).end, node.keySpan?.end ?? 0);

/** A value's own text, without the line breaks that follow it. */
export function spanOf({ lines }: SourceDocument, node: PlaybookNode): Span {
  const { start } = node.span;
  if (node.kind === 'map' || node.kind === 'list') return { start, end: Math.max(start, node.contentEnd) };
  let { end } = node.span;
  const text = lines.getText();
  while (end > start && BLANK.has(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Blanks, tabs and line breaks. */
const BLANK = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** All values below a node that are written there, in the order written. */
export function writtenIn(node: PlaybookNode | undefined, all: PlaybookNode[] = []): readonly PlaybookNode[] {
  for (const [, child] of writtenBelow(node)) {
    all.push(child);
    if (!isLeaf(child)) writtenIn(child, all);
  }
  return all;
}
