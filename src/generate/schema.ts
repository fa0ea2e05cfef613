import Ajv, { _ } from 'ajv';
import standaloneCode from 'ajv/dist/standalone';
import playbook from '../../schemas/playbook.schema.json';
import policy from '../../schemas/policy.schema.json';
import report from '../../schemas/report.schema.json';
import { formats } from '../core/schema/formats';
import { slimmed } from './slimmed';
import type { Write } from './write';

/** Where each validator is needed, and what its folder takes from the schema's room: the editor reads no report. */
const HOMES = {
  playbook: { folder: 'src/core/schema/generated', formats: '../formats', faults: '../faults' },
  policy: { folder: 'src/core/schema/generated', formats: '../formats', faults: '../faults' },
  report: { folder: 'src/core/report/generated', formats: '../../schema', faults: '../../schema' },
};
type Name = keyof typeof HOMES;

const origin = (name: string) => `// Generated from schemas/${name}.schema.json by "npm run generate". Do not edit.\n`;

const imports = (name: Name) => `import schema from "../../../../schemas/${name}.schema.json";
import { formats } from "${HOMES[name].formats}";
`;

const types = (name: Name) => `import type { RawFault } from '${HOMES[name].faults}';

/** Every fault of a ${name}'s data, in the order of the schema; null when there is none. */
export function faultsOf(data: unknown): RawFault[] | null;
`;

/**
 * Writes the validators of the formats as plain JavaScript, so that nothing is compiled at run time: that would take
 * time at each start, and a strict content security policy forbids it.
 */
export async function generateSchemas(write: Write): Promise<void> {
  for (const [name, schema] of Object.entries({ playbook, policy, report }) as [Name, object][]) {
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
    const file = `${HOMES[name].folder}/validate${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    await write(`${file}.js`, origin(name) + imports(name) + slimmed(code));
    await write(`${file}.d.ts`, origin(name) + types(name));
  }
}
