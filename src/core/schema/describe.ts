import type { Format } from './format';
import { PLAYBOOK_FORMAT } from './playbookFormat';

/** What a reader may want to know about a place in a file. */
export interface Description {
  readonly title: string;
  readonly description: string;
  /** Plain data. */
  readonly examples: readonly unknown[];
  /** The values that it may have, if they are listed. */
  readonly allowed?: readonly (string | number)[];
}

/**
 * The schema's own words on the place that a path of keys and indexes leads to; undefined where it knows none. An item
 * of a list is described as its list is.
 */
export function describe(path: readonly string[], format: Format = PLAYBOOK_FORMAT): Description | undefined {
  const shape = format.shapeAt(path);
  if (!shape) return undefined;
  const { title, description, examples, allowed } = shape;
  if (title !== undefined && description !== undefined) return { title, description, examples, allowed };
  const list = describe(path.slice(0, -1), format);
  return list && { ...list, allowed };
}
