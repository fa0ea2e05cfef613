import type { Word } from '../explain';
import { describe } from '../schema';
import type { Format } from '../schema';
import type { Spot } from './place';

/** Something that may be written as a value, or as an item. */
export interface Choice extends Word {
  /** True for a text, which needs quotes where YAML reads it as something else; without, it is a word of the format. */
  readonly isText?: boolean;
}

/** What waits for a key that is not there. */
export interface Need {
  /** In a few words. */
  readonly said: string;
  /** True where the playbook's own stage asks for it, false where the next one does. */
  readonly isNow: boolean;
}

/** Several lines that may be written at once, as they stand at the spot: the first without its indentation. */
export interface Scaffold extends Word {
  /** In VS Code's snippet syntax. */
  readonly snippet: string;
}

/** The words of a format that its schema does not list, or says too little of. Paths are keys and indexes. */
export interface Vocabulary {
  /** What may stand as a key in the mapping at a path. */
  readonly keys?: (path: readonly string[]) => readonly Word[];
  /** What may stand as the value at a path. */
  readonly values?: (path: readonly string[]) => readonly Choice[];
  /** What waits for a key: such keys are offered first. */
  readonly need?: (path: readonly string[]) => Need | undefined;
  /** What may be written as a whole. */
  readonly scaffolds?: (spot: Spot) => readonly Scaffold[];
}

/** The keys that the mapping at a path may have, those of the schema in canonical order. */
export function keysAt(path: readonly string[], format: Format, { keys }: Vocabulary): Word[] {
  const ofSchema = format.shapeAt(path)?.keys ?? [];
  return [...ofSchema.map((key) => schemaWord(key, [...path, key], format)), ...(keys?.(path) ?? [])];
}

/** The values that are known at a path: those of the vocabulary, which knows the place better, else of the schema. */
export function valuesAt(path: readonly string[], format: Format, { values }: Vocabulary): readonly Choice[] {
  const known = values?.(path) ?? [];
  if (known.length) return known;
  return (format.shapeAt(path)?.allowed ?? []).map((text) => schemaWord(String(text), path, format));
}

function schemaWord(text: string, path: readonly string[], format: Format): Word {
  const { title = '', description = '' } = describe(path, format) ?? {};
  return { text, title, description };
}
