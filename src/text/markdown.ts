import { oneLine } from './words';

/** An empty character that keeps a site from linking what stands on both sides of it. */
const APART = '\u200B';

/**
 * A text in which a site sees no name to notify (`@name`), no issue to link (`#12`, `GH-12`) and no picture (`:octocat:`).
 * It looks for those in what it made of Markdown or HTML, so that escaping does not help.
 */
const apart = (line: string): string =>
  line.replace(/@(?=[\w-])|#(?=\d)|\bGH-(?=\d)|:(?=[a-z][\w+-]*:)/gi, `$&${APART}`);

/**
 * A text of others as plain words, in one line of Markdown: whatever it holds, nothing but text comes of it. No markup, no
 * HTML, no link, no table cell of its own, nobody is notified. The one escaper: all texts of playbooks and policies pass it.
 */
export const plain = (text: string): string => atStart(within(oneLine(text)));

/** What Markdown acts on anywhere in a line. */
const within = (line: string): string =>
  apart(line)
    .replace(/[\\`*_{}[\]<>|~$&]|#(?!\p{L})/gu, '\\$&')
    .replace(/:(?=\/\/\S)|(?<=www)\./gi, '\\$&');

/** What Markdown acts on where a paragraph starts: white space, the marks of lists and rules. */
const atStart = (line: string): string => line.trim().replace(/^(\d*)([-+=.)])/, '$1\\$2');

/** A text as code, whatever it holds. Only what a CI server would read as its command is parted. */
export function code(text: string): string {
  const inner = oneLine(text).replace(/##(?=\w*\[)/g, `#${APART}#`);
  const fence = '`'.repeat(longestRun(inner, /`+/g) + 1);
  // Markdown takes one space from both ends of a code that has them.
  const pad = /^`|`$|^ .* $/.test(inner) ? ' ' : '';
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** Lines as a block of code in a language, whatever they hold. */
export function block(lines: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(lines, /`+/g) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
}

const longestRun = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((most, { length }) => Math.max(most, length), 0);

/** A text as code in a cell of a table: readers of Markdown differ on a `|` there, so that such a text is HTML. */
export const cellCode = (text: string): string => (text.includes('|') ? `<code>${html(text)}</code>` : code(text));

/** A text as words in HTML that stands in Markdown, in one line: neither acts on any of it. */
export const html = (text: string): string =>
  apart(oneLine(text)).replace(/[!-'*+:-@[-`{-~]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);

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

/** A link that shows a text of others, or only that text where the address is none of the web. */
export function link(text: string, address: string): string {
  const written = webAddress(address);
  return written === undefined ? plain(text) : `[${linkText(text)}](<${written.replaceAll('&', '&amp;')}>)`;
}

/** An address of the web, all percent-encoded in it that Markdown or HTML could act on; undefined for any other. */
export function webAddress(address: string): string | undefined {
  if (!/^https?:\/\/[^\s/?#]/i.test(address)) return undefined;
  return address.replace(/\p{Cs}/gu, '\uFFFD').replace(/[^\w\-.~:/?#@!$&'+,;=%]/gu, percentEncoded);
}

/** `encodeURIComponent` leaves some as they are. */
const percentEncoded = (character: string): string =>
  encodeURIComponent(character).replace(/^[()*]$/, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** A row of a table; the cells are Markdown already. An odd number of backslashes keeps a `|` in its cell. */
export const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\\*\|/g, (bar) => (bar.length % 2 ? `\\${bar}` : bar))).join(' | ')} |\n`;

/** A table; the cells are Markdown already. `align` has a letter for each column: l or r. */
export function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const rule = [...align].map((side) => (side === 'r' ? '---:' : '---'));
  return [head, rule, ...rows].map(row).join('');
}
