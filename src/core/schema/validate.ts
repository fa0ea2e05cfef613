import type { RawFault, SchemaFault } from './faults';
import type { Format } from './format';
import type { Misfit, Understood } from './meant';
import {
  meantWord,
  pairedItem,
  placeInFigure,
  placeOf,
  readPeriod,
  sameKey,
  understood,
  wordWithReason,
} from './meant';
import type { Shape } from './shapes';
import { belongs, meaning, misfit, placeName, quoted, takes, writtenPlain } from './wording';
import { child, closest, segmentsOf, toPointer } from '../../text';

/** Types that are a number in one of their forms: any text in place of it is of a wrong type, not a wrong format. */
const NUMERIC = new Set<string | undefined>(['Number', 'Measure']);
/** Keywords that a number can fail. */
const LIMITS = new Set<string>(['minimum', 'maximum']);

/**
 * Compares a file's data with its format's schema: one fault for each thing that does not fit, in the order of the
 * schema. Linear in the size of the data. Never throws. `compared` is the data with a word that the schema knows in place
 * of each placeholder.
 */
export function validateAgainst(data: unknown, format: Format, compared: unknown = data): SchemaFault[] {
  const faults = (format.faultsOf(compared) ?? []).flatMap((fault) => read(fault, data, format) ?? []);
  // A required key that is only misspelt is one fault, and the misspelling says more.
  const misspelt = new Set(
    faults.flatMap(({ on, pointer, suggestion }) => (on === 'key' && suggestion ? [sibling(pointer, suggestion)] : [])),
  );
  return faults.filter(({ on, pointer, key }) => on !== 'mapping' || !misspelt.has(child(pointer, key!)));
}

const sibling = (pointer: string, key: string): string => child(pointer.slice(0, pointer.lastIndexOf('/')), key);

function read({ at, keyword, key }: RawFault, data: unknown, format: Format): SchemaFault | undefined {
  // What fails inside an if/then/else is reported by itself.
  if (keyword === 'if') return undefined;
  const path = segmentsOf(at);
  if (keyword === 'required') return required(path, key!, 'is missing', format);
  const value = path.reduce<unknown>((node, segment) => (node as Record<string, unknown>)[segment], data);
  const shape = format.shapeAt(path)!;
  if (keyword === 'additionalProperties')
    return unknownKey(path, key!, shape, value as Record<string, unknown>, { data, format });
  if (value === null && path.length) return required(path.slice(0, -1), path.at(-1)!, 'is empty', format);
  if (keyword === 'not') {
    const message = `${placeName(path, format)} gives both "path" and "url": keep the one that is meant.`;
    return { code: 'schema/conflict', message, pointer: at, on: 'value' };
  }
  const one: Misfit = { value, path, shape, data, shapeAt: format.shapeAt };
  if (keyword === 'enum') return notAllowed(one, format);
  const isText = typeof value === 'string' && keyword !== 'type' && !NUMERIC.has(shape.sharedType);
  // `20260901` is a date that was written in another way, not another thing.
  const isDay = typeof value === 'number' && /^\d{8}$/.test(`${value}`) && shape.sharedType?.endsWith('Date');
  const code = isText || isDay || LIMITS.has(keyword) ? 'schema/format' : 'schema/type';
  const { meant, advice } = format.isForgiving && !LIMITS.has(keyword) ? understood(one) : NOTHING;
  return { code, message: misfit(one, format, { meant, advice }), pointer: at, on: 'value', ...(meant && { meant }) };
}

const NOTHING: Understood = {};

function required(path: readonly string[], key: string, state: 'is missing' | 'is empty', format: Format): SchemaFault {
  const message = `${quoted(key)} ${state}: ${meaning(format.shapeAt([...path, key])!)}.`;
  return { code: 'schema/required', message, pointer: toPointer(path), on: 'mapping', key };
}

function unknownKey(
  path: readonly string[],
  key: string,
  shape: Shape,
  mapping: Readonly<Record<string, unknown>>,
  { data, format }: { readonly data: unknown; readonly format: Format },
): SchemaFault {
  const fault = { code: 'schema/unknown-key', pointer: child(toPointer(path), key), on: 'key', key } as const;
  const message = `Unknown key ${quoted(key)}.`;
  const same = sameKey(key, shape.keys);
  const period = format.isForgiving && !path.length ? periodOf(key, mapping) : undefined;
  if (period) {
    const [started, ended] = [`started: ${period.started}`, `ended: ${period.ended}`];
    return {
      ...fault,
      message: `${message} Write ${started} and ${ended}.`,
      meant: { kind: 'parted', entries: period },
    };
  }
  const place =
    same === undefined && format.isForgiving
      ? (placeInFigure(key, path, mapping) ?? placeOf(key, path, format.shapeAt))
      : undefined;
  const isHere = place && toPointer(place.slice(0, -1)) === toPointer(path);
  if (place && !isHere)
    return { ...fault, message: `${message} ${belongs(place, data)}`, meant: { kind: 'moved', to: place } };
  const item = format.isForgiving && !place && same === undefined ? pairedItem(key, path, mapping) : undefined;
  if (item)
    return { ...fault, message: `${message} Write ${writtenPlain(item)}.`, meant: { kind: 'parted', entries: item } };
  const meant = same ?? place?.at(-1) ?? closest(key, shape.keys);
  if (meant === undefined) return { ...fault, message: `${message} ${takes(path, shape, format)}` };
  if (Object.hasOwn(mapping, meant)) return { ...fault, message: `${message} ${quoted(meant)} already exists.` };
  const isCertain = same !== undefined || place !== undefined;
  const hint = `Did you mean ${quoted(meant)}?`;
  return { ...fault, message: `${message} ${hint}`, suggestion: meant, ...(isCertain && { isCertain }) };
}

/** A version of the format as a text: `"1"`, `v1`, `1.0.0`. */
const VERSION = /^\s*v?(\d{1,9})(?:\.0){0,2}\s*$/i;

const periodOf = (key: string, mapping: Readonly<Record<string, unknown>>) =>
  Object.hasOwn(mapping, 'started') || Object.hasOwn(mapping, 'ended') ? undefined : readPeriod(key, mapping[key]);

function notAllowed(one: Misfit, format: Format): SchemaFault {
  const { value, path, shape } = one;
  const fault = { pointer: toPointer(path), on: 'value' } as const;
  const [only] = shape.allowed ?? [];
  if (typeof only === 'number') {
    if (typeof value === 'number') {
      const message = `This version of Pilot Playbooks reads format ${only}, not ${value}.`;
      return { code: 'schema/enum', message, ...fault };
    }
    const isSame = format.isForgiving && typeof value === 'string' && VERSION.exec(value)?.[1] === String(only);
    const said: Understood = isSame ? { meant: { kind: 'value', value: only } } : NOTHING;
    return { code: 'schema/type', message: misfit(one, format, said), ...said, ...fault };
  }
  const allowed = (shape.allowed ?? []).map(String);
  const same = typeof value === 'string' ? meantWord(value, path, allowed) : undefined;
  const { meant } = same === undefined && format.isForgiving ? wordWithReason(one) : NOTHING;
  const similar = typeof value === 'string' && !meant ? closest(value, allowed) : undefined;
  const suggestion = same ?? similar;
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  const code = typeof value === 'object' ? 'schema/type' : 'schema/enum';
  const message = misfit(one, format, { meant }) + hint;
  const isCertain = same !== undefined;
  return { code, message, suggestion, ...(isCertain && { isCertain }), ...(meant && { meant }), ...fault };
}
