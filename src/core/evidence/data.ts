/** What a file holds that pointers lead into; `refused` says why there is nothing, to be put behind the file's name. */
export type Data = { readonly value: unknown } | { readonly table: Table } | { readonly refused: string };

/** What a file of comma-separated values (RFC 4180) holds: below its header a value for each column. */
export interface Table {
  /** The index of each column, by what the header calls it; of several of one name the first. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
  /** True where numbers may be written with a comma: semicolons part the values. */
  readonly hasDecimalComma: boolean;
}

/** What is said of a text that cannot be parsed; the line counts from 1, and is left out where nobody knows it. */
export const unparsed = (line?: number): Data => ({
  refused: line === undefined ? 'does not parse' : `does not parse, line ${line}`,
});

/** The number of the line that an offset lies in, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line++;
  return line;
}
