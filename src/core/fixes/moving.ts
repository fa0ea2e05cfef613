import type { Fix, Skeleton, WrittenEntry } from '../checklist';
import type { Change } from './change';
import { behind, columnAt, contentEnd, isFlow, lineEnd, lineStart, ownEntries } from './layout';
import type { Style } from './style';
import { inline } from './render';
import type { MapNode, PlaybookNode, Span } from '../playbook';
import { find, inQuotes, nearest, writtenText } from '../playbook';
import type { Segment } from '../../text';
import { toPointer } from '../../text';

/** A key that is moved: where to, what is written there, and what goes where it stood. */
export interface Moved {
  readonly to: readonly Segment[];
  readonly skeleton: Skeleton;
  readonly gone: Change;
  /** The number that is its neighbour there, and a mapping only then. */
  readonly beside?: PlaybookNode;
}

/**
 * What fixes move in a playbook. Of several that lead to one place, or one below it, the first; and out of braces only
 * one, nothing else being moved into them: the others come once that is done.
 */
export function movedBy(text: string, root: PlaybookNode, fixes: readonly Fix[]): Moved[] {
  const moved: Moved[] = [];
  const [emptied, filled] = [new Set<PlaybookNode>(), new Set<PlaybookNode>()];
  const [taken, above] = [new Set<string>(), new Set<string>()];
  for (const fix of fixes) {
    if (fix.kind !== 'move') continue;
    const node = find(root, toPointer(fix.path));
    const parent = find(root, toPointer(fix.path.slice(0, -1)));
    if (!node?.keySpan || parent?.kind !== 'map') continue;
    const prefixes = fix.to.map((_, index) => toPointer(fix.to.slice(0, index + 1)));
    // Of two that lead to one place, or one below the other, the first.
    if (above.has(prefixes.at(-1)!) || prefixes.some((prefix) => taken.has(prefix))) continue;
    const target = nearest(root, fix.to);
    const isTouched = filled.has(parent) || emptied.has(parent);
    if ((isFlow(text, parent) && isTouched) || (isFlow(text, target) && emptied.has(target))) continue;
    const isNumber = target.kind === 'scalar' && target.value !== null;
    if (isNumber && filled.has(target)) continue;
    taken.add(prefixes.at(-1)!);
    for (const prefix of prefixes) above.add(prefix);
    emptied.add(parent);
    filled.add(target);
    const { source, span } = isFlow(text, parent)
      ? inBrackets(text, parent, node)
      : onLines(text, parent, node, isNumber || isFlow(text, target));
    const gone = { ...span, depth: -1, template: [] };
    moved.push({ to: fix.to, skeleton: { kind: 'source', ...source }, gone, ...(isNumber && { beside: target }) });
  }
  return moved;
}

/** What is moved beside a number makes a mapping of it. */
export function besideNumber({ to, skeleton, beside }: Moved, style: Style): Change[] {
  if (!beside) return [];
  const { start, end } = beside.span;
  const [value, key] = ['value', String(to.at(-1))].map((one) => `${writtenText(one, style.keyQuote)}: `);
  return [
    { start, end: start, depth: 0, template: [`{${style.bracePad}${value}`] },
    { start: end, end, depth: 0, template: [', ', key!, ...inline(skeleton, style), `${style.bracePad}}`] },
  ];
}

interface Taken {
  readonly source: WrittenEntry;
  readonly span: Span;
}

/** A key with its lines, and with the comments right above it unless it is the first: those are about the whole. */
function onLines(text: string, parent: MapNode, node: PlaybookNode, isToFlow: boolean): Taken {
  const { start, end: keyEnd } = node.keySpan!;
  const column = columnAt(text, start);
  const colon = keyEnd + (/^\s*:/.exec(text.slice(keyEnd, node.span.end + 1))?.[0].length ?? 0);
  const end = Math.max(contentEnd(node), colon);
  // Comments have no place in brackets: they stay.
  const last = isToFlow ? lineEnd(text, end) : behind(text, end, column);
  const isFirst = ownEntries(parent)[0]?.value === node;
  const above: string[] = [];
  let first = lineStart(text, start);
  while (!isFirst && !isToFlow && first > 0) {
    const line = lineStart(text, first - 1);
    const comment = text.slice(line, lineEnd(text, line));
    if (comment.search(/#/) !== column || comment.trimStart() !== comment.slice(column)) break;
    above.unshift(comment.slice(column));
    first = line;
  }
  const newline = text[last - 1] === '\n' ? '' : (/^\r?\n/.exec(text.slice(last, last + 2))?.[0] ?? '');
  return {
    source: { behind: text.slice(colon, last).replace(/\r?\n$/, ''), column, above, inline: inlineOf(text, node) },
    span: { start: first, end: last + newline.length },
  };
}

/** A key in braces with the comma behind it, of the last one the comma before it. */
function inBrackets(text: string, parent: MapNode, node: PlaybookNode): Taken {
  const own = ownEntries(parent);
  const index = own.findIndex(({ value }) => value === node);
  const [previous, next] = [own[index - 1], own[index + 1]];
  const end = Math.max(contentEnd(node), node.keySpan!.end);
  const inline = inlineOf(text, node);
  const span = next
    ? { start: node.keySpan!.start, end: next.keySpan.start }
    : { start: previous ? Math.max(contentEnd(previous.value), previous.keySpan.end) : node.keySpan!.start, end };
  return { source: { behind: inline ? ` ${inline}` : '', column: 0, above: [], inline }, span };
}

/** A value as it can stand in brackets: a text that these would tear apart in quotes. */
function inlineOf(text: string, node: PlaybookNode): string {
  const raw = text.slice(node.span.start, contentEnd(node));
  return node.kind === 'scalar' && /^[^"'|>]/.test(raw) && /[,[\]{}]/.test(raw) ? inQuotes(raw) : raw;
}
