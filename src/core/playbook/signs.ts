/**
 * Lexemes of the `yaml` library that have no width in the text and say what follows: the same as its `CST` has, which
 * would bring along all that changes tokens.
 */
export const SIGNS = {
  /** A document starts with the next lexeme. */
  document: '\u0002',
  /** Brackets end here, for want of a closing one. */
  flowEnd: '\u0018',
  /** The next lexeme is a scalar. */
  scalar: '\u001F',
} as const;

/** A byte-order mark is a lexeme of its own. */
export const BYTE_ORDER_MARK = '\uFEFF';
