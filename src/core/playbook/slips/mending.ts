import type { Span } from '../node';
import { writtenText } from '../written';

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
  /** What the parser says of it, where it is this slip even if its repair makes no YAML of the text. */
  readonly explains?: RegExp;
}

/** A plain text of a file in quotes, with its line breaks where they are. */
export function inQuotes(raw: string): string {
  if (/[\r\n]/.test(raw)) return `"${raw.replace(/["\\]/g, '\\$&')}"`;
  return writtenText(raw, raw.includes('"') && !raw.includes("'") ? "'" : '"');
}

/** The edit that puts a plain text in quotes. */
export const quoting = (text: string, { start, end }: Span): Edit => ({
  start,
  end,
  text: inQuotes(text.slice(start, end)),
});

/** The fix that puts a text in quotes; where that takes a comment into the text, a person has to choose it. */
export const quotingFix = (edit: Edit): Mending => ({
  edits: [edit],
  ...(/ #[\p{L}\p{N}]/u.test(edit.text) && { isChoice: true }),
});

/** A text with edits made, which are in its order. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let offset = 0;
  for (const edit of edits) {
    pieces.push(text.slice(offset, edit.start), edit.text);
    offset = edit.end;
  }
  return pieces.join('') + text.slice(offset);
}

/** How much of a text a message shows. */
const SHOWN = 60;

/** A text in quotes as it is to be written, shortened and on one line, for a message. */
export function shownInQuotes(raw: string): string {
  const line = raw.slice(0, SHOWN + 1).replace(/\s+/g, ' ');
  return inQuotes(line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line);
}
