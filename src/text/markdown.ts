import { oneLine } from './words';

/** A text of others as plain words in Markdown: no markup, no HTML, no table cell of its own, nobody is notified. */
export const plain = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~$&]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2');

/** A text as code, whatever it holds. */
export function code(text: string): string {
  const inner = oneLine(text).replaceAll('|', '\\|');
  const fence = '`'.repeat(Math.max(0, ...[...inner.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const pad = inner.startsWith('`') || inner.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${inner}${pad}${fence}`;
}

/** A table; the cells are Markdown already. `align` has a letter for each column: l or r. */
export function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const rule = [...align].map((side) => (side === 'r' ? '---:' : '---'));
  return [head, rule, ...rows].map(line).join('');
}
