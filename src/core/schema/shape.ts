import playbookSchema from '../../../schemas/playbook.schema.json';

/** A part of the playbook schema, with the keywords that it uses of JSON Schema. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly items?: Part;
}

/** What the schema says of one place in a playbook. */
export interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly examples: readonly unknown[];
  /** The shared type of the format, such as `Date` or `Evidence`, if it is one. */
  readonly sharedType?: string;
  /** The JSON types that it may have. */
  readonly types: readonly string[];
  /** The values that it may have, if they are listed; null left out. */
  readonly allowed?: readonly (string | number)[];
  /** The keys of a mapping, in canonical order. */
  readonly keys: readonly string[];
}

const root = playbookSchema as Part;
const definitions: Readonly<Record<string, Part>> = playbookSchema.definitions as Record<string, Part>;
const DEFINITIONS = '#/definitions/';

/** The shape of the place that a path of keys and indexes leads to; undefined where the schema knows none. */
export function shapeAt(path: readonly string[]): Shape | undefined {
  let part: Part | undefined = root;
  for (const segment of path) part = part && below(part, segment);
  return part && shapeOf(part);
}

function below(part: Part, segment: string): Part | undefined {
  const { properties, items } = shared(part) ?? part;
  if (properties && Object.hasOwn(properties, segment)) return properties[segment];
  return /^\d+$/.test(segment) ? items : undefined;
}

const sharedType = (part: Part): string | undefined => part.$ref?.slice(DEFINITIONS.length);

function shared(part: Part): Part | undefined {
  const name = sharedType(part);
  return name === undefined ? undefined : definitions[name];
}

const shapes = new WeakMap<Part, Shape>();

function shapeOf(part: Part): Shape {
  const known = shapes.get(part);
  if (known) return known;
  const { type, properties } = shared(part) ?? part;
  const shape = {
    title: part.title,
    description: part.description,
    examples: part.examples ?? [],
    sharedType: sharedType(part),
    types: type === undefined ? [] : [type].flat(),
    allowed: part.enum?.filter((value): value is string | number => value !== null),
    keys: Object.keys(properties ?? {}),
  };
  shapes.set(part, shape);
  return shape;
}
