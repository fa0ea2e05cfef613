import type { Word } from '../explain';
import { describe } from '../schema';
import type { Format } from '../schema';

/** The words of a format that its schema does not list, or says too little of. Paths are keys and indexes. */
export interface Vocabulary {
  /** What may stand as a key in the mapping at a path. */
  readonly keys?: (path: readonly string[]) => readonly Word[];
  /** What may stand as the value at a path. */
  readonly values?: (path: readonly string[]) => readonly Word[];
}

/** The keys that the mapping at a path may have, those of the schema in canonical order. */
export function keysAt(path: readonly string[], format: Format, { keys }: Vocabulary): Word[] {
  const ofSchema = format.shapeAt(path)?.keys ?? [];
  return [...ofSchema.map((key) => schemaWord(key, [...path, key], format)), ...(keys?.(path) ?? [])];
}

/** The values that are known at a path; a word of the vocabulary says more than the schema. */
export function valuesAt(path: readonly string[], format: Format, { values }: Vocabulary): Word[] {
  const known = values?.(path) ?? [];
  const allowed = (format.shapeAt(path)?.allowed ?? []).map(String);
  const ofSchema = allowed.map((text) => known.find((word) => word.text === text) ?? schemaWord(text, path, format));
  return [...ofSchema, ...known.filter(({ text }) => !allowed.includes(text))];
}

function schemaWord(text: string, path: readonly string[], format: Format): Word {
  const { title = '', description = '' } = describe(path, format) ?? {};
  return { text, title, description };
}
