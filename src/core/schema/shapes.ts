/** A part of a format's schema, with the keywords that it uses of JSON Schema. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
}

/** A format's schema: its root, and its shared types by name. */
export interface FormatSchema extends Part {
  readonly definitions: Readonly<Record<string, Part>>;
}

/** What the schema says of one place in a file. */
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
  /** Those of them that it must have. */
  readonly required: readonly string[];
}

const DEFINITIONS = '#/definitions/';

/** The shape of the place that a path of keys and indexes leads to; undefined where the schema knows none. */
export type ShapeAt = (path: readonly string[]) => Shape | undefined;

/** Reads the shapes of a format's schema, each once. */
export function shapesOf(root: FormatSchema): ShapeAt {
  const shapes = new WeakMap<Part, Shape>();

  const shared = (part: Part): Part => {
    const name = sharedType(part);
    return (name === undefined ? undefined : root.definitions[name]) ?? part;
  };

  const below = (part: Part, segment: string): Part | undefined => {
    const { properties, items, additionalProperties } = shared(part);
    if (properties && Object.hasOwn(properties, segment)) return properties[segment];
    if (typeof additionalProperties === 'object') return additionalProperties;
    return /^\d+$/.test(segment) ? items : undefined;
  };

  const shapeOf = (part: Part): Shape => {
    const known = shapes.get(part);
    if (known) return known;
    const { type, enum: allowed, properties, required = [] } = shared(part);
    const shape = {
      title: part.title,
      description: part.description,
      examples: part.examples ?? [],
      sharedType: sharedType(part),
      types: type === undefined ? [] : [type].flat(),
      allowed: allowed?.filter((value): value is string | number => value !== null),
      keys: Object.keys(properties ?? {}),
      required,
    };
    shapes.set(part, shape);
    return shape;
  };

  return (path) => {
    let part: Part | undefined = root;
    for (const segment of path) part = part && below(part, segment);
    return part && shapeOf(part);
  };
}

const sharedType = (part: Part): string | undefined => part.$ref?.slice(DEFINITIONS.length);

/** A place of a format that is of a shared type: the keys that lead to it from the root, `*` for each item of a list. */
export interface TypedPlace {
  readonly type: string;
  readonly path: readonly string[];
}

/**
 * The places of a format that are of some shared types, in the order of the schema. One inside of another is left out: a
 * Measure's own evidence is part of the Measure.
 */
export function placesOfTypes(root: FormatSchema, types: readonly string[]): TypedPlace[] {
  const below = (part: Part, path: readonly string[]): TypedPlace[] => {
    const type = sharedType(part);
    if (type !== undefined && types.includes(type)) return [{ type, path }];
    const { properties = {}, items } = (type === undefined ? undefined : root.definitions[type]) ?? part;
    return [
      ...(items ? below(items, [...path, '*']) : []),
      ...Object.entries(properties).flatMap(([key, value]) => below(value, [...path, key])),
    ];
  };
  return below(root, []);
}

/** Tells the words that are a key anywhere in a format. */
export function wordsOf(root: FormatSchema): (word: string) => boolean {
  let words: Set<string> | undefined;
  const gather = ({ properties = {}, items }: Part, found: Set<string>): Set<string> => {
    if (items) gather(items, found);
    for (const [key, value] of Object.entries(properties)) gather(value, found.add(key));
    return found;
  };
  return (word) => {
    words ??= Object.values(root.definitions).reduce((found, part) => gather(part, found), gather(root, new Set()));
    return words.has(word);
  };
}
