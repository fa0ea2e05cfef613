import type { SingleFix } from '../checklist';
import type { Change } from './change';
import { lineEnd, lineStart } from './layout';
import { removal } from './removal';
import { inline } from './render';
import type { Template } from './render';
import type { Style } from './style';
import { wrapped } from './wrapping';
import type { PlaybookNode, Quote, Span } from '../playbook';
import { find, writtenText } from '../playbook';
import { toPointer } from '../../text';

/** The changes of a fix that corrects, removes or comments on what is written; none when it is not there any more. */
export function correction(text: string, root: PlaybookNode, fix: SingleFix, style: Style): Change[] {
  if (fix.kind === 'substitute') return substituted(fix);
  if (fix.kind === 'add' || fix.kind === 'append') return [];
  const node = find(root, toPointer(fix.path));
  if (!node) return [];
  switch (fix.kind) {
    case 'rename':
      return node.keySpan ? [written(text, node.keySpan, fix.key)] : [];
    case 'replace':
      return [written(text, node.span, fix.value)];
    case 'hint':
      return comment(text, root, (node.keySpan ?? node.span).start, fix.text, style);
    case 'correct':
      return [instead(text, node.span, inline(fix.skeleton, style))];
    case 'wrap':
      return wrapped(text, root, node, fix.layers, style);
    case 'move':
      return [];
    case 'remove':
      return removal(text, root, node, fix.path);
  }
}

/** The changes of a fix that puts texts in place of others. */
export const substituted = ({ start, end, text, more = [] }: Extract<SingleFix, { kind: 'substitute' }>): Change[] =>
  [{ start, end, text }, ...more].map((one) => ({
    ...{ start: one.start, end: one.end, depth: 0, template: [one.text] },
  }));

/** A word in place of another, in its quotes; the line breaks that end a block scalar stay. */
export function written(text: string, span: Span, word: string): Change {
  const quote = (/^["']/.exec(text.slice(span.start, span.end))?.[0] ?? '') as Quote;
  return instead(text, span, [writtenText(word, quote)]);
}

const instead = (text: string, { start, end }: Span, template: Template): Change => ({
  ...{ start, end: start + text.slice(start, end).trimEnd().length, depth: 0, template },
});

/** A comment on a line of its own above the one around an offset; none when it stands there already. */
function comment(
  text: string,
  root: PlaybookNode,
  offset: number,
  words: string,
  { lineEnd: newline }: Style,
): Change[] {
  const start = outsideTexts(root, text, offset);
  const [indent = ''] = /^[ \t]*/.exec(text.slice(start, lineEnd(text, start))) ?? [];
  const line = `${indent}# ${words}`;
  const above = start > 0 ? text.slice(lineStart(text, start - 1), start).trimEnd() : '';
  return above === line ? [] : [{ start, end: start, depth: -1, template: [line, newline] }];
}

/** The start of the line around an offset, or of an earlier line when that one begins inside a text of several lines. */
function outsideTexts(root: PlaybookNode, text: string, offset: number): number {
  let start = lineStart(text, offset);
  // From the last to the first: the line that one begins on may begin inside the one before.
  for (const span of textSpans(root).reverse())
    if (span.start < start && start < span.end) start = lineStart(text, span.start);
  return start;
}

/** The texts below a node, and what is not read, in the order of the text. */
function textSpans(node: PlaybookNode, found: Span[] = []): Span[] {
  if (node.kind === 'scalar' || node.kind === 'unread') found.push(node.span);
  else for (const below of node.kind === 'list' ? node.items : node.entries.values()) textSpans(below, found);
  return found;
}
