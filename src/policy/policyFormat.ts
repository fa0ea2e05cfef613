import schema from '../../schemas/policy.schema.json';
import type { Reading } from '../core/playbook';
import { isNamePlaceholder, noKey } from '../core/playbook';
import type { Format, FormatSchema } from '../core/schema';
import { policyFaultsOf, shapesOf, wordsOf } from '../core/schema';

/** The keys whose values are globs: `**` is one. */
const OF_GLOBS = /^\/(?:include|exclude|generated|trustedLinks)\//;

/** In a policy every key is read, and only a mark such as TODO holds a place: a gate may be called *Open*. */
export const POLICY_READING: Reading = {
  isLeftOut: noKey,
  isPlaceholder: (text, at) => !OF_GLOBS.test(at) && isNamePlaceholder(text),
};

/** The policy format, version 1. */
export const POLICY_FORMAT: Format = {
  name: 'policy',
  // The schemas of its checks are data: a comma there parts what is meant to be parted.
  hasSlips: false,
  shapeAt: shapesOf(schema as FormatSchema),
  isWord: wordsOf(schema as FormatSchema),
  faultsOf: policyFaultsOf,
};
