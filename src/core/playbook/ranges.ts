import type { Range } from 'vscode-languageserver-types';
import type { MapNode, PlaybookNode, Span } from './node';
import { firstEntry } from './values';
import type { SourceDocument } from './documents';

/** Where a finding stands: a node's pointer, and the key or value to underline. */
export interface Place {
  readonly at: string;
  readonly range: Range;
}

type Lines = Pick<SourceDocument, 'lines'>;

/** Offsets as lines and characters. */
export const rangeOf = ({ lines }: Lines, { start, end }: Span): Range => ({
  start: lines.positionAt(start),
  end: lines.positionAt(end),
});

/** On the key of a node; of an item of a list, which has none, on its first key, or on the item where it is no mapping. */
export function onKey(playbook: Lines, node: PlaybookNode): Place {
  if (node.keySpan) return { at: node.at, range: firstLine(playbook, node.keySpan) };
  const first = node.kind === 'list' ? node.items[0] : firstEntry(node);
  return { at: node.at, range: first ? onKey(playbook, first).range : onItem(playbook, node.span) };
}

/** An item that is a text; of a block scalar its mark alone, a comment may stand behind it. */
function onItem(playbook: Lines, span: Span): Range {
  const mark = /^[|>][-+\d]*/.exec(playbook.lines.getText().slice(span.start, Math.min(span.start + 4, span.end)))?.[0];
  return mark ? rangeOf(playbook, { start: span.start, end: span.start + mark.length }) : firstLine(playbook, span);
}

/** On a value that stands on one line; else on its key. */
export function onValue(playbook: Lines, node: PlaybookNode): Place {
  const range = rangeOf(playbook, node.span);
  const isShown = range.start.line === range.end.line && range.start.character < range.end.character;
  return isShown ? { at: node.at, range } : onKey(playbook, node);
}

/** On what a mapping lacks: the range covers its first key alone. */
export function onLacking(playbook: Lines, mapping: PlaybookNode): Place {
  const first = firstEntry(mapping);
  return first ? { at: mapping.at, range: onKey(playbook, first).range } : onKey(playbook, mapping);
}

/** A span, cut at the end of the line it starts on. */
export function firstLine(playbook: Lines, span: Span): Range {
  const { start, end } = rangeOf(playbook, span);
  if (start.line === end.line) return { start, end };
  const lineEnd = playbook.lines.offsetAt({ line: start.line + 1, character: 0 });
  const text = playbook.lines.getText().slice(span.start, lineEnd).trimEnd();
  return rangeOf(playbook, { start: span.start, end: span.start + text.length });
}

/** On the value of `stage`; without one, on the file's first key. */
export function onStage(playbook: Lines, root: MapNode): Place {
  const stage = root.entries.get('stage');
  return stage ? onValue(playbook, stage) : onLacking(playbook, root);
}
