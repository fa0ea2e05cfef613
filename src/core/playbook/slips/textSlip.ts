import type { Span } from '../node';

/** A text to be written in place of a span. */
export interface Edit extends Span {
  readonly text: string;
}

/** What mends a slip of the pen: edits in the order of the text, none over another. */
export interface Mending {
  readonly edits: readonly [Edit, ...(readonly Edit[])];
  /** What it does, as a quick fix says it; absent where it puts a text in quotes. */
  readonly label?: string;
  /** True where what is written may be meant as it is: only a person may choose it. */
  readonly isChoice?: boolean;
}

/** A slip of the pen in a text that is no YAML for it. */
export interface TextSlip {
  /** The finding's. */
  readonly code: `yaml/${string}`;
  readonly message: string;
  /** The first place where a person would look. */
  readonly span: Span;
  /** What makes YAML of it, so that what else is wrong can be found; the same as the fix where there is one. */
  readonly repair: readonly Edit[];
  readonly fix?: Mending;
  /** What a person may choose between, where several things may be meant. Then there is no `fix`. */
  readonly choices?: readonly Mending[];
  /** What the parser says of it, where it is this slip even if its repair makes no YAML of the text. */
  readonly explains?: RegExp;
}
