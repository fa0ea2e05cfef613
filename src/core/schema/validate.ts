import type { SchemaFault } from './faults';
import { validateAgainst } from './faults';
import { PLAYBOOK_FORMAT } from './playbookFormat';

export type { SchemaFault } from './faults';

/** Compares a playbook's data with the format's schema, as `validateAgainst` does. */
export const validateSchema = (data: unknown): SchemaFault[] => validateAgainst(data, PLAYBOOK_FORMAT);
