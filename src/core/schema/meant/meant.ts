/** A layer around a value: a key, or null for a list of which it is the only item. */
export type Layer = string | null;

/** A value that a fix writes. */
export type Plain = string | number | Item | readonly (string | Item)[];

export type Item = Readonly<Record<string, string | number>>;

/** A value at another place, which is written with the one that is meant. */
export interface Beside {
  readonly path: readonly string[];
  readonly value: string;
}

/** What was meant by what does not fit, where it has one meaning. */
export type Meant =
  /** Another value in its place. */
  | { readonly kind: 'value'; readonly value: Plain; readonly beside?: readonly Beside[] }
  /** One text in place of a list of them. */
  | { readonly kind: 'joined'; readonly value: string }
  /** Its own text, not the number or truth value that YAML reads. */
  | { readonly kind: 'text' }
  /** The value as it is, under keys or in a list, from the outermost layer. */
  | { readonly kind: 'wrapped'; readonly layers: readonly Layer[] }
  /** Two keys in place of one, on lines of their own. */
  | { readonly kind: 'parted'; readonly entries: Readonly<Record<string, string>> }
  /** A key at another place, from the root. */
  | { readonly kind: 'moved'; readonly to: readonly string[] };

/** What was meant, or why nothing can be said of it: a sentence for the message. */
export interface Understood {
  readonly meant?: Meant;
  readonly advice?: string;
}
