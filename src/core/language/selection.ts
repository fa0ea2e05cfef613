import type { SelectionRange } from 'vscode-languageserver-types';
import { endOf, isLeaf, spanOf, startOf, writtenBelow } from './position';
import type { PlaybookNode, SourceDocument, Span } from '../playbook';
import { rangeOf } from '../playbook';

/**
 * What a selection at an offset grows to, innermost first: a value or a key, its pair or item, the mapping or list around
 * it, and so on to the document and the file.
 */
export function selectionAt(documents: readonly SourceDocument[], offset: number): SelectionRange {
  const [first] = documents;
  if (!first) return { range: { start: ORIGIN, end: ORIGIN } };
  const spans: Span[] = [{ start: 0, end: first.lines.getText().length }];
  for (const document of documents) {
    const root = document.draft();
    if (root && holds(spanOf(document, root), offset)) descend(document, root, offset, spans);
  }
  let selection: SelectionRange | undefined;
  for (const [index, span] of spans.entries()) {
    const last = spans[index - 1];
    // A list of one item is as long as the item.
    if (last?.start === span.start && last.end === span.end) continue;
    selection = { range: rangeOf(first, span), ...(selection && { parent: selection }) };
  }
  return selection!;
}

const ORIGIN = { line: 0, character: 0 };

function descend(document: SourceDocument, node: PlaybookNode, offset: number, spans: Span[]): void {
  const span = spanOf(document, node);
  if (!holds(span, offset)) return;
  spans.push(span);
  if (isLeaf(node)) return;
  for (const [, child] of writtenBelow(node)) {
    const pair = { start: startOf(child), end: endOf(document, child) };
    if (!holds(pair, offset)) continue;
    spans.push(pair);
    if (child.keySpan && holds(child.keySpan, offset)) spans.push(child.keySpan);
    else descend(document, child, offset, spans);
    return;
  }
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
