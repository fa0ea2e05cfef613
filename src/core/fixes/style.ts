import { columnOf, contentEnd, isBlockScalar, isFlow, lineEnd, ownEntries } from './layout';
import type { ListNode, MapNode, PlaybookNode, Quote } from '../playbook';
import { writtenText } from '../playbook';
import type { FormatDocument } from '../schema';

/** How a file is written: what is inserted looks the same. */
export interface Style {
  readonly lineEnd: '\n' | '\r\n';
  /** Columns from a key to the keys below it. */
  readonly step: number;
  /** Columns from a key to the dashes of its list. */
  readonly dash: number;
  /** True when lists of plain values are written `[a, b]`. */
  readonly inlineLists: boolean;
  /** The quotes around texts and around keys; empty when the file does without where it can. */
  readonly quote: Quote;
  readonly keyQuote: Quote;
  /** True when an empty line stands between the sections. */
  readonly isSpaced: boolean;
  /** What stands inside the brackets of `{ a: 1 }` and `[a]`. */
  readonly bracePad: string;
  readonly bracketPad: string;
}

/** The style of a playbook that says nothing about it, and of a new one: that of the format's own examples. */
export const DEFAULT_STYLE: Style = {
  lineEnd: '\n',
  step: 2,
  dash: 2,
  inlineLists: false,
  quote: '',
  keyQuote: '',
  isSpaced: false,
  bracePad: ' ',
  bracketPad: '',
};

/** What was seen of a file's style, each time that a choice was made. */
interface Seen {
  readonly steps: number[];
  readonly dashes: number[];
  readonly inline: boolean[];
  readonly quotes: Quote[];
  readonly keyQuotes: Quote[];
  readonly bracePads: string[];
  readonly bracketPads: string[];
}

/** The styles read already: each fix of a playbook asks for its style, and reading it takes a walk through the whole. */
const known = new WeakMap<FormatDocument, Style>();

/** A file's style, read off its text: of each choice what was made most often. */
export function styleOf(playbook: FormatDocument): Style {
  let style = known.get(playbook);
  if (!style) known.set(playbook, (style = readStyle(playbook)));
  return style;
}

function readStyle({ lines, root }: FormatDocument): Style {
  const text = lines.getText();
  const seen: Seen = {
    ...{ steps: [], dashes: [], inline: [], quotes: [], keyQuotes: [] },
    ...{ bracePads: [], bracketPads: [] },
  };
  if (root) look(text, root, seen);
  const step = usual(seen.steps) ?? DEFAULT_STYLE.step;
  return {
    lineEnd: /\r\n/.test(text) ? '\r\n' : '\n',
    step,
    dash: usual(seen.dashes) ?? step,
    inlineLists: usual(seen.inline) ?? DEFAULT_STYLE.inlineLists,
    // Where nothing but keys is written yet, its texts will look like them: JSON stays JSON.
    quote: usual(seen.quotes) ?? usual(seen.keyQuotes) ?? DEFAULT_STYLE.quote,
    keyQuote: usual(seen.keyQuotes) ?? DEFAULT_STYLE.keyQuote,
    isSpaced: root ? isSpaced(text, root) : DEFAULT_STYLE.isSpaced,
    bracePad: usual(seen.bracePads) ?? DEFAULT_STYLE.bracePad,
    bracketPad: usual(seen.bracketPads) ?? DEFAULT_STYLE.bracketPad,
  };
}

/** The value that stands most often in a list; of several the first. */
function usual<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function look(text: string, node: PlaybookNode, seen: Seen): void {
  if (node.shared || node.kind === 'unread') return;
  if (node.kind === 'scalar') {
    if (typeof node.value !== 'string' || isBlockScalar(text, node)) return;
    const quote = quoteAt(text, node.span.start);
    // Quotes that a text needs say nothing about the others.
    if (!quote || writtenText(node.value) === node.value) seen.quotes.push(quote);
    return;
  }
  const isInline = isFlow(text, node);
  if (isInline) lookInside(text, node, seen);
  if (node.kind === 'list') {
    if (node.items.length && node.items.every(({ kind }) => kind === 'scalar')) seen.inline.push(isInline);
    for (const item of node.items) look(text, item, seen);
    return;
  }
  const column = isInline ? 0 : columnOf(text, node);
  for (const { value, keySpan } of ownEntries(node)) {
    seen.keyQuotes.push(quoteAt(text, keySpan.start));
    if (!isInline && (value.kind === 'list' || value.kind === 'map') && !value.shared && !isFlow(text, value)) {
      const below = columnOf(text, value) - column;
      if (value.kind === 'list') seen.dashes.push(below);
      else seen.steps.push(below);
    }
    look(text, value, seen);
  }
}

function lookInside(text: string, { kind, span }: MapNode | ListNode, seen: Seen): void {
  const [, pad] = /^(?:\{|\[)( ?)[^\s}\]]/.exec(text.slice(span.start, span.start + 3)) ?? [];
  if (pad !== undefined) (kind === 'map' ? seen.bracePads : seen.bracketPads).push(pad);
}

function quoteAt(text: string, offset: number): Quote {
  const character = text.charAt(offset);
  return character === '"' || character === "'" ? character : '';
}

/** True when most sections of several lines have an empty line before or behind them. */
function isSpaced(text: string, root: MapNode): boolean {
  const sections = ownEntries(root);
  const gaps = sections.slice(1).flatMap((section, index) => {
    const previous = sections[index]!;
    const end = contentEnd(previous.value);
    const isLong = [previous, section].some(({ value }) => /\n./.test(text.slice(value.span.start, value.span.end)));
    return isLong ? [EMPTY_LINE.test(text.slice(lineEnd(text, end - 1), section.keySpan.start))] : [];
  });
  return gaps.filter(Boolean).length * 2 > gaps.length;
}

const EMPTY_LINE = /\n[ \t]*\r?\n/;
