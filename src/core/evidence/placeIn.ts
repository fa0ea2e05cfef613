import type { Position } from 'vscode-languageserver-types';
import { extensionOf, offsetInYaml } from './fileData';
import type { EvidenceReference } from './references';
import { isTooLarge } from '../playbook';
import { segmentsOf } from '../../text';

/**
 * Where in a file's text the heading or the value stands that a piece of evidence names. Undefined when it names none, when
 * it is not there, and in JSON5, whose reader does not tell. Never rejects.
 */
export async function placeIn(
  path: string,
  source: string,
  { anchor, pointer }: Pick<EvidenceReference, 'anchor' | 'pointer'>,
): Promise<Position | undefined> {
  if (isTooLarge(source)) return undefined;
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  if (anchor !== undefined) {
    const { lineOfAnchor } = await import('./headings');
    const line = lineOfAnchor(text, anchor);
    return line === undefined ? undefined : { line, character: 0 };
  }
  if (!pointer?.startsWith('/')) return undefined;
  const segments = segmentsOf(pointer);
  switch (extensionOf(path)) {
    case 'json':
    case 'jsonc': {
      const { offsetInJson } = await import('./otherJson');
      return positionOf(text, offsetInJson(text, segments));
    }
    case 'yaml':
    case 'yml':
      return positionOf(text, offsetInYaml(text, pointer));
    case 'csv':
    case 'tsv':
      return rowIn(text, segments[0] ?? '');
    default:
      return undefined;
  }
}

function positionOf(text: string, offset: number | undefined): Position | undefined {
  if (offset === undefined) return undefined;
  const before = text.slice(0, offset);
  return { line: before.split('\n').length - 1, character: offset - before.lastIndexOf('\n') - 1 };
}

/** The line of a table's row, counted from 0 below the header, -1 for the last; of a table with texts of several lines none. */
function rowIn(text: string, row: string): Position | undefined {
  const lines = text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ line, index }]));
  if (lines.some(({ line }) => (line.split('"').length - 1) % 2)) return undefined;
  const found = row === '-1' ? lines.slice(1).at(-1) : lines[Number(row) + 1];
  return found && { line: found.index, character: 0 };
}
