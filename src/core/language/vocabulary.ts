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

/** The values that are known at a path: those of the vocabulary, which knows the place better, else of the schema. */
export function valuesAt(path: readonly string[], format: Format, { values }: Vocabulary): readonly Word[] {
  const known = values?.(path) ?? [];
  if (known.length) return known;
  return (format.shapeAt(path)?.allowed ?? []).map((text) => schemaWord(String(text), path, format));
}

function schemaWord(text: string, path: readonly string[], format: Format): Word {
  const { title = '', description = '' } = describe(path, format) ?? {};
  return { text, title, description };
}
