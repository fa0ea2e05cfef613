// Generated from schemas/report.schema.json by "npm run generate". Do not edit.
import type { RawFault } from '../../schema';

/** Every fault of a report's data, in the order of the schema; null when there is none. */
export function faultsOf(data: unknown): RawFault[] | null;
