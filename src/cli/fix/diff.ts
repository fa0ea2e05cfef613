import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Colors } from 'picocolors/types';

/** A unified diff that `git apply` and `patch -p1` take; empty when nothing differs. */
export function unifiedDiff(name: string, before: string, after: string, { bold, red, green, cyan }: Colors): string {
  if (before === after) return '';
  const text = formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after), FILE_HEADERS_ONLY);
  const paint = (line: string): string => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    return line.startsWith('-') ? red(line) : line.startsWith('+') ? green(line) : line;
  };
  return text.split('\n').map(paint).join('\n');
}
