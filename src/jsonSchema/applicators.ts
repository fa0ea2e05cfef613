import type { PlaybookNode } from '../core/playbook';
import { isMap } from './data';
import type { Keyword, Scope } from './keyword';
import { count, entries, list, reading, text, texts } from './keyword';
import type { Meter, Test } from './budget';

const schema = (argument: PlaybookNode, { compile }: Scope): Test => compile(argument);
const schemas = (argument: PlaybookNode, scope: Scope) => list(argument, scope)?.map((item) => scope.compile(item));
const schemasByKey = (argument: PlaybookNode, scope: Scope) => entries(argument, scope, (node) => scope.compile(node));

/** Keywords that apply other schemas to a value or to parts of it. */
export const APPLICATORS: Readonly<Record<string, Keyword>> = {
  allOf: reading(schemas, (tests) => (value, meter) => tests.every((test) => test(value, meter))),
  anyOf: reading(schemas, (tests) => (value, meter) => tests.some((test) => test(value, meter))),
  oneOf: reading(schemas, (tests) => (value, meter) => tests.filter((test) => test(value, meter)).length === 1),
  not: reading(schema, (test) => (value, meter) => !test(value, meter)),
  if: reading(schema, (condition, { schema: { entries: siblings }, compile }) => {
    const [then, otherwise] = ['then', 'else'].map((key) => siblings.get(key)).map((node) => node && compile(node));
    return (value, meter) => (condition(value, meter) ? then : otherwise)?.(value, meter) ?? true;
  }),
  then: nested(schema),
  else: nested(schema),
  $defs: nested(schemasByKey),
  definitions: nested(schemasByKey),
  $ref: (argument, scope) => {
    const reference = text(argument, scope);
    if (reference === undefined) return undefined;
    if (/^#(?:\/|$)/.test(reference)) return scope.follow(argument, reference.slice(1));
    scope.slip(
      argument,
      'Only places of this same schema can be referred to, such as "#/definitions/name": nothing is fetched.',
    );
    return undefined;
  },
  properties: reading(schemasByKey, (tests) => (value, meter) => {
    if (!isMap(value)) return true;
    meter.spend(tests.size);
    return [...tests].every(([key, test]) => !Object.hasOwn(value, key) || test(value[key], meter));
  }),
  patternProperties: (argument, scope) => {
    const rules = patternsOf(argument, scope);
    return (value, meter) =>
      everyEntry(value, meter, (key, below) =>
        rules.every(({ matches, test }) => !matches(key, meter) || test(below, meter)),
      );
  },
  additionalProperties: reading(schema, (test, scope) => {
    const siblings = scope.schema.entries;
    const own = siblings.get('properties');
    const named = new Set(own?.kind === 'map' ? own.entries.keys() : []);
    const patterned = siblings.get('patternProperties');
    const rules = patterned ? patternsOf(patterned, scope) : [];
    return (value, meter) =>
      everyEntry(value, meter, (key, below) => {
        const isTaken = named.has(key) || rules.some(({ matches }) => matches(key, meter));
        return isTaken || test(below, meter);
      });
  }),
  propertyNames: reading(schema, (test) => (value, meter) => everyEntry(value, meter, (key) => test(key, meter))),
  dependentRequired: reading(
    (argument, scope) => entries(argument, scope, (node) => texts(node, scope) ?? []),
    (wanted) => (value, meter) => dependents(value, meter, wanted, (keys) => hasAll(value, meter, keys)),
  ),
  dependentSchemas: reading(
    schemasByKey,
    (tests) => (value, meter) => dependents(value, meter, tests, (test) => test(value, meter)),
  ),
  dependencies: reading(
    (argument, scope) =>
      entries(argument, scope, (node): Test => {
        if (node.kind !== 'list') return scope.compile(node);
        const keys = texts(node, scope) ?? [];
        return (value, meter) => hasAll(value, meter, keys);
      }),
    (tests) => (value, meter) => dependents(value, meter, tests, (test) => test(value, meter)),
  ),
  prefixItems: reading(schemas, (tests) => (value, meter) => prefix(value, meter, tests)),
  items: (argument, scope) => {
    if (argument.kind === 'list') {
      const tests = schemas(argument, scope) ?? [];
      return (value, meter) => prefix(value, meter, tests);
    }
    const before = scope.schema.entries.get('prefixItems');
    return rest(scope.compile(argument), before?.kind === 'list' ? before.items.length : 0);
  },
  additionalItems: (argument, scope) => {
    const test = scope.compile(argument);
    const before = scope.schema.entries.get('items');
    return before?.kind === 'list' ? rest(test, before.items.length) : undefined;
  },
  contains: reading(schema, (test, scope) => {
    const limit = (key: string, otherwise: number) => {
      const node = scope.schema.entries.get(key);
      return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : otherwise;
    };
    const [least, most] = [limit('minContains', 1), limit('maxContains', Infinity)];
    return (value, meter) => {
      if (!Array.isArray(value)) return true;
      const found = value.filter((item) => test(item, meter)).length;
      return found >= least && found <= most;
    };
  }),
  minContains: nested(count),
  maxContains: nested(count),
};

/** A keyword that another one reads: by itself it only has to be well-formed. */
function nested(read: (argument: PlaybookNode, scope: Scope) => unknown): Keyword {
  return (argument, scope) => {
    read(argument, scope);
    return undefined;
  };
}

interface Rule {
  readonly matches: (text: string, meter: Meter) => boolean;
  readonly test: Test;
}

function patternsOf(argument: PlaybookNode, scope: Scope): Rule[] {
  const rules = entries(argument, scope, (node, source): Rule | undefined => {
    const test = scope.compile(node);
    const pattern = scope.pattern(node, source, 'key');
    return pattern && { matches: pattern.matches, test };
  });
  return [...(rules?.values() ?? [])].filter((rule) => rule !== undefined);
}

function everyEntry(value: unknown, meter: Meter, holds: (key: string, below: unknown) => boolean): boolean {
  if (!isMap(value)) return true;
  const keys = Object.keys(value);
  meter.spend(keys.length);
  return keys.every((key) => holds(key, value[key]));
}

function dependents<T>(
  value: unknown,
  meter: Meter,
  rules: ReadonlyMap<string, T>,
  holds: (rule: T) => boolean,
): boolean {
  if (!isMap(value)) return true;
  meter.spend(rules.size);
  return [...rules].every(([key, rule]) => !Object.hasOwn(value, key) || holds(rule));
}

function hasAll(value: unknown, meter: Meter, keys: readonly string[]): boolean {
  meter.spend(keys.length);
  return !isMap(value) || keys.every((key) => Object.hasOwn(value, key));
}

const prefix = (value: unknown, meter: Meter, tests: readonly Test[]): boolean =>
  !Array.isArray(value) || tests.every((test, index) => index >= value.length || test(value[index], meter));

const rest =
  (test: Test, from: number): Test =>
  (value, meter) =>
    !Array.isArray(value) || value.every((item, index) => index < from || test(item, meter));
