import type { Edit, Mending } from './textSlip';
import type { Span } from '../node';
import { writtenText } from '../written';

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

/** What mends a slip, with its edits moved. */
export function movedBy(mending: Mending, moved: (edit: Edit) => Edit): Mending {
  const [first, ...others] = mending.edits;
  return { ...mending, edits: [moved(first), ...others.map(moved)] };
}

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
