import { printedJson } from '../../text';

/** A list that is written item by item, and never held as a whole. */
export class Items {
  constructor(readonly items: Iterable<unknown>) {}
}

/** JSON as `printedJson` writes it, in parts; `Items` may stand anywhere under plain objects. */
export function* jsonText(value: unknown, indent = ''): Generator<string> {
  const inner = `${indent}  `;
  if (value instanceof Items) yield* list(value.items, indent, inner);
  else if (Array.isArray(value) && value.some((item) => holdsItems(item))) yield* list(value, indent, inner);
  else if (holdsItems(value)) {
    let separator = '{';
    for (const [key, below] of Object.entries(value as object)) {
      if (below === undefined) continue;
      yield `${separator}\n${inner}${printedJson(key)}: `;
      yield* jsonText(below, inner);
      separator = ',';
    }
    yield `\n${indent}}`;
  } else yield printedJson(value).replaceAll('\n', `\n${indent}`);
}

function* list(items: Iterable<unknown>, indent: string, inner: string): Generator<string> {
  let separator = '[';
  for (const item of items) {
    yield `${separator}\n${inner}`;
    yield* jsonText(item, inner);
    separator = ',';
  }
  yield separator === '[' ? '[]' : `\n${indent}]`;
}

/** Looks no deeper than formats nest their lists. */
function holdsItems(value: unknown, depth = 3): boolean {
  if (value instanceof Items) return true;
  return (
    typeof value === 'object' &&
    value !== null &&
    depth > 0 &&
    Object.values(value).some((below) => holdsItems(below, depth - 1))
  );
}
