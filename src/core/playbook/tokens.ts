import { CST, Lexer, Parser } from 'yaml';
import { LIMITS } from './limits';

/** A document that nests too deeply to be composed, in offsets of the text. */
export interface DeepDocument {
  readonly start: number;
  /** Where the first collection beyond the limit starts. */
  readonly at: number;
  readonly end: number;
}

/** Lexemes that only steer the parser: they have no width in the text. */
const CONTROL = new Set<string>([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * The parser's tokens for the composer, until it has refused so many that the rest says nothing new: a binary file is all
 * refusals. Both recurse into what nests, so a document beyond the limit is left to the lexer, which knows where it ends
 * and never recurses; an empty document stands for it, and `deep` has it by its start.
 */
export function* tokensOf(text: string, deep: Map<number, DeepDocument>): Generator<CST.Token> {
  let parser = new Parser();
  let refused = 0;
  let left: Omit<DeepDocument, 'end'> | undefined;
  let isText = false;
  const leave = ({ start, at }: Omit<DeepDocument, 'end'>) => deep.set(start, { start, at, end: parser.offset });

  for (const lexeme of new Lexer().lex(text)) {
    if (left) {
      if (isText || !(lexeme === '---' || lexeme === '...')) {
        if (isText || !CONTROL.has(lexeme)) parser.offset += lexeme.length;
        isText = !isText && lexeme === CST.SCALAR;
        continue;
      }
      leave(left);
      left = undefined;
      const { offset } = parser;
      parser = new Parser();
      parser.offset = offset;
    }
    for (const token of parser.next(lexeme)) {
      yield token;
      if (token.type === 'error' && ++refused === LIMITS.yamlErrors) return;
    }
    // Besides collections the stack holds the document, and at times a scalar.
    if (parser.stack.length > LIMITS.depth + 2) {
      const document = parser.stack[0]!;
      left = { start: document.offset, at: parser.stack[LIMITS.depth + 1]!.offset };
      yield document;
    }
  }
  if (left) leave(left);
  else yield* parser.end();
}
