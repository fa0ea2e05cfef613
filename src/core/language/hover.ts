import type { Hover, MarkupContent, Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Located } from './cursor';
import { locate, placesOf } from './cursor';
import type { Vocabulary } from './vocabulary';
import { describe } from '../schema';
import type { Format } from '../schema';

/** A `Hover` of the Language Server Protocol, in Markdown and with its place. */
export interface Explanation extends Hover {
  readonly contents: MarkupContent;
  readonly range: Range;
}

/** What the key or value at an offset means; in a text that may be half written, without a byte-order mark. */
export function hoverAt(
  text: string,
  offset: number,
  format: Format,
  vocabulary: Vocabulary = {},
): Explanation | undefined {
  const found = locate(placesOf(text), offset);
  const value = found && explain(found, format, vocabulary);
  if (value === undefined) return undefined;
  const { start, end } = found!.isKey ? found!.place.keySpan! : found!.place.span;
  const lines = TextDocument.create('', 'yaml', 0, text);
  return {
    contents: { kind: 'markdown', value },
    range: { start: lines.positionAt(start), end: lines.positionAt(end) },
  };
}

function explain({ path, place, isKey }: Located, format: Format, { keys, values }: Vocabulary): string | undefined {
  const [known, said] = isKey ? [keys?.(path.slice(0, -1)), place.segment] : [values?.(path), place.text];
  const word = known?.find(({ text }) => text === said);
  if (word) return word.description;
  const described = isKey ? describe(path, format) : undefined;
  return described && `**${described.title}**\n\n${described.description}`;
}
