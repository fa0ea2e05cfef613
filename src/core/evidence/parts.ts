import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { extensionOf, holdsData, holdsHeadings, offsetInYaml, readData } from './fileData';
import { resolvePointer } from './pointers';
import type { EvidenceReference } from './references';
import { isTooLarge } from '../playbook';
import { child, segmentsOf } from '../../text';

/** A part of a file that evidence may point to. */
export interface FilePart {
  /** Behind the `#` of a reference: an anchor, or a pointer, which begins with `/`. */
  readonly part: string;
  /** The heading as it is written, or the value; shortened. */
  readonly shown: string;
  readonly isNumber: boolean;
}

/** More of them nobody goes through. */
const MOST = 1_000;
/** Characters of a value that are shown. */
const SHOWN = 80;

/** The parts of a file that evidence may point to: a Markdown file's headings, the values of one that holds data. Never rejects. */
export async function partsOf(path: string, text: string): Promise<readonly FilePart[]> {
  if (holdsHeadings(path)) {
    const { headingsOf } = await import('./headings');
    return headingsOf(text)
      .slice(0, MOST)
      .map(({ slug, plain }) => ({ part: slug, shown: plain, isNumber: false }));
  }
  if (!holdsData(path)) return [];
  const data = await readData(path, text);
  if ('value' in data) return valuesIn(data.value);
  if (!('table' in data)) return [];
  // Of a table the last row alone: it is the one that goes on being right.
  return [...data.table.columns.keys()].slice(0, MOST).flatMap((column) => {
    const pointer = child('/-1', column);
    const cell = resolvePointer(data, pointer);
    return cell.found ? [partAt(pointer, cell.value)] : [];
  });
}

/** The values of data that are neither lists nor mappings, in their order. */
function valuesIn(value: unknown, at = '', found: FilePart[] = []): FilePart[] {
  if (found.length >= MOST) return found;
  if (typeof value !== 'object' || value === null) {
    if (at !== '') found.push(partAt(at, value));
  } else for (const [key, below] of Object.entries(value)) valuesIn(below, child(at, key), found);
  return found;
}

function partAt(part: string, value: unknown): FilePart {
  const shown = String(value);
  return {
    part,
    shown: shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown,
    isNumber: typeof value === 'number',
  };
}

/**
 * Where in a file's text the heading or the value stands that a piece of evidence names. Undefined when it names none, when
 * it is not there, and in JSON5, whose reader does not tell. Never rejects.
 */
export async function placeOfPart(
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

const positionOf = (text: string, offset: number | undefined): Position | undefined =>
  offset === undefined ? undefined : TextDocument.create('', '', 0, text).positionAt(offset);

/** The line of a table's row, counted from 0 below the header, -1 for the last; of a table with texts of several lines none. */
function rowIn(text: string, row: string): Position | undefined {
  const lines = text.split('\n').flatMap((line, index) => (line === '' ? [] : [{ line, index }]));
  if (lines.some(({ line }) => (line.split('"').length - 1) % 2)) return undefined;
  const found = row === '-1' ? lines.slice(1).at(-1) : lines[Number(row) + 1];
  return found && { line: found.index, character: 0 };
}
