import type { PlaybookNode } from '../core/playbook';
import { noKey, toData } from '../core/playbook';
import { date } from '../core/schema';
import { canonical, isMap, typeOf } from './data';
import type { Keyword, Scope } from './keyword';
import { count, flag, list, number, reading, text, texts } from './keyword';
import type { Meter, Test } from './budget';
import { closest } from '../text';

const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

/** The formats that are checked. Each runs in one pass. */
const FORMATS: Readonly<Record<string, (text: string) => boolean>> = {
  date,
  email: (value) => /^[^\s@]+@[^\s@]+$/.test(value),
  uri: (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value),
};

/** Characters that are compared in the time of one step. */
const CHARACTERS_PER_STEP = 32;

/** Keywords that look at a value itself. */
export const VALUE_KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (argument, scope) => {
    const wanted = new Set<string>();
    for (const node of argument.kind === 'list' ? argument.items : [argument]) {
      const name = text(node, scope);
      if (name === undefined) continue;
      if (!TYPES.includes(name)) unknownType(node, name, scope);
      wanted.add(name);
    }
    return (value) => wanted.has(typeOf(value)) || (wanted.has('integer') && Number.isInteger(value));
  },
  enum: reading(list, (values) => oneOf(values.map((value) => toData(value, noKey)))),
  const: (argument) => oneOf([toData(argument, noKey)]),
  minimum: numeric((limit) => (value) => value >= limit),
  maximum: numeric((limit) => (value) => value <= limit),
  exclusiveMinimum: numeric((limit) => (value) => value > limit),
  exclusiveMaximum: numeric((limit) => (value) => value < limit),
  multipleOf: (argument, scope) => {
    const divisor = number(argument, scope);
    if (divisor === undefined) return undefined;
    if (divisor > 0) return (value) => typeof value !== 'number' || Number.isInteger(value / divisor);
    scope.slip(argument, 'This must be a number above 0.');
    return undefined;
  },
  minLength: ofLength((length, limit) => length >= limit),
  maxLength: ofLength((length, limit) => length <= limit),
  pattern: (argument, scope) => {
    const source = text(argument, scope);
    const pattern = source === undefined ? undefined : scope.pattern(argument, source, 'value');
    return pattern && ((value, meter) => typeof value !== 'string' || pattern.matches(value, meter));
  },
  format: (argument, scope) => {
    const name = text(argument, scope);
    if (name === undefined) return undefined;
    const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
    if (format) return onText((value) => format(value));
    const message = `The format "${name.slice(0, 60)}" is not checked here: use ${Object.keys(FORMATS).join(', ')}, or write a pattern.`;
    scope.slip(argument, message);
    return undefined;
  },
  minItems: sized(
    (value) => (Array.isArray(value) ? value.length : undefined),
    (size, limit) => size >= limit,
  ),
  maxItems: sized(
    (value) => (Array.isArray(value) ? value.length : undefined),
    (size, limit) => size <= limit,
  ),
  minProperties: sized(keyCount, (size, limit) => size >= limit),
  maxProperties: sized(keyCount, (size, limit) => size <= limit),
  uniqueItems: reading(flag, (isUnique) => (value, meter) => {
    if (!isUnique || !Array.isArray(value)) return true;
    const seen = new Set(value.map((item) => written(item, meter)));
    return seen.size === value.length;
  }),
  required: reading(texts, (keys) => (value, meter) => {
    if (!isMap(value)) return true;
    meter.spend(keys.length);
    return keys.every((key) => Object.hasOwn(value, key));
  }),
};

function unknownType(argument: PlaybookNode, name: string, { slip }: Scope): void {
  const suggestion = closest(name, TYPES);
  const hint = suggestion === undefined ? ` Use one of ${TYPES.join(', ')}.` : ` Did you mean "${suggestion}"?`;
  slip(argument, `There is no type "${name.slice(0, 60)}".${hint}`, { suggestion });
}

function oneOf(values: readonly unknown[]): Test {
  const known = new Set(values.map((one) => canonical(one)));
  return (value, meter) => known.has(written(value, meter));
}

/** A value as a text that equal values share. */
const written = (value: unknown, meter: Meter): string =>
  canonical(value, (characters) => meter.spend(1 + Math.floor(characters / CHARACTERS_PER_STEP)));

function numeric(compare: (limit: number) => (value: number) => boolean): Keyword {
  return reading(number, (limit) => {
    const holds = compare(limit);
    return (value) => typeof value !== 'number' || holds(value);
  });
}

function onText(holds: (text: string) => boolean): Test {
  return (value, meter) => {
    if (typeof value !== 'string') return true;
    meter.spend(Math.ceil(value.length / CHARACTERS_PER_STEP));
    return holds(value);
  };
}

/** A length counts characters, not the units that they take. */
function ofLength(holds: (length: number, limit: number) => boolean): Keyword {
  return reading(count, (limit) => onText((value) => holds([...value].length, limit)));
}

function sized(
  sizeOf: (value: unknown) => number | undefined,
  holds: (size: number, limit: number) => boolean,
): Keyword {
  return reading(count, (limit) => (value, meter) => {
    const size = sizeOf(value);
    if (size === undefined) return true;
    if (isMap(value)) meter.spend(size);
    return holds(size, limit);
  });
}

function keyCount(value: unknown): number | undefined {
  return isMap(value) ? Object.keys(value).length : undefined;
}
