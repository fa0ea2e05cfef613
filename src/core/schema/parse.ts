import type { PlaceholderWords, Reading, SourceDocument } from '../playbook';
import { NO_WORDS, find, isExtensionKey, isNamePlaceholder, isPlaceholder, parseDocuments, toData } from '../playbook';
import type { SchemaFault } from './faults';
import type { Format } from './format';
import { PLAYBOOK_FORMAT } from './format';
import type { Slip } from './slips';
import { slipsOf, withoutSlips } from './slips';
import { validateAgainst } from './validate';

/** One YAML document of a file, compared with the schema of its format. */
export interface FormatDocument extends SourceDocument {
  /** What does not fit the schema; each value at fault is marked `faulty` in `root`. */
  readonly schemaFaults: readonly SchemaFault[];
  /** Its slips of the pen, if it can be read all the same; each value is marked `faulty` in `root`. */
  readonly slips: readonly Slip[];
}

/** One YAML document of a file, read as a playbook. */
export interface Playbook extends FormatDocument {
  /** The organisation's own words for *not answered yet* that it was read with. */
  readonly words: PlaceholderWords;
}

/**
 * Reads a file's text as playbooks, one per YAML document. Empty documents beside others are skipped but counted.
 * `words` are an organisation's own for *not answered yet*. Never throws: what cannot be read becomes a fault. Positions
 * don't count a byte-order mark.
 */
export const parse = (text: string, words: PlaceholderWords = NO_WORDS): Playbook[] =>
  parseAs(text, PLAYBOOK_FORMAT, readingWith(words), words).map((document) => ({ ...document, words }));

/** A file's playbooks as `parse` reads them with other words; the same ones where these make no difference. */
export function readWith(playbooks: readonly Playbook[], words: PlaceholderWords): readonly Playbook[] {
  const other = playbooks.find((playbook) => playbook.root && !areSame(playbook.words, words));
  return other ? parse(other.lines.getText(), words) : playbooks;
}

const areSame = (some: PlaceholderWords, others: PlaceholderWords): boolean =>
  some.size === others.size && [...some].every((word) => others.has(word));

const readingWith = (words: PlaceholderWords): Reading => ({
  isLeftOut: isExtensionKey,
  isPlaceholder: (text, at) => (isOwnText(at) ? isNamePlaceholder(text) : isPlaceholder(text, words)),
});

/** True for the place of a pilot's own name or summary: a pilot may be called *Open*. */
const isOwnText = (at: string): boolean => at === '/name' || at === '/summary';

/**
 * Reads a file's text as `parse` does, by another format. What stands under a key that is left out is not looked at.
 * `words` are placeholders that the schema does not know.
 */
export function parseAs(
  text: string,
  format: Format,
  reading: Reading,
  words: PlaceholderWords = NO_WORDS,
): FormatDocument[] {
  const keys = {
    takes: (path: readonly string[], key: string) => isKey(path, key, format, reading),
    isWord: format.isWord,
    ofTexts: format.hasSlips,
  };
  return parseDocuments(text, { ...reading, keys }).map((document) => ({
    ...document,
    ...validated(document, format, reading, words),
  }));
}

/** True for a key that a mapping may have; below what the format does not know, for any. */
const isKey = (path: readonly string[], key: string, { shapeAt }: Format, { isLeftOut }: Reading) =>
  (isLeftOut(key) && !/\s/.test(key)) || !shapeAt(path) || shapeAt([...path, key]) !== undefined;

/** What each placeholder is to the schema, which does not know an organisation's own words. */
const PLACEHOLDER = 'TODO';

function validated(
  document: SourceDocument,
  format: Format,
  { isLeftOut }: Reading,
  words: PlaceholderWords,
): Pick<FormatDocument, 'schemaFaults' | 'slips'> {
  const { root } = document;
  if (!root) return { schemaFaults: [], slips: [] };
  const found = format.hasSlips ? slipsOf(document, format) : [];
  const data = toData(root, isLeftOut);
  const all = validateAgainst(data, format, words.size ? toData(root, isLeftOut, PLACEHOLDER) : data);
  const { faults, slips } = withoutSlips(document, all, found, format);
  for (const fault of faults) {
    // What stands under an unknown key is not looked at either.
    const node = fault.on === 'mapping' ? undefined : find(root, fault.pointer);
    if (node) node.faulty = true;
  }
  return { schemaFaults: faults, slips };
}
