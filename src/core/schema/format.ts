import type { RawFault } from './rawFault';
import type { ShapeAt } from './shapes';

/** A file format that a schema defines. */
export interface Format {
  /** What messages call a file of it: `playbook` or `policy`. */
  readonly name: string;
  readonly shapeAt: ShapeAt;
  /** Every fault of a file's data, in the order of the schema; null when there is none. */
  readonly faultsOf: (data: unknown) => RawFault[] | null;
}
