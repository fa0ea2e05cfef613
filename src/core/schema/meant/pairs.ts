import { readDuration } from './durations';
import type { Item } from './meant';
import { meantWord } from './words';
import type { ShapeAt } from '../shapes';
import { parseDuration } from '../../../text';

/** A longer text is no pair. */
const LONGEST = 500;

/** The two keys of an item under which the halves of a text belong, by the path of keys. */
const PAIRS: ReadonlyMap<string, readonly [first: string, second: string]> = new Map([
  ['exceptions/escalate', ['when', 'to']],
  ['edgeCases', ['case', 'response']],
  ['inputs/required', ['field', 'whenMissing']],
  ['operations/monitoring', ['signal', 'alert']],
]);

/** What names an item whose second half has no place of its own: the words are kept for who has to answer. */
const NAMED: ReadonlySet<string> = new Set(['success/metrics', 'integration/systems']);

const keysAt = (path: readonly string[]): readonly [string, string] | undefined => {
  const place = path.filter((segment) => !/^\d+$/.test(segment)).join('/');
  return PAIRS.get(place) ?? (NAMED.has(place) ? ['name', 'x-note'] : undefined);
};

/** An arrow between two texts. */
const ARROW = /\s(?:-+>|=+>|[→⇒➔➜])\s/u;

/** The item that a text with one arrow in it is, such as `refunds over 500 EUR -> team lead`; undefined for any other text. */
export function readPair(text: string, path: readonly string[], shapeAt: ShapeAt): Item | undefined {
  if (text.length <= LONGEST && /^integration\/systems\/\d+$/.test(path.join('/')))
    return readSystem(text, path, shapeAt);
  const keys = PAIRS.has(path.filter((segment) => !/^\d+$/.test(segment)).join('/')) ? keysAt(path) : undefined;
  if (!keys || text.length > LONGEST) return undefined;
  const [first, second, more] = text.split(ARROW).map((half) => half.trim());
  return first && second && more === undefined ? { [keys[0]]: first, [keys[1]]: second } : undefined;
}

/** The steps of a text with arrows between them; undefined for a text without. */
export function readSteps(text: string): readonly string[] | undefined {
  const steps = text.length > LONGEST ? [] : text.split(ARROW).map((step) => step.trim());
  return steps.length > 1 && steps.every(Boolean) ? steps : undefined;
}

/** A system with its state or how it is used in brackets, such as `SAP S/4 (live)`; undefined for any other text. */
function readSystem(text: string, path: readonly string[], shapeAt: ShapeAt): Item | undefined {
  const [, name, word] = /^\s*(\S[^()]*?)\s*\(([^()]+)\)\s*$/.exec(text) ?? [];
  if (name === undefined || word === undefined) return undefined;
  for (const key of ['status', 'access']) {
    const allowed = shapeAt([...path, key])?.allowed?.map(String) ?? [];
    const meant = allowed.find((one) => one === word) ?? meantWord(word, [...path, key], allowed);
    if (meant !== undefined) return { name, [key]: meant };
  }
  return undefined;
}

/** How often something is read, and by whom: `every Friday by Jana`. */
const REVIEW = /^\s*(\S[^,;\n]{0,39}?)\s*(?:[,;]\s+(?:by\s+)?|\sby\s+)(\S[^\n]*?)\s*$/i;

/** The keys of a text that says how often and by whom; undefined for any other. */
export function readReview(text: string): Readonly<Record<string, string>> | undefined {
  const [, often = '', by = ''] = text.length > LONGEST ? [] : (REVIEW.exec(text) ?? []);
  const every = parseDuration(often) ? often : readDuration(often);
  return every === undefined ? undefined : { every, by };
}

/**
 * The keys of an item of which people wrote the first half before a colon and the second behind it, such as
 * `- machine type: ask the dispatcher`. Undefined for any other mapping.
 * @param path of the item
 */
export function pairedItem(
  key: string,
  path: readonly string[],
  mapping: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> | undefined {
  const keys = /^\d+$/.test(path.at(-1) ?? '') ? keysAt(path) : undefined;
  const value = mapping[key];
  const isText = typeof value === 'string' || typeof value === 'number';
  if (!keys || !isText || Object.keys(mapping).length !== 1 || key.length + String(value).length > LONGEST)
    return undefined;
  // A word alone may be a key that is misspelt.
  return /\s/.test(key.trim()) && value !== '' ? { [keys[0]]: key, [keys[1]]: String(value) } : undefined;
}
