import type { Skeleton } from '../checklist/skeleton';
import type { PlaybookNode } from '../playbook/node';
import { find } from '../playbook/node';
import { segmentsOf, toPointer } from '../playbook/pointer';
import type { Change } from './change';
import { behind, columnOf, isFlow, lineEnd, lineStart } from './layout';
import { linesBehind } from './lines';
import { afterKey, inline } from './render';
import type { Style } from './style';
import type { Template } from './template';

/** Gives a key without a value, or with an empty collection, its value. */
export function writeValue(
  text: string,
  root: PlaybookNode,
  node: PlaybookNode,
  skeleton: Skeleton,
  style: Style,
): Change[] {
  const { keySpan, span } = node;
  if (!keySpan) return [];
  const path = segmentsOf(node.at);
  const depth = path.length;
  const parent = find(root, toPointer(path.slice(0, -1)));
  const colon = /^\s*:/.exec(text.slice(keySpan.end, span.end + 1))?.[0].length;
  const isBlock = parent?.kind === 'map' && !isFlow(text, parent);
  const isExplicit = /\?\s+$/.test(text.slice(lineStart(text, keySpan.start), keySpan.start));
  const isWritten = span.end > span.start;
  // The parser puts a value that is not there before the comment behind it: what is written goes before the blanks.
  const blanks = /[ \t]*$/.exec(text.slice(keySpan.end + (colon ?? 0), span.start))![0].length;
  const start = isWritten ? span.start : Math.max(keySpan.end + (colon ?? 0), span.start - blanks);
  const write = (value: Template): Change[] => [{ start, end: isWritten ? span.end : start, depth, template: value }];

  if (!isBlock || isExplicit || colon === undefined) {
    // `? key` without its value has no place on its line.
    if (isBlock && colon === undefined) return [];
    const before = colon === undefined ? ': ' : isWritten ? '' : ' ';
    return write([before, ...inline(skeleton, style)]);
  }

  const column = columnOf(text, parent);
  const [first, ...rest] = afterKey(skeleton, column, style);
  if (first === ' ') return write([isWritten ? '' : ' ', ...rest]);
  const below = String(first).length - style.lineEnd.length;
  return [
    ...(isWritten ? [{ start: span.start - blanks, end: span.end, depth, template: [] }] : []),
    linesBehind(text, behind(text, lineEnd(text, span.end), column), rest, style, { column: below, depth }),
  ];
}
