import { Lexer } from 'yaml';
import { segmentsOf } from '../../text';
import type { Reading } from '../playbook';
import { LIMITS, buildNodes, composeDocuments, inspect, noKey, toData } from '../playbook';

/** What a pointer leads to; `value` is plain data. */
export type Target = { readonly found: true; readonly value: unknown } | { readonly found: false };

const NOTHING: Target = { found: false };

/** Follows a JSON Pointer into the data of a file: own keys only, no leading zeros. Never throws. */
export function resolvePointer(data: unknown, pointer: string): Target {
  if (data === undefined || !pointer.startsWith('/')) return NOTHING;
  let value: unknown = data;
  for (const segment of segmentsOf(pointer)) {
    if (Array.isArray(value)) {
      if (!/^(?:0|[1-9]\d*)$/.test(segment) || Number(segment) >= value.length) return NOTHING;
      value = value[Number(segment)];
    } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, segment)) {
      value = (value as Record<string, unknown>)[segment];
    } else return NOTHING;
  }
  return { found: true, value };
}

/** The data of a file; `refused` says why it is not read, to be put behind its name. */
export interface Data {
  readonly value?: unknown;
  readonly refused?: string;
}

/** In a file of evidence everything is as it is written. */
const AS_DATA: Reading = { isLeftOut: noKey, isPlaceholder: () => false };

/** What a file holds that is no data. */
export const NO_DATA: Data = {};

/**
 * The data of a JSON file, or of a YAML file's first document. No value for a file that does not parse, of another kind,
 * or nested too deep. Never throws.
 */
export function readData(path: string, text: string): Data {
  const source = text.replace(/^\uFEFF/, '');
  if (/\.json$/i.test(path)) return { value: readJson(source) };
  if (!/\.ya?ml$/i.test(path)) return NO_DATA;
  return hasTooMany(source)
    ? {
        refused: `has more than ${LIMITS.evidenceValues.toLocaleString('en')} values: give the figures a file of their own`,
      }
    : { value: readYaml(source) };
}

/** What a value begins with in the lexer's signs: a scalar of each kind, an alias, a collection in braces. */
const VALUES = new Set(['\x1f', '"', "'", '*', '[', '{']);
/** What parts values: there may be none between two. */
const ITEMS = new Set(['-', ',', '?']);

/** Counts before anything is built of the text: that takes many times as long, and as much room. */
function hasTooMany(text: string): boolean {
  const most = LIMITS.evidenceValues;
  // A value takes a character at least.
  if (text.length <= most) return false;
  let [values, items] = [0, 0];
  for (const sign of new Lexer().lex(text)) {
    if (VALUES.has(sign[0]!)) values++;
    else if (ITEMS.has(sign)) items++;
    if (values > most || items > most) return true;
  }
  return false;
}

function readJson(text: string): unknown {
  try {
    const data: unknown = JSON.parse(text);
    return nestsWithin(data, LIMITS.depth) ? data : undefined;
  } catch {
    return undefined;
  }
}

function nestsWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((below) => nestsWithin(below, levels - 1));
}

function readYaml(text: string): unknown {
  const first = composeDocuments(text)[0];
  if (!first?.contents || first.faults.length) return undefined;
  const { targets, faults } = inspect(text, first.contents, noKey);
  const root = faults.length ? undefined : buildNodes(text, first.contents, targets, AS_DATA);
  return root && 'kind' in root ? toData(root, noKey) : undefined;
}
