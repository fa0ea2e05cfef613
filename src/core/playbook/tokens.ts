import type { CST } from 'yaml';
import { Parser } from 'yaml';
import { lexed } from './lexing';
import { LIMITS } from './limits';
import { SIGNS } from './signs';

/** A document that is not composed, and why; in offsets of the text. */
export interface RefusedDocument {
  readonly why: 'too-deep' | 'too-many';
  readonly start: number;
  /** Where the first collection beyond the limit starts; of one document too many, its start. */
  readonly at: number;
  readonly end: number;
}

/** What became of a stream besides its tokens. */
export interface StreamFacts {
  /** By their starts. */
  readonly refused: Map<number, RefusedDocument>;
  /** True when the end of the last document was left to the lexer: an open quote in it is not among its errors. */
  endsUnread: boolean;
}

/** Lexemes that only steer the parser: they have no width in the text. */
const CONTROL = new Set<string>(Object.values(SIGNS));

/** Lexemes that end a document or begin one. */
const BORDERS = new Set<string>([SIGNS.document, '---', '...']);

/**
 * The parser's tokens for the composer. Each document ends at its own border, whatever its faults: what nests beyond the
 * limit (parser and composer recurse into it), and what follows a fault that the parser can't go on from, such as a stray
 * bracket, is left to the lexer, which knows where a document ends and never recurses. An empty document stands for one
 * that is refused. No document after the first one too many.
 */
export function tokensOf(text: string, facts: StreamFacts): CST.Token[] {
  const tokens: CST.Token[] = [];
  let parser = new Parser();
  let document: CST.Token | undefined;
  let documents = 0;
  /** Set while the rest of a document is left to the lexer; with the document that is refused for it, if one is. */
  let left: { readonly refused?: RefusedDocument } | undefined;
  let isText = false;

  /** Takes what the parser has completed. */
  const take = (completed: readonly CST.Token[]) => {
    for (const token of completed) {
      if (token.type !== 'error') {
        tokens.push(token);
        continue;
      }
      // The composer gives an error to the document before it: the one at fault goes first.
      const [open] = parser.stack;
      if (open) tokens.push(open);
      tokens.push(token);
      left = {};
      return;
    }
  };
  const endLeft = () => {
    if (left?.refused) facts.refused.set(left.refused.start, { ...left.refused, end: parser.offset });
    left = undefined;
  };

  for (const lexeme of lexed(text)) {
    if (left) {
      if (isText || !BORDERS.has(lexeme)) {
        if (isText || !CONTROL.has(lexeme)) parser.offset += lexeme.length;
        isText = !isText && lexeme === SIGNS.scalar;
        continue;
      }
      endLeft();
      const { offset } = parser;
      parser = new Parser();
      parser.offset = offset;
    }
    parser.next(lexeme);
    // Of all lexemes, few complete a token.
    if (parser.tokens.length) take(parser.tokens.splice(0));
    if (left) continue;
    const top = parser.stack[0];
    if (top !== document && top?.type === 'document') {
      document = top;
      const { offset } = top;
      if (++documents > LIMITS.documents) {
        facts.refused.set(offset, { why: 'too-many', start: offset, at: offset, end: text.length });
        return [...tokens, document];
      }
    }
    // Besides collections the stack holds the document, and at times a scalar.
    if (parser.stack.length > LIMITS.depth + 2) {
      const { offset } = top!;
      left = { refused: { why: 'too-deep', start: offset, at: parser.stack[LIMITS.depth + 1]!.offset, end: offset } };
      tokens.push(top!);
    }
  }
  facts.endsUnread = left !== undefined;
  if (left) endLeft();
  else take(parser.end());
  return tokens;
}
