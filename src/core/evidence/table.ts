import papa from 'papaparse';
import type { Data } from './data';
import { lineAt, unparsed } from './data';

/** Reads a table. Semicolons part its values where the header has any, else tabs, else commas. Never throws. */
export function tableOf(source: string): Data {
  const text = source.replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(text);
  const { data, errors } = papa.parse(text, { delimiter, newline: '\n', skipEmptyLines: true });
  if (errors[0]) return unparsed(lineAt(text, errors[0].index ?? 0));
  const [header = [], ...rows] = data;
  const columns = new Map<string, number>();
  for (const [index, name] of header.entries()) if (!columns.has(name.trim())) columns.set(name.trim(), index);
  return { table: { columns, rows, hasDecimalComma: delimiter === ';' } };
}

/** What parts the values of the header, quotes left out. */
function delimiterOf(text: string): string {
  const found = new Set<string>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' && !isQuoted) break;
    else if (!isQuoted) found.add(character);
  }
  return [';', '\t'].find((one) => found.has(one)) ?? ',';
}
