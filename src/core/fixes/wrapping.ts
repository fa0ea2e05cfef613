import type { Change } from './change';
import {
  behind,
  columnAt,
  columnOf,
  contentEnd,
  isBlockScalar,
  isFirstOnLine,
  isFlow,
  lineAfter,
  lineEnd,
  lineStart,
} from './layout';
import type { Style } from './style';
import type { MapNode, PlaybookNode } from '../playbook';
import { find, inQuotes, writtenText } from '../playbook';
import { segmentsOf, toPointer } from '../../text';

/** A key, or null for a list of which what it stands around is the only item. */
type Layer = string | null;

/** The changes that put layers around a value, from the outermost; none where its lines do not let them. */
export function wrapped(
  text: string,
  root: PlaybookNode,
  node: PlaybookNode,
  layers: readonly Layer[],
  style: Style,
): Change[] {
  if (isBlockScalar(text, node)) return aroundBlockScalar(text, root, node, layers, style);
  if (node.kind === 'scalar' || isFlow(text, node)) return inBrackets(text, root, node, layers, style);
  const parent = parentOf(root, node);
  if (parent?.kind !== 'map' || isFlow(text, parent) || layers.length !== 1) return [];
  return onLines(text, parent, node, layers[0]!, style);
}

const parentOf = (root: PlaybookNode, { at }: PlaybookNode): PlaybookNode | undefined =>
  find(root, toPointer(segmentsOf(at).slice(0, -1)));

const keyOf = (key: string, { keyQuote }: Style): string => `${writtenText(key, keyQuote)}:`;

/** Where a value starts with its anchor and its tag. */
function startOf(text: string, root: PlaybookNode, node: PlaybookNode): number {
  const parent = parentOf(root, node);
  const previous = parent?.kind === 'list' ? parent.items[Number(segmentsOf(node.at).at(-1)) - 1] : undefined;
  const bound = node.keySpan?.end ?? previous?.span.end ?? parent?.span.start ?? 0;
  const { start } = node.span;
  const between = text.slice(Math.max(bound, lineStart(text, start), start - MOST), start);
  return start - (/(?<![^\s[{,])(?:[&!]\S*[ \t]+)+$/.exec(between)?.[0].length ?? 0);
}

/** Longer names of anchors are not looked for. */
const MOST = 200;

/** An anchor stays with the text that its aliases stand for. */
function inBrackets(
  text: string,
  root: PlaybookNode,
  node: PlaybookNode,
  layers: readonly Layer[],
  style: Style,
): Change[] {
  const { start, end } = node.span;
  const raw = text.slice(start, end);
  const first = startOf(text, root, node);
  const [open, close] = layers.reduceRight(
    ([before, after], layer) =>
      layer === null
        ? [`[${style.bracketPad}${before}`, `${after}${style.bracketPad}]`]
        : [`{${style.bracePad}${keyOf(layer, style)} ${before}`, `${after}${style.bracePad}}`],
    ['', ''],
  );
  // Outside of brackets a text may have some of its own.
  const isTorn = node.kind === 'scalar' && !/^["']/.test(raw) && /[,[\]{}]|:$/.test(raw);
  return [
    { start: first, end: first, depth: 0, template: [open] },
    ...(isTorn ? [{ start, end, depth: 0, template: [inQuotes(raw)] }] : []),
    { start: end, end, depth: 0, template: [close] },
  ];
}

/** Blanks before each line from one offset to another that is not empty. */
function shifted(text: string, start: number, end: number, by: number): Change[] {
  const changes: Change[] = [];
  if (by <= 0) return changes;
  for (let line: number | undefined = start; line !== undefined && line < end; line = lineAfter(text, line))
    if (lineEnd(text, line) > line) changes.push({ start: line, end: line, depth: 0, template: [' '.repeat(by)] });
  return changes;
}

/** A list or mapping on lines of its own goes below a new key, or becomes the item of a list. */
function onLines(text: string, parent: MapNode, node: PlaybookNode, layer: Layer, style: Style): Change[] {
  if ((node.kind !== 'list' && node.kind !== 'map') || !node.keySpan) return [];
  const column = columnOf(text, parent);
  const own = columnOf(text, node);
  const first = lineStart(text, node.span.start);
  const isBelow = /^\s*:[ \t]*(?:#[^\n]*)?\r?\n/.test(text.slice(node.keySpan.end, first));
  if (!isBelow || !isFirstOnLine(text, node.span.start - (columnAt(text, node.span.start) - own))) return [];
  const end = behind(text, contentEnd(node), column);
  if (layer === null) {
    const dash = column + style.dash;
    const by = dash + DASH.length - own;
    if (by < 0 || node.kind !== 'map') return [];
    const [, ...below] = shifted(text, first, end, by);
    return [{ start: first, end: first + own, depth: 0, template: [' '.repeat(dash), DASH] }, ...below];
  }
  const below = column + style.step;
  const by = below + (node.kind === 'list' ? style.dash : style.step) - own;
  if (by <= 0) return [];
  const key = [' '.repeat(below), keyOf(layer, style), style.lineEnd];
  return [{ start: first, end: first, depth: 1, template: key }, ...shifted(text, first, end, by)];
}

const DASH = '- ';

/** A text on lines of its own stays one: its lines move to the right. */
function aroundBlockScalar(
  text: string,
  root: PlaybookNode,
  node: PlaybookNode,
  layers: readonly Layer[],
  style: Style,
): Change[] {
  const parent = parentOf(root, node);
  const start = startOf(text, root, node);
  const lines = lineAfter(text, start) ?? text.length;
  if (parent?.kind === 'list') {
    const dash = columnOf(text, parent);
    const [key] = layers;
    if (typeof key !== 'string' || layers.length > 1) return [];
    const by = columnAt(text, start) - dash;
    return [
      { start, end: start, depth: 0, template: [keyOf(key, style), ' '] },
      ...shifted(text, lines, node.span.end, by),
    ];
  }
  if (parent?.kind !== 'map' || !node.keySpan) return [];
  const colon = /^\s*:/.exec(text.slice(node.keySpan.end, start))?.[0].length;
  if (colon === undefined) return [];
  const isList = layers[0] === null;
  const key = layers.find((layer) => layer !== null);
  const by = (isList ? style.dash : style.step) + (isList && key !== undefined ? DASH.length : 0);
  const indent = columnOf(text, parent) + (isList ? style.dash : style.step);
  const before = [
    style.lineEnd,
    ' '.repeat(indent),
    isList ? DASH : '',
    key === undefined ? '' : `${keyOf(key, style)} `,
  ];
  return [
    { start: node.keySpan.end + colon, end: start, depth: 0, template: before },
    ...shifted(text, lines, node.span.end, by),
  ];
}
