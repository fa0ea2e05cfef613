import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';

/** How many unchanged lines stand around a change. */
const CONTEXT = 3;

const BYTE_ORDER_MARK = '\uFEFF';
const NO_NEWLINE = '\\ No newline at end of file';

/** Lines of a text, each with its line break, that others replace. Indexes count from 0. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly added: readonly string[];
}

/**
 * The lines of a unified diff that `git apply` and `patch -p1` take; none when the edits change nothing. It is made of the
 * edits, which are known, not by comparing texts: its time is linear in the text.
 * @param name of the file, with `/`, relative to where the diff is applied
 * @param text whole, with its byte-order mark if it has one
 * @param lines the text as edits count it: without the mark
 * @param edits in the order of the text, none over another
 */
export function unifiedDiff(name: string, text: string, lines: TextDocument, edits: readonly TextEdit[]): string[] {
  const old = linesOf(text);
  const blocks = blocksOf(text, old, lines, edits);
  if (!blocks.length) return [];
  const hunks: Block[][] = [];
  for (const block of blocks) {
    const last = hunks.at(-1);
    if (last && block.start - last.at(-1)!.end <= 2 * CONTEXT) last.push(block);
    else hunks.push([block]);
  }
  let shift = 0;
  return [
    `--- ${quotedName(`a/${name}`)}`,
    `+++ ${quotedName(`b/${name}`)}`,
    ...hunks.flatMap((hunk) => {
      const written = writeHunk(old, hunk, shift);
      for (const { start, end, added } of hunk) shift += added.length - (end - start);
      return written;
    }),
  ];
}

/** A text's lines as git counts them: a carriage return alone ends none. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** What the edits change, in whole lines, without lines that stay the same at either end. */
function blocksOf(text: string, old: readonly string[], lines: TextDocument, edits: readonly TextEdit[]): Block[] {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const blocks: Block[] = [];
  let [line, lineStart, next] = [0, 0, 0];
  const goTo = (offset: number) => {
    while (old[line]?.endsWith('\n') && lineStart + old[line]!.length <= offset) lineStart += old[line++]!.length;
  };
  const spans = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start) + mark,
    end: lines.offsetAt(range.end) + mark,
    newText,
  }));
  while (next < spans.length) {
    goTo(spans[next]!.start);
    const first = line;
    let [changed, copied] = ['', lineStart];
    // Edits that begin on the line on which the last one ends are one change.
    do {
      const { start, end, newText } = spans[next++]!;
      changed += text.slice(copied, start) + newText;
      copied = end;
      goTo(end);
    } while (next < spans.length && spans[next]!.start < lineStart + (old[line]?.length ?? 1));
    const end = Math.min(line + 1, old.length);
    const added = linesOf(changed + text.slice(copied, lineStart + (old[line]?.length ?? 0)));
    blocks.push(...trimmed(old, { start: first, end, added }));
  }
  return blocks;
}

/** A block without lines that stay the same at its start and end; none when all do. */
function trimmed(old: readonly string[], { start, end, added }: Block): Block[] {
  let [first, last] = [0, added.length];
  while (start < end && first < last && old[start] === added[first]) {
    start++;
    first++;
  }
  while (start < end && first < last && old[end - 1] === added[last - 1]) {
    end--;
    last--;
  }
  return start === end && first === last ? [] : [{ start, end, added: added.slice(first, last) }];
}

/** @param shift how many lines the hunks before it add */
function writeHunk(old: readonly string[], blocks: readonly Block[], shift: number): string[] {
  const from = Math.max(0, blocks[0]!.start - CONTEXT);
  const to = Math.min(old.length, blocks.at(-1)!.end + CONTEXT);
  const body: string[] = [];
  const write = (sign: string, lines: readonly string[]) => {
    for (const line of lines) {
      if (line.endsWith('\n')) body.push(sign + line.slice(0, -1));
      else body.push(sign + line, NO_NEWLINE);
    }
  };
  let [written, more] = [from, 0];
  for (const { start, end, added } of blocks) {
    write(' ', old.slice(written, start));
    write('-', old.slice(start, end));
    write('+', added);
    written = end;
    more += added.length - (end - start);
  }
  write(' ', old.slice(written, to));
  return [`@@ -${rangeOf(from, to - from)} +${rangeOf(from + shift, to - from + more)} @@`, ...body];
}

/** A range of lines as hunks have it: from 1; one of no lines goes by the line before it. */
const rangeOf = (start: number, count: number): string => `${count ? start + 1 : start},${count}`;

/** A file's name as git reads it: in quotes where a character would end it, before a tab where a blank would. */
function quotedName(name: string): string {
  const quoted = name.replace(/["\\\p{Cc}]/gu, (character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const code = character.charCodeAt(0);
    return code < 0x80 ? `\\${code.toString(8).padStart(3, '0')}` : character;
  });
  if (quoted !== name) return `"${quoted}"`;
  return name.includes(' ') ? `${name}\t` : name;
}
