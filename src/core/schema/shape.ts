import schema from '../../../schemas/playbook.schema.json';
import type { FormatSchema } from './shapes';
import { shapesOf } from './shapes';

export type { Shape } from './shapes';

/** The shape of a place in a playbook. */
export const shapeAt = shapesOf(schema as FormatSchema);
