import width from 'fast-string-width';

/** A cell of a table: a text, and what colours it once it has its width. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : (cell?.text ?? ''));
const painted = (cell: Cell | undefined, text: string): string =>
  typeof cell === 'object' && text ? cell.paint(text) : text;

/** A column is as wide as its widest cell, as far as there is room. */
export interface Column {
  /** Its figures end below each other. */
  readonly isRight?: true;
  /** What becomes of a text that is too long: it ends in `…`, or goes on in the next line. Figures are never too long. */
  readonly long?: 'cut' | 'wrap';
}

/** Columns that give way keep as much: at first only texts that are cut do, and not below the first number. */
const LEAST = [16, 8] as const;
const GAP = '  ';

/** Rows of cells as lines of no more than `most` columns, each row in a text of its own. */
export function columns(
  rows: readonly (readonly Cell[])[],
  shape: readonly Column[],
  most: number,
  indent = GAP,
): string[] {
  const widths = shape.map((_, index) => rows.reduce((wide, row) => Math.max(wide, width(textOf(row[index]))), 0));
  fit(widths, shape, most - indent.length - GAP.length * (shape.length - 1));
  return rows.map((row) => {
    const cells = shape.map(({ long }, index) => {
      const [text, room] = [textOf(row[index]), widths[index]!];
      return long === 'wrap' ? wrapped(text, room) : [long === 'cut' ? cut(text, room) : text];
    });
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = shape.map(({ isRight }, index) => {
        const text = cells[index]![line] ?? '';
        const blank = ' '.repeat(Math.max(0, widths[index]! - width(text)));
        return isRight ? blank + painted(row[index], text) : painted(row[index], text) + blank;
      });
      return `${indent}${parts.join(GAP).trimEnd()}\n`;
    }).join('');
  });
}

/** Takes from the widest columns that give way, until all of them fit. */
function fit(widths: number[], shape: readonly Column[], room: number): void {
  for (const [index, { long }] of shape.entries())
    if (long) widths[index] = Math.min(widths[index]!, Math.max(room, LEAST[0]));
  let over = widths.reduce((sum, one) => sum + one, 0) - room;
  for (const [round, least] of LEAST.entries()) {
    const yielding = shape.flatMap(({ long }, index) => (long === 'cut' || (long && round) ? [index] : []));
    for (; over > 0; over--) {
      const widest = yielding.reduce((most, index) => (widths[index]! > (widths[most] ?? 0) ? index : most), -1);
      if (widest < 0 || widths[widest]! <= least) break;
      widths[widest]!--;
    }
  }
}

const letters = new Intl.Segmenter('en');

/** A text of no more than so many columns: of a longer one the start, and `…`. */
export function cut(text: string, most: number): string {
  if (width(text) <= most) return text;
  let [start, used] = ['', 0];
  for (const { segment } of letters.segment(text)) {
    used += width(segment);
    if (used > most - 1) break;
    start += segment;
  }
  return `${start}…`;
}

/**
 * A text in lines of no more than so many columns, parted at blanks; a longer word has a line of its own. No line begins
 * with a colon, by which a CI server knows its commands.
 */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  let [line, used] = ['', 0];
  for (const word of text.split(' ')) {
    const wide = width(word);
    if (line && used + 1 + wide > most && !word.startsWith(':')) {
      lines.push(line);
      [line, used] = [word, wide];
    } else {
      line = line ? `${line} ${word}` : word;
      used += (used ? 1 : 0) + wide;
    }
  }
  return [...lines, line];
}

/** A text as lines that are indented; those behind the first one by two columns more. */
export const paragraph = (text: string, most: number, indent = GAP): string =>
  wrapped(text, most - indent.length - GAP.length)
    .map((line, index) => `${indent}${index ? GAP : ''}${line}\n`)
    .join('');
