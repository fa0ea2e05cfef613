import width from 'fast-string-width';

/** Rows of cells as lines, each column as wide as its widest cell; a column whose letter is r stands to the right. */
export function columns(rows: readonly (readonly string[])[], align: string, indent = '  '): string {
  const widths = [...align].map((_, column) => rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => {
      const blank = ' '.repeat((widths[column] ?? 0) - width(cell));
      return align[column] === 'r' ? blank + cell : cell + blank;
    });
  return rows.map((row) => `${indent}${line(row).join('  ').trimEnd()}\n`).join('');
}
