import { lexed } from '../lexing';
import { BYTE_ORDER_MARK, SIGNS } from '../signs';

/** A lexeme of the `yaml` library, with its place. */
export interface Lexeme {
  readonly start: number;
  readonly end: number;
  readonly source: string;
  /** A plain text or one of several lines, a comment, white space; else what its source says. */
  readonly kind: 'scalar' | 'comment' | 'space' | 'flow-end' | 'other';
}

/** The lexemes of a text that have a width, and where brackets end for the library for want of a closing one. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let offset = 0;
  let isScalar = false;
  for (const source of lexed(text)) {
    const start = offset;
    if (isScalar) {
      isScalar = false;
      yield { start, end: (offset += source.length), source, kind: 'scalar' };
    } else if (source === SIGNS.scalar) isScalar = true;
    else if (source === SIGNS.flowEnd) yield { start, end: start, source, kind: 'flow-end' };
    else if (source !== SIGNS.document && source !== BYTE_ORDER_MARK)
      yield { start, end: (offset += source.length), source, kind: kindOf(source) };
  }
}

function kindOf(source: string): Lexeme['kind'] {
  if (source.startsWith('#')) return 'comment';
  return /^[\s]/.test(source) ? 'space' : 'other';
}
