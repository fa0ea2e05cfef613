import { compile } from 'json-schema-to-typescript';
import playbook from '../../schemas/playbook.schema.json';
import type { Write } from './write';

const ORIGIN = '// Generated from schemas/playbook.schema.json by "npm run generate". Do not edit.';

/** Keywords that say nothing of a value's type, or more than a type can say. */
const LEFT_OUT = new Set(['if', 'then', 'else', 'not', 'examples', '$comment', '$id', 'patternProperties']);

/** Writes the types of the playbook format, so that what the code knows of its values is compared with the schema. */
export async function generateTypes(write: Write): Promise<void> {
  const schema = typed(playbook) as Parameters<typeof compile>[0];
  const code = await compile(schema, 'PlaybookData', {
    bannerComment: `${ORIGIN}\n\n/* Keys that start with "x-" may stand anywhere besides. */`,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  await write('src/core/schema/generated/playbook.d.ts', code);
}

/** A part of the schema with what makes its type; without titles, each of which would become a type of its own. */
function typed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(typed);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([key, value]) => {
    const isWords = (key === 'title' || key === 'description') && typeof value === 'string';
    return !isWords && !LEFT_OUT.has(key);
  });
  return Object.fromEntries(entries.map(([key, value]) => [key, typed(value)]));
}
