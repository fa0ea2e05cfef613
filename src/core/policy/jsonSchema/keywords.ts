import { APPLICATORS } from './applicators';
import type { Keyword } from './keyword';
import { remark } from './keyword';
import { VALUE_KEYWORDS } from './values';

const REMARKS = ['$schema', '$comment', 'title', 'description', 'default', 'examples', 'deprecated'];

/** The keywords of JSON Schema that a policy may use, by name. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ...Object.entries(VALUE_KEYWORDS),
  ...Object.entries(APPLICATORS),
  ...REMARKS.map((name) => [name, remark] as const),
]);
