import { segmentsOf } from '../../text';
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

/**
 * The data of a JSON file, or of a YAML file's first document. Undefined for a file that does not parse, of another kind,
 * or over the limits. Never throws.
 */
export function readData(path: string, text: string): unknown {
  const source = text.replace(/^\uFEFF/, '');
  if (/\.json$/i.test(path)) return readJson(source);
  return /\.ya?ml$/i.test(path) ? readYaml(source) : undefined;
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
  const root = faults.length ? undefined : buildNodes(text, first.contents, targets, noKey);
  return root && 'kind' in root ? toData(root, noKey) : undefined;
}
