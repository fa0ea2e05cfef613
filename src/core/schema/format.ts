import schema from '../../../schemas/playbook.schema.json';
import type { RawFault } from './faults';
import { faultsOf } from './generated/validatePlaybook';
import type { FormatSchema, ShapeAt, TypedPlace } from './shapes';
import { placesOfTypes, shapesOf, wordsOf } from './shapes';

/** A file format that a schema defines. */
export interface Format {
  /** What messages call a file of it: `playbook` or `policy`. */
  readonly name: string;
  readonly shapeAt: ShapeAt;
  /** True where people write texts and figures: it is read for slips of the pen. */
  readonly hasSlips: boolean;
  /** True for a word that is a key anywhere in it. */
  readonly isWord: (word: string) => boolean;
  /** True where it is understood what people write instead of a number, a date, a list or a key's place. */
  readonly isForgiving?: boolean;
  /** Every fault of a file's data, in the order of the schema; null when there is none. */
  readonly faultsOf: (data: unknown) => RawFault[] | null;
}

/** The shape of a place in a playbook. */
export const shapeAt = shapesOf(schema as FormatSchema);

/** The places of a playbook that are of some shared types of its schema, in the schema's order. */
export const playbookPlaces = (...types: readonly string[]): TypedPlace[] =>
  placesOfTypes(schema as FormatSchema, types);

/** The address of the schema of playbooks. */
export const PLAYBOOK_SCHEMA = schema.$id;

/** The playbook format, version 1. */
export const PLAYBOOK_FORMAT: Format = {
  name: 'playbook',
  hasSlips: true,
  shapeAt,
  isWord: wordsOf(schema as FormatSchema),
  isForgiving: true,
  faultsOf,
};

/** What a reader may want to know about a place in a file. */
interface Description {
  readonly title: string;
  readonly description: string;
  /** Plain data. */
  readonly examples: readonly unknown[];
  /** The values that it may have, if they are listed. */
  readonly allowed?: readonly (string | number)[];
}

/**
 * The schema's own words on the place that a path of keys and indexes leads to; undefined where it knows none. An item
 * of a list is described as its list is.
 */
export function describe(path: readonly string[], format: Format = PLAYBOOK_FORMAT): Description | undefined {
  const shape = format.shapeAt(path);
  if (!shape) return undefined;
  const { title, description, examples, allowed } = shape;
  if (title !== undefined && description !== undefined) return { title, description, examples, allowed };
  const list = describe(path.slice(0, -1), format);
  return list && { ...list, allowed };
}
