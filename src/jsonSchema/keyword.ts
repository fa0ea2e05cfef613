import type { MapNode, PlaybookNode } from '../core/playbook';
import type { Test } from './budget';
import type { Pattern } from './pattern';

/** What a keyword is compiled with. */
export interface Scope {
  /** The schema that it stands in. */
  readonly schema: MapNode;
  /** The test of a subschema. */
  readonly compile: (node: PlaybookNode) => Test;
  /** The test of the schema that a reference leads to. */
  readonly follow: (reference: PlaybookNode, pointer: string) => Test;
  /** A pattern; undefined when it cannot be used, which is a slip at `node` or was said of another. */
  readonly pattern: (node: PlaybookNode, source: string, on: 'key' | 'value') => Pattern | undefined;
  /** Reports a slip. */
  readonly slip: (node: PlaybookNode, message: string, rest?: { on?: 'key'; suggestion?: string }) => void;
}

/** One keyword: reads its argument and gives its test, if it tests anything. What is wrong with the argument is a slip. */
export type Keyword = (argument: PlaybookNode, scope: Scope) => Test | undefined;

/** A keyword that only says something to a reader. */
export const remark: Keyword = () => undefined;

export function number(argument: PlaybookNode, { slip }: Scope): number | undefined {
  if (argument.kind === 'scalar' && Number.isFinite(argument.value)) return argument.value as number;
  slip(argument, 'This must be a number.');
  return undefined;
}

export function count(argument: PlaybookNode, { slip }: Scope): number | undefined {
  if (argument.kind === 'scalar' && Number.isInteger(argument.value) && (argument.value as number) >= 0)
    return argument.value as number;
  slip(argument, 'This must be a whole number from 0.');
  return undefined;
}

export function flag(argument: PlaybookNode, { slip }: Scope): boolean | undefined {
  if (argument.kind === 'scalar' && typeof argument.value === 'boolean') return argument.value;
  slip(argument, 'This must be true or false.');
  return undefined;
}

export function text(argument: PlaybookNode, { slip }: Scope): string | undefined {
  if (argument.kind === 'scalar' && typeof argument.value === 'string') return argument.value;
  slip(argument, 'This must be text.');
  return undefined;
}

export function list(argument: PlaybookNode, { slip }: Scope): readonly PlaybookNode[] | undefined {
  if (argument.kind === 'list') return argument.items;
  slip(argument, 'This must be a list.');
  return undefined;
}

export function texts(argument: PlaybookNode, scope: Scope): string[] | undefined {
  return list(argument, scope)?.flatMap((item) => text(item, scope) ?? []);
}

/** The entries of a mapping, each read by `read`. */
export function entries<T>(
  argument: PlaybookNode,
  { slip }: Scope,
  read: (node: PlaybookNode, key: string) => T,
): ReadonlyMap<string, T> | undefined {
  if (argument.kind === 'map') return new Map([...argument.entries].map(([key, node]) => [key, read(node, key)]));
  slip(argument, 'This must be a mapping.');
  return undefined;
}

/** A keyword's test, once its argument could be read. */
export const reading =
  <T>(
    read: (argument: PlaybookNode, scope: Scope) => T | undefined,
    test: (argument: T, scope: Scope) => Test,
  ): Keyword =>
  (argument, scope) => {
    const value = read(argument, scope);
    return value === undefined ? undefined : test(value, scope);
  };
