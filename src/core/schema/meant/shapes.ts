import { readDates } from './dates';
import { readDuration } from './durations';
import type { Layer } from './meant';
import { parseDate, parseDuration } from '../../../text';
import { isContact } from '../formats';
import type { Shape, ShapeAt } from '../shapes';

/** The keys that name a thing, the most telling first. */
const NAMING = ['name', 'case', 'field', 'signal', 'summary', 'decision', 'when'];

/** Where a text goes that stands in place of a mapping: by the path of keys, or by the last key, of what has no name. */
const TEXT_UNDER: ReadonlyMap<string, string> = new Map([
  ['success', 'hypothesis'],
  ['ownership', 'workflow'],
  ['feedback', 'channel'],
  ['exceptions/log', 'location'],
  ['feedback/lastImprovement', 'change'],
  ['evaluation/independentReview', 'by'],
  ['operations/versions', 'model'],
  ['operations/budget', 'limit'],
]);

/** Where a list goes that stands in place of a mapping. */
const LIST_UNDER: ReadonlyMap<string, string> = new Map([
  ['success', 'metrics'],
  ['inputs', 'required'],
  ['integration', 'systems'],
  ['trust', 'controls'],
  ['learning', 'captures'],
  ['review', 'decisions'],
]);

/**
 * The layers that a value lacks around it to fit its place: a key, or a list that it is the only item of, from the
 * outermost. Undefined where it is not clear what it would be there.
 */
export function layersAround(
  value: unknown,
  path: readonly string[],
  shape: Shape,
  shapeAt: ShapeAt,
): readonly Layer[] | undefined {
  if (value === null) return undefined;
  if (shape.types.includes('array')) return inList(value, path, shape, shapeAt);
  if (!shape.keys.length || shape.sharedType === 'Measure' || shape.sharedType === 'Evidence') return undefined;
  if (Array.isArray(value)) return under(LIST_UNDER.get(path.join('/')));
  return typeof value === 'object' ? undefined : under(keyFor(String(value), path, shape));
}

const under = (key: string | undefined): readonly Layer[] | undefined => (key === undefined ? undefined : [key]);

function inList(
  value: unknown,
  path: readonly string[],
  { types }: Shape,
  shapeAt: ShapeAt,
): readonly Layer[] | undefined {
  const item = shapeAt([...path, '0']);
  if (!item || Array.isArray(value) || types.includes('string')) return undefined;
  if (typeof value === 'object') {
    const keys = Object.keys(value as object);
    return keys.length > 0 && keys.every((key) => item.keys.includes(key)) ? [null] : undefined;
  }
  if (item.allowed) return undefined;
  if (!item.types.includes('object') || item.sharedType === 'Evidence') return [null];
  const key = keyFor(String(value), [...path, '0'], item);
  return key === undefined ? undefined : [null, key];
}

/** The key of a mapping under which a text belongs that stands in the mapping's place. */
function keyFor(text: string, path: readonly string[], { keys }: Shape): string | undefined {
  const place = path.filter((segment) => !/^\d+$/.test(segment)).join('/');
  if (place === 'exceptions/escalate') return isContact(text) ? 'to' : 'when';
  if (keys.includes('contact') && isContact(text)) return 'contact';
  if (keys.includes('every') && (parseDuration(text.trim()) ?? readDuration(text))) return 'every';
  if (place === 'review') return parseDate(text.trim()) || readDates(text).length === 1 ? 'next' : undefined;
  if (place === 'feedback/review') return 'by';
  if (keys.includes('check')) return /^\s*[a-z][\w-]*\/[\w-]+\s*$/i.test(text) ? 'check' : undefined;
  return TEXT_UNDER.get(place) ?? NAMING.find((key) => keys.includes(key));
}
