import type { Format } from './format';
import type { Meant, Misfit, Plain, Understood } from './meant';
import type { Shape } from './shapes';
import { writtenText } from '../playbook';

/** What a value of each shared type must be. */
const SHARED_TYPES: Readonly<Record<string, string>> = {
  Date: 'a date such as 2026-12-31, 2026-09 or 2026-Q3',
  RequiredDate: 'a date such as 2026-12-31, 2026-09 or 2026-Q3',
  Duration: 'a duration such as 4h, 2w, 6mo, 1y, "2 weeks" or monthly',
  Contact: 'an e-mail address, a URL, or a handle in quotes such as "#ap-oncall" or "@ap-lead"',
  Number: 'a number, without its unit',
  Measure: 'a number, without its unit, or a mapping such as { value: 52, method: measured }',
  Evidence: 'a file relative to the playbook, or a well-formed https:// address',
  Path: 'a file relative to the playbook (a web address goes under "url")',
  WebAddress: 'a well-formed https:// address',
  SecureAddress: 'an https:// address',
  Share: 'a number from 0 to 1',
  Pointer: 'a JSON Pointer that begins with "/", such as /cycleTime/medianHours',
};

/** How many keys of a mapping a message names. */
const SHOWN_KEYS = 6;

/** A place as a message calls it: `"stage"`, or `Item 2 of "controls"`. */
export function placeName(path: readonly string[], { name: format }: Format): string {
  const index = path.findLastIndex((segment) => !/^\d+$/.test(segment));
  const name = index < 0 ? `The ${format}` : quoted(path[index]!);
  return index === path.length - 1 ? name : `Item ${Number(path[index + 1]) + 1} of ${name}`;
}

/** What is wrong with a value that does not fit its shape, what it must be, and what it was meant to be, if that is clear. */
export function misfit({ path, shape, value }: Misfit, format: Format, { meant, advice }: Understood = {}): string {
  const place = placeName(path, format);
  const isScalar = typeof value !== 'object' || value === null;
  if (shape.sharedType?.endsWith('Date') && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
    return `${place} must be a date such as 2026-12-31; ${value} is not a day of the calendar.`;
  if (wantsText(shape) && isScalar && meant?.kind !== 'wrapped')
    return `${place} must be text: put ${shown(value)} in quotes.`;
  const then = meant && instead(meant, value);
  const said = `${place} must be ${expected(shape, then !== undefined)}, not ${shown(value)}`;
  return then === undefined ? [`${said}.`, advice].filter(Boolean).join(' ') : `${said}. Write ${then}.`;
}

/** What is to be written instead of a value, shortened. */
function instead(meant: Meant, value: unknown): string | undefined {
  if (meant.kind === 'value') {
    const beside = (meant.beside ?? []).map((one) => `${one.path.at(-1)}: ${writtenPlain(one.value)}`);
    return [writtenPlain(meant.value), ...beside].join(' and ');
  }
  if (meant.kind === 'joined') return writtenPlain(meant.value);
  if (meant.kind !== 'wrapped' || (typeof value === 'object' && value !== null)) return undefined;
  const inner = writtenText(shortened(String(value)));
  return meant.layers.reduceRight<string>(
    (within, layer) => (layer === null ? `[${within}]` : `{ ${layer}: ${within} }`),
    inner,
  );
}

const isItems = (value: Plain): value is Extract<Plain, readonly unknown[]> => Array.isArray(value);

/** What is meant, as it is to be written in brackets, shortened. */
export function writtenPlain(value: Plain): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return writtenText(shortened(value));
  if (isItems(value))
    return `[${value.map((item) => (typeof item === 'string' ? item : writtenPlain(item))).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${key}: ${writtenPlain(one)}`)
    .join(', ')} }`;
}

/** Where a key belongs that is not known where it is written. */
export function belongs(place: readonly string[], data: unknown): string {
  const whole = quoted(place.join('.'));
  const value = place.reduce<unknown>(
    (node, key) => (isMapping(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    data,
  );
  if (value !== undefined)
    return `It belongs under ${quoted(place.slice(0, -1).join('.'))}, and ${whole} already exists.`;
  return `It belongs under ${quoted(place.slice(0, -1).join('.'))}. Did you mean ${whole}?`;
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wantsText = ({ sharedType, allowed, types }: Shape): boolean =>
  !sharedType && !allowed && types.includes('string');

/** @param isShown true where the message says what to write: then how a list is written needs no saying */
function expected({ sharedType, allowed, types, keys, examples }: Shape, isShown: boolean): string {
  if (sharedType && sharedType in SHARED_TYPES) return SHARED_TYPES[sharedType]!;
  if (allowed) return allowed.length > 1 ? `one of ${allowed.join(', ')}` : String(allowed[0]);
  if (types.includes('array')) return `a list${listExample(examples[0], isShown)}`;
  if (keys.length) return `a mapping with keys such as ${keys.slice(0, SHOWN_KEYS).join(', ')}`;
  if (types.includes('boolean')) return 'a mapping, or true or false';
  return types.includes('object') ? 'a mapping' : 'text';
}

function listExample(example: unknown, isShown: boolean): string {
  const isPlain =
    Array.isArray(example) && example.every((item) => typeof item === 'string' && /^[\w ./-]+$/.test(item));
  if (isPlain) return `, such as [${example.join(', ')}]`;
  return isShown ? '' : ' of items, with "- " before each or "[ ]" around them';
}

/** A value as a message shows it, shortened. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** A text in quotes, shortened and on one line. */
export const quoted = (text: string): string => `"${shortened(text)}"`;

function shortened(text: string): string {
  const line = text.slice(0, 61).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** What is to be written at a place, to follow a colon: its description's first sentence. */
export function meaning({ description = '' }: Shape): string {
  const [sentence = ''] = /^[^.]*/.exec(description) ?? [];
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** What a mapping takes, said where an unknown key resembles none of its keys. */
export function takes(path: readonly string[], { keys }: Shape, format: Format): string {
  const more = keys.length > SHOWN_KEYS ? ', …' : '';
  return `${placeName(path, format)} takes ${keys.slice(0, SHOWN_KEYS).join(', ')}${more}; keys of your own start with "x-".`;
}
