// What is used of the library: its own types bring those of Node.js along.
declare module 'papaparse' {
  interface Result {
    readonly data: readonly (readonly string[])[];
    /** Quotes that don't fit; `index` is an offset in the text. */
    readonly errors: readonly { readonly index?: number }[];
  }
  const papa: {
    parse(text: string, options: { delimiter: string; newline: string; skipEmptyLines: boolean }): Result;
    /** With `escapeFormulae`, what begins with `=`, `+`, `-`, `@`, a tab or a line's end gets an apostrophe before it. */
    unparse(
      rows: readonly (readonly (string | number)[])[],
      options: { escapeFormulae: boolean; newline: string },
    ): string;
  };
  export default papa;
}
