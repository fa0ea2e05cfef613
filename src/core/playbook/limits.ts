import { CST, Lexer } from 'yaml';

/** Limits that keep any input from hanging or ending the host. Each has a finding of its own. */
export const LIMITS = {
  /** Collections inside one another. Deeper: `yaml/too-deep`. */
  depth: 200,
  /** Nodes that aliases and merge keys stand for, added up. More: `yaml/too-many-aliases`. */
  aliasNodes: 100_000,
  /** Bytes of one file, a playbook or a piece of evidence. Larger files are not read. */
  bytes: 2 * 1024 * 1024,
  /** Parser errors reported of one document: after a binary file's first ones the rest says nothing new. */
  yamlErrors: 50,
} as const;

/** True for a text that takes more bytes than a file may have. */
export function isTooLarge(text: string): boolean {
  // A UTF-16 unit takes at most three bytes of UTF-8.
  if (text.length * 3 <= LIMITS.bytes) return false;
  let bytes = 0;
  for (let i = 0; i < text.length && bytes <= LIMITS.bytes; i++) bytes += bytesOf(text.charCodeAt(i));
  return bytes > LIMITS.bytes;
}

/** How many bytes of UTF-8 a UTF-16 unit takes; each half of a surrogate pair takes half of its four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

/**
 * The parser and the composer recurse, and a stack overflow in there can end the process. So nesting is bounded before
 * they run. The bound is rough (up to twice the true nesting): the exact limit is counted on the nodes afterwards.
 */
const SAFE_DEPTH = 400;

/** Tokens behind which another block collection can open on the same line. */
const OPENS_MORE = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind', 'anchor', 'tag']);

/** Tokens that only steer the parser and have no width in the text. */
const CONTROL = new Set<string | null>(['flow-error-end', 'scalar']);

/** True when the text may nest deeper than the parser can safely follow. Linear, never recursive. */
export function isUnsafelyDeep(text: string): boolean {
  return roughBound(text) > SAFE_DEPTH && lexedBound(text) > SAFE_DEPTH;
}

/**
 * An upper bound that is cheap: opening brackets since the last line at which all flow collections must have ended, and
 * twice the widest column at which a block collection can open, behind what begins a line.
 */
function roughBound(text: string): number {
  let deepest = 0;
  let widest = 0;
  let brackets = 0;
  let openIndent = -1;
  let lineStart = 0;
  let indent = 0;
  let isIndent = true;
  let isBeginning = true;
  let isProperty = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === LF) {
      lineStart = i + 1;
      indent = 0;
      isIndent = isBeginning = true;
      isProperty = false;
      continue;
    }
    if (isBeginning) {
      if (c !== SPACE && i - lineStart >= widest) widest = i - lineStart + 1;
      isProperty = c !== SPACE && (isProperty || c === ANCHOR || c === TAG);
      isBeginning = isProperty || BEGINS.has(c);
    }
    if (isIndent && c === SPACE) indent++;
    else {
      if (isIndent && indent <= openIndent && !MAY_CONTINUE.has(c)) brackets = 0;
      isIndent = false;
      if (c === OPEN_LIST || c === OPEN_MAP) {
        if (brackets++ === 0) openIndent = BLOCK_LINE.test(text.slice(lineStart, i)) ? indent : -1;
        if (brackets > deepest) deepest = brackets;
      }
    }
  }
  return deepest + 2 * widest;
}

const [LF, SPACE, TAG, ANCHOR, OPEN_LIST, OPEN_MAP] = [10, 32, 33, 38, 91, 123];
/** What may stand before a block collection on its line, besides anchors and tags: tab, blank, "-", ":", "?". */
const BEGINS = new Set([9, SPACE, 45, 58, 63]);
/** First characters of a line that need not end a flow collection, however little it is indented: tab, CR, #, ], }. */
const MAY_CONTINUE = new Set([9, 13, 35, 93, 125]);
/** What stands before a bracket on a line of a block collection: that bracket's collection ends with the indentation. */
const BLOCK_LINE = /^ *(?:-|\w[\w -]*:) [^#"'|>]*$/;

/** The same bound on the lexer's own tokens, which know text from structure. */
function lexedBound(text: string): number {
  const columns: number[] = [];
  let flow = 0;
  let deepest = 0;
  let column = 0;
  let opensHere = true;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'doc-mode') continue;
    if (type === 'newline' || type === 'doc-start') {
      opensHere = true;
      column = 0;
      continue;
    }
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow++;
    else if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
    else if (opensHere && type !== 'space' && type !== 'comment') {
      while (columns.length && columns[columns.length - 1]! > column) columns.pop();
      if (columns[columns.length - 1] !== column) columns.push(column);
      opensHere = type !== null && OPENS_MORE.has(type);
    }
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) column = token.length - newline - 1;
    else if (!CONTROL.has(type)) column += token.length;
    deepest = Math.max(deepest, flow + 2 * columns.length);
    if (deepest > 2 * SAFE_DEPTH) break;
  }
  return deepest / 2;
}
