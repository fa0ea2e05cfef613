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
  private ownKind: 'none' | 'scalar' | 'map' | 'list' | 'other' = 'none';
  private ownText: string | undefined = undefined;
  private ownChildren: readonly Draft[] = NONE;
  /** Reads the lines below it that were passed over. */
  private below: (() => void) | undefined = undefined;
  /** True inside brackets, or for a list or mapping that is written with them. */
  isFlow = false;

  /**
   * @param segment the key or index that leads here; `''` for a document
   * @param ownSpan the value's own text, its quotes included; where nothing is written, the place behind its colon or dash
   */
  constructor(
    readonly parent: Draft | undefined,
    readonly segment: string,
    private ownSpan: Span,
    readonly key?: WrittenKey,
  ) {}

  /** `none` where nothing is written yet, `other` for an alias, a block scalar, and a text of several lines. */
  get kind(): 'none' | 'scalar' | 'map' | 'list' | 'other' {
    this.readBelow();
    return this.ownKind;
  }

  set kind(kind) {
    this.ownKind = kind;
  }

  /** What a scalar says. */
  get text(): string | undefined {
    // Lines below give a text only to what has nothing yet, and take it only from what has one.
    if (this.ownKind === 'none' || this.ownKind === 'scalar') this.readBelow();
    return this.ownText;
  }

  set text(text: string | undefined) {
    this.ownText = text;
  }

  /** Its keys, or its items. */
  get children(): readonly Draft[] {
    this.readBelow();
    return this.ownChildren;
  }

  get span(): Span {
    this.readBelow();
    return this.ownSpan;
  }

  set span(span: Span) {
    this.ownSpan = span;
  }

  /** Leaves the lines below it for when somebody asks for what stands in them. */
  leaveBelow(read: () => void): void {
    this.below = read;
  }

  private readBelow(): void {
    const read = this.below;
    if (!read) return;
    this.below = undefined;
    read();
  }

  /** What stands around it as it was when it was the last there. */
  asLast(): Draft {
    const around = new Draft(undefined, '', this.ownSpan);
    around.ownKind = this.parent!.ownKind;
    around.ownChildren = [this];
    return around;
  }

  /** Adds a key's value, or an item. */
  add(segment: string, at: number, key?: WrittenKey): Draft {
    const child = new Draft(this, segment, { start: at, end: at }, key);
    // Most values have none below them: a list of its own would take more room than all the rest.
    if (this.children === NONE) this.ownChildren = [child];
    else (this.ownChildren as Draft[]).push(child);
    return child;
  }

  /** Begins anew as a list or a mapping, unless it is one of that kind. */
  become(kind: 'map' | 'list'): void {
    if (this.kind === kind) return;
    this.kind = kind;
    this.ownChildren = NONE;
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
