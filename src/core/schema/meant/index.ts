import { readAddress, readParty } from './contacts';
import { readDates } from './dates';
import { readDuration } from './durations';
import { meantFigure, readBudget } from './figures';
import type { Beside, Understood } from './meant';
import { readPair, readReview, readSteps } from './pairs';
import { layersAround } from './shapes';
import { meantWord } from './words';
import type { Shape, ShapeAt } from '../shapes';

export type { Layer, Meant, Plain, Understood } from './meant';
export { pairedItem } from './pairs';
export { readPeriod } from './periods';
export { placeInFigure, placeOf, sameKey } from './places';
export { meantWord } from './words';

/** A value that does not fit, and where it stands. */
export interface Misfit {
  readonly value: unknown;
  /** Keys and indexes from the root. */
  readonly path: readonly string[];
  readonly shape: Shape;
  /** The whole data of the file. */
  readonly data: unknown;
  readonly shapeAt: ShapeAt;
}

/** What was meant by a value of a playbook that does not fit its place (judging.md, *Slips of the pen*). */
export function understood(misfit: Misfit): Understood {
  const { value, path, shape, data, shapeAt } = misfit;
  const type = shape.sharedType;
  if (typeof value === 'string') {
    if (type === 'Number' || type === 'Measure') return meantFigure(value, path, data);
    if (type?.endsWith('Date')) return meantDate(value);
    if (type === 'Duration') return meantDuration(value, path);
    if (type === 'Contact') return meantContact(value, path, data);
    const party = shape.keys.includes('contact') ? readParty(value) : undefined;
    if (party) return { meant: { kind: 'value', value: party } };
    const isReview = shape.keys.includes('every') && shape.keys.includes('by');
    const pair = isReview ? readReview(value) : readPair(value, path, shapeAt);
    if (pair) return { meant: { kind: 'value', value: shape.types.includes('array') ? [pair] : pair } };
    const words = meantWords(misfit, value) ?? meantSteps(misfit, value);
    if (words) return { meant: { kind: 'value', value: words } };
    const budget = path.join('/') === 'operations/budget' ? readBudget(value) : undefined;
    if (budget) return { meant: { kind: 'value', value: budget } };
  }
  if (typeof value === 'number' && type?.endsWith('Date')) return meantDate(String(value));
  const isText = !type && !shape.allowed && shape.types.includes('string');
  if (isText && (typeof value === 'number' || typeof value === 'boolean')) return { meant: { kind: 'text' } };
  if (isText && Array.isArray(value) && value.length && value.every((item) => typeof item === 'string'))
    return { meant: { kind: 'joined', value: value.join(', ') } };
  const layers = layersAround(value, path, shape, shapeAt);
  return layers ? { meant: { kind: 'wrapped', layers } } : {};
}

const written = (value: string | undefined): Understood =>
  value === undefined ? {} : { meant: { kind: 'value', value } };

/** A bare `week` is how often, where that is asked. */
function meantDuration(text: string, path: readonly string[]): Understood {
  const [, unit] = /^\s*bi-?(week|month)ly\s*$/i.exec(text) ?? [];
  if (unit !== undefined) return { advice: `It has two meanings: for every second ${unit} write 2 ${unit}s.` };
  const isOften = /every$/i.test(path.at(-1) ?? '') && /^\s*[a-z]+\s*$/i.test(text);
  return written(readDuration(text) ?? (isOften ? readDuration(`every ${text}`) : undefined));
}

function meantDate(text: string): Understood {
  const dates = readDates(text);
  if (dates.length > 1) return { advice: `It has two meanings: write ${dates.join(' or ')}.` };
  return written(dates[0]);
}

/** The address of `Name <mail>`; the name goes where the party's stands, if it has none. */
function meantContact(text: string, path: readonly string[], data: unknown): Understood {
  const party = readParty(text);
  if (!party) return written(readAddress(text));
  const place = [...path.slice(0, -1), 'name'];
  const isNamed = hasKey(data, place) || path.at(-1) !== 'contact';
  const beside: Beside[] = isNamed ? [] : [{ path: place, value: party.name }];
  return { meant: { kind: 'value', value: party.contact, ...(beside.length && { beside }) } };
}

/** The fixed words of a text in place of a list of them, such as `edit, undo`. */
function meantWords({ path, shape, shapeAt }: Misfit, text: string): readonly string[] | undefined {
  const allowed = shape.types.includes('array') ? shapeAt([...path, '0'])?.allowed?.map(String) : undefined;
  if (!allowed || text.length > LONGEST) return undefined;
  const words = text.split(/\s*(?:[,;/+&]|\band\b)\s*/);
  const meant = words.map((word) => allowed.find((one) => one === word) ?? meantWord(word, [...path, '0'], allowed));
  return meant.every((word) => word !== undefined) ? meant : undefined;
}

/** The steps of a text in place of a list of texts, with arrows between them; none for a word that says that there are none. */
function meantSteps({ path, shape, shapeAt }: Misfit, text: string): readonly string[] | undefined {
  const item = shape.types.includes('array') ? shapeAt([...path, '0']) : undefined;
  if (!item) return undefined;
  if (NOTHING.test(text) && !layersAround(text, path, shape, shapeAt)) return [];
  const isText = !item.sharedType && !item.allowed && item.types.includes('string');
  return isText ? readSteps(text) : undefined;
}

const NOTHING = /^\s*(?:none|nil|n\/?a|no|-{1,3}|todo|tbd|tbc)\s*$/i;

/** A longer text is no list of fixed words. */
const LONGEST = 200;

/** A fixed word with a reason behind it, such as `go - the target is met`: both, where the reason has a free place. */
export function wordWithReason({ value, path, shape, data, shapeAt }: Misfit): Understood {
  const [, word, behind, inBrackets] = typeof value === 'string' ? (WORD_AND_REASON.exec(value) ?? []) : [];
  const reason = behind ?? inBrackets;
  const place = [...path.slice(0, -1), 'reason'];
  if (word === undefined || reason === undefined || !shapeAt(place) || hasKey(data, place)) return {};
  const allowed = shape.allowed?.map(String) ?? [];
  const meant = allowed.find((one) => one === word) ?? meantWord(word, path, allowed);
  return meant === undefined
    ? {}
    : { meant: { kind: 'value', value: meant, beside: [{ path: place, value: reason }] } };
}

const WORD_AND_REASON = /^\s*([\w-]{1,40})(?:(?:[:,;]|\s{1,9}[-–—])\s{1,9}(\S[^\n]*?)|\s{1,9}\(([^()\n]+)\))\s*$/;

/** True where the mapping that a path leads into has its last key. */
function hasKey(data: unknown, path: readonly string[]): boolean {
  const mapping = path.slice(0, -1).reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], data);
  return Object.hasOwn(mapping as object, path.at(-1)!);
}
