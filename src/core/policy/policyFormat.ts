import schema from '../../../schemas/policy.schema.json';
import type { Format } from '../schema/format';
import { faultsOf } from '../schema/generated/validatePolicy';
import type { FormatSchema } from '../schema/shapes';
import { shapesOf } from '../schema/shapes';

/** The policy format, version 1. */
export const POLICY_FORMAT: Format = { name: 'policy', shapeAt: shapesOf(schema as FormatSchema), faultsOf };
