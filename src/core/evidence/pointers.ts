import type { Data, Table } from './data';
import { child, segmentsOf } from '../../text';

/**
 * What a pointer leads to; `value` is plain data. Where it leads nowhere, `lacks` says what its file lacks, to be put behind
 * the file's name; where that is a key, `key` is the one looked for, `keys` are those that there are, and `way` is the pointer
 * of what lacks it.
 */
export type Target =
  | { readonly found: true; readonly value: unknown }
  | {
      readonly found: false;
      readonly lacks: string;
      readonly key?: string;
      readonly keys?: readonly string[];
      readonly way?: string;
    };

/** Follows a JSON Pointer into the data of a file: own keys only, no leading zeros. Never throws. */
export function resolvePointer(data: Exclude<Data, { refused: string }>, pointer: string): Target {
  if (!pointer.startsWith('/')) return { found: false, lacks: `has nothing at ${pointer}` };
  const segments = segmentsOf(pointer);
  return 'table' in data ? inTable(data.table, segments) : inValue(data.value, segments);
}

function inValue(root: unknown, segments: readonly string[]): Target {
  let value = root;
  let way = '';
  for (const segment of segments) {
    const place = way === '' ? '' : ` in ${way}`;
    if (Array.isArray(value)) {
      const list: readonly unknown[] = value;
      if (!INDEX.test(segment) || Number(segment) >= list.length)
        return { found: false, lacks: `has no item ${quoted(segment)}${place}: ${counted(list.length)}` };
      value = list[Number(segment)];
    } else if (typeof value === 'object' && value !== null) {
      if (!Object.hasOwn(value, segment)) return lacksKey(segment, way, place, keysOf(value));
      value = (value as Record<string, unknown>)[segment];
    } else return { found: false, lacks: `has nothing inside ${way === '' ? 'its one value' : way}` };
    way = child(way, segment);
  }
  return { found: true, value };
}

const INDEX = /^(?:0|[1-9]\d*)$/;

/** `/ROW/COLUMN`: rows count from 0, -1 is the last. A row alone is no value. */
function inTable({ columns, rows, hasDecimalComma }: Table, [row = '', column, ...deeper]: readonly string[]): Target {
  const cells = row === '-1' ? rows.at(-1) : INDEX.test(row) ? rows[Number(row)] : undefined;
  if (!cells) return { found: false, lacks: `has no row ${quoted(row)}: ${counted(rows.length)}, and -1 is the last` };
  if (column === undefined) return { found: true, value: undefined };
  const index = columns.get(column);
  if (index === undefined) return lacksKey(column, child('', row), ' in its header', namesOf(columns));
  const cell = cells[index];
  if (deeper.length || cell === undefined)
    return {
      found: false,
      lacks: deeper.length ? `has nothing inside /${row}/${column}` : `has nothing in row ${row}`,
    };
  return { found: true, value: numberIn(cell, hasDecimalComma) ?? cell };
}

/** The number that a cell is; undefined for other texts. */
function numberIn(cell: string, hasDecimalComma: boolean): number | undefined {
  const text = cell.trim();
  const written = hasDecimalComma ? text.replace(',', '.') : text;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

function lacksKey(key: string, way: string, place: string, keys: readonly string[]): Target {
  const [first, ...others] = keys.slice(0, SHOWN).map(quoted);
  const more = keys.length > SHOWN ? ` and ${(keys.length - SHOWN).toLocaleString('en')} more` : '';
  const there = first === undefined ? 'it has none' : `it has ${[first, ...others].join(', ')}${more}`;
  return { found: false, lacks: `has no ${quoted(key)}${place}: ${there}`, key, keys, way };
}

const counted = (length: number): string => `it has ${length.toLocaleString('en')}, counted from 0`;

/** How many keys are named of those that there are. */
const SHOWN = 5;

/** A key in quotes, a long one shortened. */
const quoted = (key: string): string => JSON.stringify(key.length > 40 ? `${key.slice(0, 40)}…` : key);

const known = new WeakMap<object, readonly string[]>();

/** The keys of a mapping, listed once for all pointers that miss it. */
function keysOf(mapping: object): readonly string[] {
  const keys = known.get(mapping) ?? Object.keys(mapping);
  known.set(mapping, keys);
  return keys;
}

function namesOf(columns: ReadonlyMap<string, number>): readonly string[] {
  const names = known.get(columns) ?? [...columns.keys()];
  known.set(columns, names);
  return names;
}
