import type { Fix, Skeleton } from '../checklist';
import { canAdd, list, literal, map } from '../checklist';
import type { PlaybookNode } from '../playbook';
import { find, nearest } from '../playbook';
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
  if (meant.kind === 'parted') return parted(text, node, meant.entries);
  if (meant.kind === 'wrapped') return { kind: 'wrap', path, layers: meant.layers };
  const { start, end } = node.span;
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

/** Two keys on lines of their own, or one behind the other in braces; none where more than a word and a text stands there. */
function parted(
  text: string,
  { keySpan, span }: PlaybookNode,
  entries: Readonly<Record<string, string>>,
): Fix | undefined {
  if (!keySpan || !/^[\w-]+:[ \t]+["']?[\w]/.test(text.slice(keySpan.start, span.end))) return undefined;
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, keySpan.start - 200), keySpan.start));
  const between = before ? `${/\r\n/.test(text) ? '\r\n' : '\n'}${before[1]}` : ', ';
  const lines = Object.entries(entries).map(([key, value]) => `${key}: ${value}`);
  const label = `Write ${lines.join(' and ')}`;
  return { kind: 'substitute', start: keySpan.start, end: span.end, text: lines.join(between), label };
}

function skeletonOf(value: Plain): Skeleton {
  if (typeof value !== 'object') return literal(value);
  if (isList(value)) return list(...value.map(literal));
  return map(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, literal(one)])));
}

const isList = (value: Plain): value is readonly string[] => Array.isArray(value);

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
