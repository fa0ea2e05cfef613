import { oneLine } from './words';

/** An empty character that keeps a site from linking what stands on both sides of it: `@name`, `#12`. */
const APART = '\u200B';

/**
 * A text of others as plain words, in one line of Markdown: whatever it holds, nothing but text comes of it. No markup, no
 * HTML, no link, no table cell of its own, nobody is notified. The one escaper: all texts of playbooks and policies pass it.
 */
export const plain = (text: string): string => atStart(within(oneLine(text)));

/** What Markdown acts on anywhere in a line. */
const within = (line: string): string =>
  line
    .replace(/[\\`*_{}[\]<>|~$&]|#(?!\p{L})/gu, '\\$&')
    .replace(/:(?=\/\/\S)|(?<=www)\./gi, '\\$&')
    .replace(/@(?=[\w-])|#(?=\d)/g, `$&${APART}`);

/** What Markdown acts on where a paragraph starts: white space, the marks of lists and rules. */
const atStart = (line: string): string => line.trim().replace(/^(\d*)([-+=.)])/, '$1\\$2');

/** A text as code, whatever it holds. */
export function code(text: string): string {
  const inner = oneLine(text);
  const fence = '`'.repeat(Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  // Markdown takes one space from both ends of a code that has them.
  const pad = /^`|`$|^ .* $/.test(inner) ? ' ' : '';
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** The words of a check or of a gate: what they put in backticks is code, all else is plain. */
export const prose = (words: string): string =>
  atStart(
    oneLine(words)
      .split(/`([^`]+)`/)
      .map((part, index) => (index % 2 ? code(part) : within(part)))
      .join(''),
  );

/**
 * A text of others as what a link shows. Its brackets are written as entities: some readers take the backslash from those
 * in a link before they look for a picture there.
 */
export const linkText = (text: string): string => plain(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');

/** A link that shows a text of others. */
export const link = (text: string, address: string): string =>
  `[${linkText(text)}](<${address.replace(/[\s<>\\]/g, encodeURIComponent)}>)`;

/** A row of a table; the cells are Markdown already. */
export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |\n`;

/** A table; the cells are Markdown already. `align` has a letter for each column: l or r. */
export function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const rule = [...align].map((side) => (side === 'r' ? '---:' : '---'));
  return [head, rule, ...rows].map(row).join('');
}
