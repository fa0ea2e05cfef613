import schema from '../../schemas/policy.schema.json';
import type { Format, FormatSchema } from '../core/schema';
import { policyFaultsOf, shapesOf } from '../core/schema';

/** The policy format, version 1. */
export const POLICY_FORMAT: Format = {
  name: 'policy',
  shapeAt: shapesOf(schema as FormatSchema),
  faultsOf: policyFaultsOf,
};
