import { holdsData, readData } from './fileData';
import { child } from '../../text';

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
  if (/\.(?:md|markdown|mdx)$/i.test(path)) {
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
  const row = data.table.rows.at(-1) ?? [];
  return [...data.table.columns].slice(0, MOST).flatMap(([column, index]) => {
    const cell = row[index];
    return cell === undefined
      ? []
      : [partAt(child('/-1', column), Number.isFinite(Number(cell)) && cell.trim() ? Number(cell) : cell)];
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
