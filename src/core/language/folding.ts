import type { FoldingRange } from 'vscode-languageserver-types';
import { endOf, startOf, writtenIn } from './position';
import type { SourceDocument } from '../playbook';

const REGION = /^\s*#\s*region\b/;
const END_OF_REGION = /^\s*#\s*endregion\b/;
const COMMENT = /^\s*#/;

/**
 * What can be folded: gates and all other mappings and lists, texts of several lines, runs of comments, regions that
 * comments mark, and the documents of a file with several. One at most for each line.
 */
export function foldingOf(documents: readonly SourceDocument[]): FoldingRange[] {
  const [first] = documents;
  if (!first) return [];
  const ranges = new Map<number, FoldingRange>();
  const add = (startLine: number, endLine: number, kind?: string) => {
    if (endLine > startLine && !ranges.has(startLine))
      ranges.set(startLine, { startLine, endLine, ...(kind && { kind }) });
  };
  const texts = new Set<number>();
  for (const document of documents) {
    const line = (offset: number) => document.lines.positionAt(offset).line;
    const root = document.draft();
    if (root && documents.length > 1) add(line(startOf(root)), line(endOf(document, root)));
    for (const node of writtenIn(root)) {
      const [start, end] = [line(startOf(node)), line(endOf(document, node))];
      add(start, end);
      // A # in a text is no comment.
      if (node.kind === 'scalar') for (let within = start + 1; within <= end; within++) texts.add(within);
    }
  }
  for (const { startLine, endLine, kind } of ofComments(first.lines.getText().split('\n'), texts))
    add(startLine, endLine, kind);
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}

/** @param texts the lines that are part of a text that began further up */
function ofComments(lines: readonly string[], texts: ReadonlySet<number>): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let start: number | undefined;
  for (let line = 0; line <= lines.length; line++) {
    const text = lines[line] ?? '';
    const isComment = COMMENT.test(text) && !texts.has(line);
    const begins = isComment && REGION.test(text);
    const ends = isComment && END_OF_REGION.test(text);
    if (begins) regions.push(line);
    if (ends && regions.length) ranges.push({ startLine: regions.pop()!, endLine: line, kind: 'region' });
    if (isComment && !begins && !ends) start ??= line;
    else if (start !== undefined) {
      ranges.push({ startLine: start, endLine: line - 1, kind: 'comment' });
      start = undefined;
    }
  }
  return ranges;
}
