import { lex } from 'yaml';

/** What ends a line for JavaScript's expressions, and none for YAML. */
const OTHER_ENDS = /\r(?!\n|$)|[\u2028\u2029]/;

/** Where the lexer looks for the end of a line by an expression: white space, comments, directives, documents' marks. */
const BETWEEN_DOCUMENTS = /^\uFEFF*[ \t]*(?:[\r\u2028\u2029#%]|[-.]{3})/;

/** A control character that YAML has as text. */
const TEXT = '\u0085';

/**
 * The lexemes of a text, by the `yaml` library; together they have its length. Release 3.0.0-2 never ends on a line between
 * documents in which a lone carriage return, or a line separator of Unicode's, stands: there it reads another character.
 */
export function lexed(text: string): readonly string[] {
  return lex(OTHER_ENDS.test(text) || text.endsWith('\r') ? text.split('\n').map(withoutOtherEnds).join('\n') : text);
}

function withoutOtherEnds(line: string, index: number, lines: readonly string[]): string {
  if (!BETWEEN_DOCUMENTS.test(line)) return line;
  const isEnded = line.endsWith('\r') && index < lines.length - 1;
  const own = isEnded ? line.slice(0, -1) : line;
  return own.replaceAll(/[\r\u2028\u2029]/g, TEXT) + (isEnded ? '\r' : '');
}
