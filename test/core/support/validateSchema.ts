import type { SchemaFault } from '../../../src/core/schema/faults';
import { validateAgainst } from '../../../src/core/schema/validate';
import { PLAYBOOK_FORMAT } from '../../../src/core/schema/format';

/** Compares a playbook's data with the format's schema, as `validateAgainst` does. */
export const validateSchema = (data: unknown): SchemaFault[] => validateAgainst(data, PLAYBOOK_FORMAT);
