import assert from 'node:assert/strict';
import schema from '../../../schemas/playbook.schema.json';
import { referencesOf } from '../../../src/core/evidence/references';
import type { FormatSchema } from '../../../src/core/schema';
import { parse, placesOfTypes } from '../../../src/core/schema';

const TYPES = ['Evidence', 'Measure'];

/** Every place of the schema that refers to one of the types, found by its text alone. */
function referredTo(part: unknown, path: readonly string[] = []): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const { $ref } = part as { $ref?: string };
  if (TYPES.some((type) => $ref === `#/definitions/${type}`)) return [path.join('/')];
  return Object.entries(part).flatMap(([key, value]) => referredTo(value, [...path, key]));
}

const { definitions, ...root } = schema;

describe('The places of a shared type', () => {
  it('are all that the schema has, in its order', () => {
    const found = placesOfTypes(schema as FormatSchema, TYPES).map(({ path }) => path.join('/'));
    const written = referredTo(root).map((one) => one.replaceAll('properties/', '').replaceAll('items', '*'));
    assert.ok(found.length >= 20);
    assert.deepEqual(found, written);
    // None stands in another shared type, but a Measure's own.
    assert.deepEqual(
      referredTo(definitions).filter((one) => !one.startsWith('Measure/')),
      [],
    );
  });

  it('follow what is added to the schema', () => {
    const { properties } = schema;
    const evidence = { $ref: '#/definitions/Evidence' };
    const added = {
      ...schema,
      properties: { ...properties, audits: { type: 'array', items: { properties: { report: evidence } } } },
    };
    const found = placesOfTypes(added as unknown as FormatSchema, TYPES);
    assert.deepEqual(found.at(-1), { type: 'Evidence', path: ['audits', '*', 'report'] });
    assert.equal(found.length, placesOfTypes(schema as FormatSchema, TYPES).length + 1);
  });

  it('are all looked at for evidence', () => {
    for (const { type, path } of placesOfTypes(schema as FormatSchema, TYPES)) {
      const value = type === 'Measure' ? { value: 1, evidence: 'a.md' } : 'a.md';
      const data = path.reduceRight<unknown>((inner, key) => (key === '*' ? [inner] : { [key]: inner }), value);
      const [playbook] = parse(JSON.stringify(data));
      assert.deepEqual(
        referencesOf(playbook!).map((reference) => reference.path),
        ['a.md'],
        path.join('/'),
      );
    }
  });
});
