import schema from '../../../schemas/playbook.schema.json';
import type { RawFault } from './faults';
import { faultsOf } from './generated/validatePlaybook';
import type { FormatSchema, ShapeAt, TypedPlace } from './shapes';
import { placesOfTypes, shapesOf } from './shapes';

/** A file format that a schema defines. */
export interface Format {
  /** What messages call a file of it: `playbook` or `policy`. */
  readonly name: string;
  readonly shapeAt: ShapeAt;
  /** Every fault of a file's data, in the order of the schema; null when there is none. */
  readonly faultsOf: (data: unknown) => RawFault[] | null;
}

/** The shape of a place in a playbook. */
export const shapeAt = shapesOf(schema as FormatSchema);

/** The places of a playbook that are of some shared types of its schema, in the schema's order. */
export const playbookPlaces = (...types: readonly string[]): TypedPlace[] =>
  placesOfTypes(schema as FormatSchema, types);

/** The playbook format, version 1. */
export const PLAYBOOK_FORMAT: Format = { name: 'playbook', shapeAt, faultsOf };
