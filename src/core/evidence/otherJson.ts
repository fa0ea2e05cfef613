import parseJson5 from 'json5/lib/parse';
import type { ParseError } from 'jsonc-parser';
import { findNodeAtLocation, parse, parseTree, visit } from 'jsonc-parser';
import type { Data } from './data';
import { lineAt, unparsed } from './data';

/** JSON with comments and trailing commas, as VS Code's own settings have them. Never throws. */
export function readJsonWithComments(text: string): Data {
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(text, errors, { allowTrailingComma: true });
    return errors[0] ? unparsed(lineAt(text, errors[0].offset)) : { value };
  } catch {
    // Nesting overflows the library's stack.
    return unparsed();
  }
}

/** The offset of the value that keys and indexes lead to in JSON, with comments or without; undefined when it is not there. */
export function offsetInJson(text: string, path: readonly string[]): number | undefined {
  try {
    const root = parseTree(text, [], { allowTrailingComma: true });
    const found = path.reduce(
      (node, key) => node && findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]),
      root,
    );
    return found?.offset;
  } catch {
    // Nesting overflows the library's stack.
    return undefined;
  }
}

/** JSON5. Never throws. */
export function readJson5(text: string): Data {
  try {
    return { value: parseJson5(text) as unknown };
  } catch (error) {
    return unparsed((error as { lineNumber?: number }).lineNumber);
  }
}

/** The line, from 1, of the first fault in a text that is no JSON: the language's own parser does not say it. */
export function faultLineOf(text: string): number | undefined {
  let line: number | undefined;
  const onError = (_error: unknown, _offset: number, _length: number, startLine: number) => {
    line = startLine + 1;
    throw new Error('The first will do.');
  };
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch {
    // Found, or nested too deep for the library's stack.
  }
  return line;
}
