import type { Skeleton } from '../checklist';
import { atColumn } from './layout';
import type { Style } from './style';
import { writtenNumber, writtenText } from '../playbook';

/** A place in a text that is still to be answered: what stands there for now, and what else may. */
export interface Stop {
  readonly text: string;
  readonly options?: readonly string[];
}

/** Text to be written, in pieces, so that a host with tab stops can put one over each placeholder. */
export type Template = readonly (string | Stop)[];

/** The text as it is written without tab stops. */
export const toPlain = (template: Template): string =>
  template.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** Counts tab stops from 1. */
export function tabStops(): () => number {
  let stops = 0;
  return () => ++stops;
}

/**
 * The text in VS Code's snippet syntax.
 * @param number gives the next tab stop's number: stops of one edit must not share one, or they change together; by
 * default counted from 1
 */
export function toSnippet(template: Template, number = tabStops()): string {
  return template.map((piece) => (typeof piece === 'string' ? escaped(piece) : stop(piece, number()))).join('');
}

function stop({ text, options = [] }: Stop, number: number): string {
  if (options.length > 1) return `\${${number}|${options.map(escapedOption).join(',')}|}`;
  return text ? `\${${number}:${escaped(text)}}` : `$${number}`;
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapedOption = (text: string): string => text.replace(/[\\$},|]/g, '\\$&');

/** What stands where an answer is to be written. */
const BLANK = 'TODO';
const DASH = '- ';

/** A skeleton as it follows `key:` in a block mapping whose keys start at `column`. */
export function afterKey(skeleton: Skeleton, column: number, style: Style): Template {
  if (skeleton.kind === 'map' && skeleton.entries.length)
    return newLines(entries(skeleton.entries, column + style.step, style), column + style.step, style);
  if (skeleton.kind === 'list' && !isInline(skeleton, style))
    return newLines(items(skeleton.items, column + style.dash, style), column + style.dash, style);
  if (skeleton.kind === 'source') return [atColumn(skeleton.behind, skeleton.column, column)];
  return [' ', ...inline(skeleton, style), ...comment(skeleton)];
}

/** The comment behind a value that ends its line. */
function comment(skeleton: Skeleton): Template {
  const hint = 'hint' in skeleton ? skeleton.hint : undefined;
  const said = hint ?? (skeleton.kind === 'several' ? skeleton.options.join(', ') : undefined);
  return said === undefined ? [] : [` # ${said}`];
}

/** The entries of a block mapping, a template each; the first line of each without its indentation. */
export const entries = (
  pairs: readonly (readonly [string, Skeleton])[],
  column: number,
  style: Style,
): readonly Template[] =>
  pairs.map(([key, value]) => [
    ...commentsAbove(value, column, style),
    `${writtenText(key, style.keyQuote)}:`,
    ...afterKey(value, column, style),
  ]);

const commentsAbove = (skeleton: Skeleton, column: number, { lineEnd }: Style): Template =>
  skeleton.kind === 'source' ? skeleton.above.map((comment) => `${comment}${lineEnd}${' '.repeat(column)}`) : [];

/**
 * The items of a block list, a template each, with their dashes; the first line of each without its indentation.
 * @param gap columns from a dash to its item
 * @param areInline true where items are written `- { a: 1 }`
 */
export const items = (
  list: readonly Skeleton[],
  column: number,
  style: Style,
  { gap = DASH.length, areInline = false }: { gap?: number; areInline?: boolean } = {},
): readonly Template[] =>
  list.map((item) => {
    const isBlock = item.kind === 'map' && item.entries.length > 0 && !areInline;
    const inside = column + gap;
    const lines = isBlock ? joined(entries(item.entries, inside, style), inside, style) : inline(item, style);
    return ['-'.padEnd(gap), ...lines];
  });

/** A skeleton inside brackets, or on one line behind its key. */
export function inline(skeleton: Skeleton, style: Style): Template {
  const { bracePad, bracketPad } = style;
  switch (skeleton.kind) {
    case 'blank':
      return quoted([{ text: BLANK }], style);
    case 'choice':
      return quoted([{ text: skeleton.options[0] ?? BLANK, options: skeleton.options }], style);
    case 'several':
      return ['[', { text: '' }, ']'];
    case 'source':
      return [skeleton.inline ?? ''];
    case 'literal':
      return [typeof skeleton.value === 'string' ? writtenText(skeleton.value, style.quote) : number(skeleton.value)];
    case 'list':
      return enclosed(
        '[]',
        bracketPad,
        skeleton.items.map((item) => inline(item, style)),
      );
    case 'map':
      return enclosed('{}', bracePad, inlineEntries(skeleton.entries, style));
  }
}

/** Numbers that JSON does not have are written nowhere: a policy's are refused when it is read. */
const number = (value: number): string => writtenNumber(value) ?? 'null';

/** The entries of a mapping inside braces. */
export const inlineEntries = (pairs: readonly (readonly [string, Skeleton])[], style: Style): readonly Template[] =>
  pairs.map(([key, value]) => [`${writtenText(key, style.keyQuote)}: `, ...inline(value, style)]);

/** Templates on lines of their own, one below the other at a column or behind an indentation; the first without it. */
export function joined(templates: readonly Template[], at: number | string, style: Style, between = 1): Template {
  return separated(templates, `${style.lineEnd.repeat(between)}${typeof at === 'string' ? at : ' '.repeat(at)}`);
}

/** Templates one behind the other, with a text between them. */
export const separated = (templates: readonly Template[], separator: string): Template =>
  templates.flatMap((template, index) => (index ? [separator, ...template] : [...template]));

const newLines = (templates: readonly Template[], column: number, style: Style): Template => [
  `${style.lineEnd}${' '.repeat(column)}`,
  ...joined(templates, column, style),
];

function enclosed(brackets: '[]' | '{}', pad: string, parts: readonly Template[]): Template {
  if (!parts.length) return [brackets];
  return [`${brackets[0]}${pad}`, ...separated(parts, ', '), `${pad}${brackets[1]}`];
}

const isInline = ({ items: list }: Extract<Skeleton, { kind: 'list' }>, { inlineLists }: Style): boolean =>
  list.length === 0 || (inlineLists && list.every(({ kind }) => kind !== 'map'));

const quoted = (template: Template, { quote }: Style): Template => (quote ? [quote, ...template, quote] : template);
