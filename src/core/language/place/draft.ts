import type { Quote, Span } from '../../playbook';

/** A key as it is written. */
export interface WrittenKey {
  /** Its own text, its quotes included. */
  readonly span: Span;
  readonly quote: Quote;
}

/** Of what has no key or item below it. */
const NONE: readonly Draft[] = [];

/**
 * A value of a text that may be half written: what its lines look like, whatever a parser says of them. Offsets count
 * UTF-16 units of the whole text.
 */
export class Draft {
  /** `none` where nothing is written yet, `other` for an alias, a block scalar, and a text of several lines. */
  kind: 'none' | 'scalar' | 'map' | 'list' | 'other' = 'none';
  /** What a scalar says. */
  text: string | undefined = undefined;
  /** True inside brackets, or for a list or mapping that is written with them. */
  isFlow = false;
  /** Its keys, or its items. */
  children: readonly Draft[] = NONE;

  /**
   * @param segment the key or index that leads here; `''` for a document
   * @param span the value's own text, its quotes included; where nothing is written, the place behind its colon or dash
   */
  constructor(
    readonly parent: Draft | undefined,
    readonly segment: string,
    public span: Span,
    readonly key?: WrittenKey,
  ) {}

  /** Adds a key's value, or an item. */
  add(segment: string, at: number, key?: WrittenKey): Draft {
    const child = new Draft(this, segment, { start: at, end: at }, key);
    // Most values have none below them: a list of its own would take more room than all the rest.
    if (this.children === NONE) this.children = [child];
    else (this.children as Draft[]).push(child);
    return child;
  }

  /** Begins anew as a list or a mapping, unless it is one of that kind. */
  become(kind: 'map' | 'list'): void {
    if (this.kind === kind) return;
    this.kind = kind;
    this.children = NONE;
    this.text = undefined;
    this.isFlow = false;
  }
}

/** The keys and indexes that lead to a value. */
export function pathTo(node: Draft): string[] {
  const path: string[] = [];
  for (let one = node; one.parent; one = one.parent) path.push(one.segment);
  return path.reverse();
}

/** The value at a path; undefined where nothing stands. */
export const valueAt = (root: Draft, path: readonly string[]): Draft | undefined =>
  path.reduce<Draft | undefined>((node, segment) => node?.children.find((child) => child.segment === segment), root);

/** The texts at all places that a path leads to, each once; `*` stands for any key or index. */
export function textsIn(root: Draft, path: readonly string[]): string[] {
  let nodes: readonly Draft[] = [root];
  for (const wanted of path)
    nodes = nodes.flatMap(({ children }) =>
      wanted === '*' ? children : children.filter(({ segment }) => segment === wanted),
    );
  return [...new Set(nodes.flatMap(({ text }) => (text ? [text] : [])))];
}

/** Where a cursor is in a draft. */
export type Touched =
  /** On a key, or on a word that may become one: it stands alone on its line, in a mapping. */
  | { readonly on: 'key'; readonly node: Draft; readonly span: Span; readonly hasColon: boolean }
  /** On a value, or where one may be written. `isFirst`: only its indentation and dashes stand before it on its line. */
  | { readonly on: 'value'; readonly node: Draft; readonly span: Span; readonly isFirst: boolean }
  /** Where a key of a block mapping may be written, an item of a block list, or either. */
  | {
      readonly on: 'line';
      readonly map: Draft | undefined;
      readonly list: Draft | undefined;
      readonly span: Span;
    }
  /** Between the brackets of a flow collection, where its next key or item may be written. */
  | { readonly on: 'entry'; readonly node: Draft; readonly span: Span };
