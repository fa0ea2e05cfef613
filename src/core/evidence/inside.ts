import { extensionOf, holdsData, readData } from './fileData';
import { child } from '../../text';

/** A place inside of a file that evidence may point to. */
export interface InsidePlace {
  /** A heading's anchor, or a pointer, which begins with `/`. */
  readonly part: string;
  /** The heading as it is written, or the value there in a few characters. */
  readonly says: string;
  /** True for a pointer that leads to a number. */
  readonly isNumber: boolean;
}

/** Nobody reads a longer list. */
const MOST = 200;
/** How deep values are looked for. */
const DEPTH = 6;

/** The places inside of a file, the first of very many: headings of Markdown, values of a data file. Never rejects. */
export async function placesInside(path: string, text: string): Promise<InsidePlace[]> {
  if (/^(?:md|markdown)$/.test(extensionOf(path))) {
    const { headingsOf } = await import('./headings');
    return headingsOf(text)
      .slice(0, MOST)
      .map(({ slug, plain }) => ({ part: slug, says: plain, isNumber: false }));
  }
  if (!holdsData(path)) return [];
  const data = await readData(path, text);
  if ('refused' in data) return [];
  if ('table' in data) {
    const last = data.table.rows.at(-1);
    return [...data.table.columns].slice(0, MOST).map(([name, index]) => {
      const says = last?.[index] ?? '';
      return {
        part: child('/-1', name),
        says,
        isNumber: /\d/.test(says) && !Number.isNaN(Number(says.replace(',', '.'))),
      };
    });
  }
  const found: InsidePlace[] = [];
  const look = (value: unknown, way: string, depth: number) => {
    if (found.length >= MOST) return;
    if (typeof value !== 'object' || value === null) {
      if (way !== '') found.push({ part: way, says: String(value).slice(0, 40), isNumber: typeof value === 'number' });
    } else if (depth < DEPTH)
      for (const [key, below] of Object.entries(value).slice(0, MOST)) look(below, child(way, key), depth + 1);
  };
  look(data.value, '', 0);
  return found;
}
