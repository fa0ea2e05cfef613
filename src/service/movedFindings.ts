import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/findings';

/** What became of a part of a text: `start` and `end` are offsets from before, `text` stands there now. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Findings where they stand in a text that was edited since; those on what was edited are left out. */
export function movedFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after || !findings.length) return [...findings];
  const edits = editsBetween(before, after);
  const [was, is] = [TextDocument.create('', '', 0, before), TextDocument.create('', '', 0, after)];
  return findings.flatMap((finding) => {
    const [start, end] = [was.offsetAt(finding.range.start), was.offsetAt(finding.range.end)];
    if (edits.some((edit) => changes(edit, start, end))) return [];
    const by = shiftAt(edits, start);
    return { ...finding, range: { start: is.positionAt(start + by), end: is.positionAt(end + by) } };
  });
}

/** True when an edit changes what stands from one offset to another, or writes on at one of its ends. */
function changes({ start, end, text }: Edit, from: number, to: number): boolean {
  if (start < to && from < end) return true;
  if (start <= from && to <= end && start < end) return true;
  if (start === end && from < start && start < to) return true;
  return (start === to && /^\S/.test(text)) || (end === from && /\S$/.test(text));
}

const shiftAt = (edits: readonly Edit[], offset: number): number =>
  edits.reduce((by, { start, end, text }) => (end <= offset ? by + text.length - (end - start) : by), 0);

/** Up to how many lines that were changed are compared one by one: as many as somebody writes in with several cursors. */
const LINES = 200;

/**
 * The edits that make one text of another. Whole lines are compared first: what is written above a line that begins alike
 * leaves that line as it was.
 */
function editsBetween(before: string, after: string): Edit[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const start = commonStart(was, is);
  const end = commonEnd(was, is, start);
  const [lines, others] = [was.slice(start, was.length - end), is.slice(start, is.length - end)];
  let offset = was.slice(0, start).join('').length;
  if (lines.length !== others.length || lines.length > LINES) return [editOf(lines.join(''), others.join(''), offset)];
  return lines.flatMap((line, index) => {
    const at = offset;
    offset += line.length;
    return line === others[index] ? [] : editOf(line, others[index]!, at);
  });
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** What differs between two texts, as one edit of the first, which stands at an offset. */
function editOf(before: string, after: string, offset: number): Edit {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  return { start: offset + start, end: offset + before.length - end, text: after.slice(start, after.length - end) };
}

function commonStart(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How many items two lists end with alike, behind what they begin with alike. */
function commonEnd(a: ArrayLike<string>, b: ArrayLike<string>, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}
