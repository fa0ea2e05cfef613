import assert from 'node:assert/strict';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { parseAs } from '../../src/core/schema/parse';
import { find } from '../../src/core/playbook/node';
import { Patterns, compileSchema, metered, withPatterns } from '../../src/jsonSchema';
import { POLICY_FORMAT, POLICY_READING } from '../../src/policy/policyFormat';

/** What our interpreter says of data; undefined when it gives up. The schema must have no slip. */
function ours(schema: unknown, data: unknown): boolean | undefined {
  const [document] = parseAs(JSON.stringify({ 'x-schema': schema }), POLICY_FORMAT, POLICY_READING);
  const { test, slips } = compileSchema(find(document!.root, '/x-schema')!, new Patterns());
  assert.deepEqual(
    slips.map(({ message }) => message),
    [],
    JSON.stringify(schema),
  );
  return metered((meter) => test(data, meter));
}

const options = { strict: false, allErrors: false, logger: false } as const;
/** What Ajv says by the rules of draft 7. */
const theirs = (schema: object | boolean, data: unknown): boolean => new Ajv(options).validate(schema, data);

const key = fc.constantFrom('a', 'b', 'ab', 'name');
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.constantFrom(null, true, false, 0, 1, 2, 2.5, -1, 10, '', 'a', 'ab', 'b1', '😀', '2026-02-28'),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(key, tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const schema = fc.letrec<{ any: object | boolean }>((tie) => {
  const any = tie('any');
  const some = fc.array(any, { minLength: 1, maxLength: 3 });
  const byKey = fc.dictionary(key, any, { maxKeys: 3, noNullPrototype: true });
  const size = fc.nat(3);
  const number = fc.constantFrom(-1, 0, 1, 2, 2.5);
  const type = fc.constantFrom('array', 'boolean', 'integer', 'null', 'number', 'object', 'string');
  const keys = fc.uniqueArray(key, { maxLength: 3 });
  const keywords = fc.record(
    {
      type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
      enum: fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: (one) => JSON.stringify(one) }),
      const: value,
      minimum: number,
      maximum: number,
      exclusiveMinimum: number,
      exclusiveMaximum: number,
      multipleOf: fc.constantFrom(1, 2, 0.5),
      minLength: size,
      maxLength: size,
      pattern: fc.constantFrom('^a', 'b$', '\\d', '^[a-z]{2}$', '^(?:a|b)+$', '\\u{1F600}'),
      minItems: size,
      maxItems: size,
      uniqueItems: fc.boolean(),
      minProperties: size,
      maxProperties: size,
      required: keys,
      properties: byKey,
      patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), any, { maxKeys: 2, noNullPrototype: true }),
      additionalProperties: any,
      propertyNames: any,
      dependencies: fc.dictionary(key, fc.oneof(any, keys), { maxKeys: 2, noNullPrototype: true }),
      items: fc.oneof(any, some),
      additionalItems: any,
      allOf: some,
      anyOf: some,
      oneOf: some,
      not: any,
      if: any,
      then: any,
      else: any,
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  // A few keywords each: with all at once nothing fits.
  const few = fc.tuple(keywords, fc.infiniteStream(fc.boolean())).map(([all, kept]) => {
    const entries = Object.entries(all).filter(
      ([, value]) => value !== undefined && kept.next().value && kept.next().value && kept.next().value,
    );
    return Object.fromEntries(entries);
  });
  return { any: fc.oneof({ maxDepth: 3, depthSize: 'small' }, fc.boolean(), few) };
}).any;

describe("The interpreter of an organisation's JSON Schemas", () => {
  before(() => withPatterns(() => new Patterns().compile('')));

  it('agrees with Ajv on any schema and any data @slow', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(schema, value, (one, data) => {
        const said = theirs(one, data);
        seen.add(said);
        assert.equal(ours(one, data), said);
      }),
      { numRuns: 400 },
    );
    assert.equal(seen.size, 2);
  });

  it('follows references inside a schema', () => {
    for (const one of [
      { definitions: { a: { type: 'string' } }, properties: { a: { $ref: '#/definitions/a' } } },
      { $defs: { 'a/b~c d': { type: 'string' } }, properties: { a: { $ref: '#/$defs/a~1b~0c%20d' } } },
      { properties: { b: { type: 'string' }, a: { $ref: '#/properties/b', minLength: 1 } } },
    ])
      for (const data of [{ a: 'x' }, { a: '' }, { a: 1 }, {}]) assert.equal(ours(one, data), theirs(one, data));
  });

  it('agrees with Ajv on the keywords of later drafts, and on contains @slow', () => {
    const lists = [[], ['a'], [1], ['a', 'b'], ['a', null, 3], ['a', null, 'b'], [1, 2, 3], 'a'];
    const maps = [{}, { a: 1 }, { a: 1, b: 1 }, { b: 1 }, { a: 1, c: 1 }, [], 'a'];
    const cases: (readonly [schema: object, data: readonly unknown[]])[] = [
      [{ prefixItems: [{ type: 'string' }, true], items: { type: 'number' } }, lists],
      [{ contains: { type: 'string' } }, lists],
      [{ contains: { type: 'string' }, minContains: 2 }, lists],
      [{ contains: { type: 'string' }, minContains: 0, maxContains: 1 }, lists],
      [{ dependentRequired: { a: ['b'] } }, maps],
      [{ dependentSchemas: { a: { required: ['c'] }, b: false } }, maps],
    ];
    for (const [one, all] of cases)
      for (const data of all)
        assert.equal(ours(one, data), new Ajv2020(options).validate(one, data), JSON.stringify([one, data]));
  });

  it('checks the formats that it names', () => {
    const fits = (format: string, data: unknown) => ours({ format }, data);
    assert.deepEqual([fits('date', '2026-02-28'), fits('date', '2026-02-30'), fits('date', 3)], [true, false, true]);
    assert.deepEqual([fits('email', 'ap@example.com'), fits('email', 'ap')], [true, false]);
    assert.deepEqual([fits('uri', 'https://example.com/a'), fits('uri', 'a b')], [true, false]);
  });

  it('takes remarks for what they are', () => {
    const remarks = {
      $schema: 'x',
      $comment: 'x',
      title: 'x',
      description: 'x',
      default: 1,
      examples: [1],
      deprecated: true,
    };
    assert.equal(ours(remarks, 3), true);
  });
});
