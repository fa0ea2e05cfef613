import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import schema from '../../schemas/playbook.schema.json';
import * as formats from '../core/schema/formats';
import { slimmed } from './slimmed';
import type { Write } from './write';

const FOLDER = 'src/core/schema/generated';

const HEAD = `// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.
import schema from "../../../../schemas/playbook.schema.json";
import * as formats from "../formats";
`;

const TYPES = `// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.

/** What does not fit: a JSON Schema keyword, where it failed, and the key that it is about. */
export interface RawFault {
  /** RFC 6901 pointer to the value; of a key that is unknown or missing, to its mapping. */
  readonly at: string;
  readonly keyword: 'additionalProperties' | 'enum' | 'format' | 'if' | 'not' | 'pattern' | 'required' | 'type';
  readonly key?: string;
}

/** Every fault of a playbook's data, in the order of the schema; null when there is none. */
export function faultsOf(data: unknown): RawFault[] | null;
`;

/**
 * Writes the validator of the playbook format as plain JavaScript, so that nothing is compiled at run time: that would
 * take time at each start, and a strict content security policy forbids it.
 */
export async function generateSchema(write: Write): Promise<void> {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    formats,
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  const code = standaloneCode(ajv, ajv.compile(schema));
  await write(`${FOLDER}/validatePlaybook.js`, HEAD + slimmed(code));
  await write(`${FOLDER}/validatePlaybook.d.ts`, TYPES);
}
