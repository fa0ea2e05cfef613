import type { Fix, Skeleton } from '../checklist';
import { canAdd, list, literal, map } from '../checklist';
import type { PlaybookNode, Quote } from '../playbook';
import { find, nearest, writtenText } from '../playbook';
import type { FormatDocument, Meant, Plain } from '../schema';
import { segmentsOf, toPointer } from '../../text';

/** The fix that writes what was meant; undefined where the file's text does not let it. */
export function meantFix(
  { lines }: FormatDocument,
  root: PlaybookNode,
  node: PlaybookNode,
  meant: Meant,
): Fix | undefined {
  const text = lines.getText();
  const path = segmentsOf(node.at);
  if (meant.kind === 'moved')
    return isMovable(text, root, node, meant.to) ? { kind: 'move', path, to: meant.to } : undefined;
  if (meant.kind === 'parted') return parted(text, root, node, meant.entries);
  if (meant.kind === 'wrapped') return { kind: 'wrap', path, layers: meant.layers };
  const { start, end } = node.span;
  if (meant.kind === 'joined')
    return isOneLine(text, node) ? { kind: 'correct', path, skeleton: literal(meant.value) } : undefined;
  // A tag says what YAML takes a value for, whatever is written behind it.
  if (
    node.kind !== 'scalar' ||
    /(?<![^\s[{,])!\S*[ \t]+(?:&\S+[ \t]+)?$/.test(text.slice(Math.max(0, start - 200), start))
  )
    return undefined;
  if (meant.kind === 'text') return { kind: 'correct', path, skeleton: literal(text.slice(start, end)) };
  const { beside } = meant;
  return { kind: 'correct', path, skeleton: skeletonOf(meant.value), ...(beside && { beside }) };
}

/**
 * Two keys in place of one: on lines of their own, or one behind the other in braces, which a pair in brackets lacks yet.
 * None where more than a word and a text stands there.
 */
function parted(
  text: string,
  root: PlaybookNode,
  node: PlaybookNode,
  entries: Readonly<Record<string, string>>,
): Fix | undefined {
  const { keySpan, span } = node;
  if (!keySpan || node.kind !== 'scalar' || node.shared) return undefined;
  const isPair =
    /^[^&!*?]/.test(text.slice(keySpan.start, keySpan.end)) &&
    /^[ \t]*:[ \t]*$/.test(text.slice(keySpan.end, span.start)) &&
    !/[\r\n]/.test(text.slice(keySpan.start, span.end));
  if (!isPair) return undefined;
  const [quote] = /^["']/.exec(text.charAt(keySpan.start)) ?? [''];
  const lines = Object.entries(entries).map((entry) => entry.map((one) => writtenText(one, quote as Quote)).join(': '));
  const label = `Write ${lines.join(' and ')}`;
  const before = text.slice(Math.max(0, keySpan.start - 200), keySpan.start);
  const [, indent, dashes = ''] = /(?:^|\n)([ \t]*)((?:-[ \t]+)*)$/.exec(before) ?? [];
  const place = { kind: 'substitute', start: keySpan.start, end: span.end, label } as const;
  if (indent !== undefined) {
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    return { ...place, text: lines.join(`${newline}${indent}${' '.repeat(dashes.length)}`) };
  }
  const parent = find(root, toPointer(segmentsOf(node.at).slice(0, -1)));
  const isInBraces = parent !== undefined && text.charAt(parent.span.start) === '{';
  return { ...place, text: isInBraces ? lines.join(', ') : `{ ${lines.join(', ')} }` };
}

/** True for a list in brackets on one line, with nothing in it but its items. */
function isOneLine(text: string, node: PlaybookNode): boolean {
  const raw = text.slice(node.span.start, node.span.end);
  return node.kind === 'list' && !node.shared && /^\[[^\r\n]*\]$/.test(raw) && !/(?:^|[\s[,])[&*!#]/.test(raw);
}

function skeletonOf(value: Plain): Skeleton {
  if (typeof value !== 'object') return literal(value);
  if (isList(value)) return list(...value.map(skeletonOf));
  return map(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, literal(one)])));
}

const isList = (value: Plain): value is Extract<Plain, readonly unknown[]> => Array.isArray(value);

/** True where a key can be taken out of its lines or its brackets as a whole, and put to a place where nothing stands. */
function isMovable(text: string, root: PlaybookNode, node: PlaybookNode, to: readonly string[]): boolean {
  const { keySpan, span } = node;
  const parent = find(root, toPointer(segmentsOf(node.at).slice(0, -1)));
  const above = find(root, toPointer(to.slice(0, -1)));
  const isBesideNumber = above !== undefined && isPlainNumber(text, above);
  if (!keySpan || node.shared || parent?.shared || find(root, toPointer(to))) return false;
  if (!isBesideNumber && !canAdd(root, to)) return false;
  const written = text.slice(keySpan.start, span.end);
  // What an alias stands for has to stay before it.
  if (ANCHOR_OR_ALIAS.test(written)) return false;
  const [isFromFlow, isInFlow] = [parent, nearest(root, to)].map((one) => one && text.charAt(one.span.start) === '{');
  const isToFlow = isInFlow || isBesideNumber;
  if (isFromFlow) return !/#/.test(written) && (isToFlow || !/\n/.test(written));
  const isFirstOnLine = /(?:^|\n) *$/.test(text.slice(Math.max(0, keySpan.start - 200), keySpan.start));
  // Comments have no place in brackets.
  const [line = ''] = /^[^\n]*/.exec(text.slice(keySpan.start)) ?? [];
  return isFirstOnLine && !(isToFlow && (/\n/.test(written) || line.includes('#'))) && !/^\s*\?/.test(written);
}

const isPlainNumber = (text: string, node: PlaybookNode): boolean =>
  node.kind === 'scalar' &&
  typeof node.value === 'number' &&
  !node.shared &&
  !node.faulty &&
  !/[&!]\S*[ \t]+$/.test(text.slice(Math.max(0, node.span.start - 200), node.span.start));

const ANCHOR_OR_ALIAS = /(?:^|[\s[{,:])[&*][^\s,[\]{}]/;
