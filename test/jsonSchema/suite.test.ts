import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { find } from '../../src/core/playbook';
import { parseAs } from '../../src/core/schema';
import { Patterns, compileSchema, metered, withPatterns } from '../../src/jsonSchema';
import { POLICY_FORMAT, POLICY_READING } from '../../src/policy/policyFormat';
import { inProject } from '../editor/paths';

interface Group {
  readonly description: string;
  readonly schema: unknown;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

/** The official tests of draft 7, as they are published. */
const SUITE = inProject('test', 'jsonSchema', 'suite');

/** What is refused with a message instead of being interpreted: the groups by the message. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'Only places of this same schema can be referred to, such as "#/definitions/name": nothing is fetched.': [
    'definitions: valid definition',
    'definitions: invalid definition',
    'ref: remote ref, containing refs itself',
    'refRemote: remote ref',
    'refRemote: fragment within remote ref',
    'refRemote: ref within remote ref',
  ],
  'This reference leads back to where it stands: a schema may not contain itself.': ['ref: root pointer ref'],
  'Unknown JSON Schema keyword "$id". It is not one that can be used here.': [
    'ref: Recursive references between schemas',
    'refRemote: base URI change',
    'refRemote: base URI change - change folder',
    'refRemote: base URI change - change folder in subschema',
    'refRemote: root ref in remote ref',
  ],
  'Unknown JSON Schema keyword "tilda~field". It is not one that can be used here.': ['ref: escaped pointer ref'],
};

/** What is read as later drafts read it: keywords beside a `$ref` hold too. */
const LATER_DRAFTS = 'ref: ref overrides any sibling keywords';

describe('The official tests of JSON Schema draft 7', () => {
  const refused = new Map<string, string[]>();

  for (const file of readdirSync(SUITE).filter((name) => name.endsWith('.json')))
    describe(path.basename(file, '.json'), () => {
      for (const group of JSON.parse(readFileSync(path.join(SUITE, file), 'utf8')) as Group[]) {
        const name = `${path.basename(file, '.json')}: ${group.description}`;
        if (name === LATER_DRAFTS) continue;
        it(group.description, async () => {
          const [document] = parseAs(JSON.stringify({ 'x-schema': group.schema }), POLICY_FORMAT, POLICY_READING);
          const { test, slips } = await withPatterns(() =>
            compileSchema(find(document!.root, '/x-schema')!, new Patterns()),
          );
          const [slip] = slips;
          if (slip) {
            refused.set(slip.message, [...(refused.get(slip.message) ?? []), name]);
            return;
          }
          for (const { description, data, valid } of group.tests)
            assert.equal(
              metered((meter) => test(data, meter)),
              valid,
              description,
            );
        });
      }
    });

  describe('are left out only where a schema', () => {
    it('is refused with a message', () => assert.deepEqual(Object.fromEntries(refused), REFUSED));
  });
});
