// Generated from schemas/policy.schema.json by "npm run generate". Do not edit.
import type { RawFault } from '../faults';

/** Every fault of a policy's data, in the order of the schema; null when there is none. */
export function faultsOf(data: unknown): RawFault[] | null;
