/**
 * About how many instructions a pattern's program has, read off its text in one pass, never far too few: what is
 * repeated counts as often. To be asked before a pattern is compiled, since that takes time and memory by this size.
 */
export function patternSize(source: string): number {
  /** The sizes of the groups that are open, the innermost last, each without the atom that may still be repeated. */
  const groups = [1];
  let atom = 0;
  for (let i = 0; i < source.length;) {
    const piece = pieceAt(source, i);
    i += piece.length;
    // Flags stand for nothing: what follows them repeats what is before them.
    if (FLAGS.test(piece)) continue;
    if (piece[0] === '(') {
      groups[groups.length - 1]! += atom;
      groups.push(isCapturing(piece) ? 2 : 0);
      atom = 0;
    } else if (piece === ')' && groups.length > 1) {
      atom += groups.pop()!;
    } else if (REPEAT.test(piece)) {
      atom = Math.min(repeated(atom, piece), TOO_MUCH);
    } else {
      groups[groups.length - 1]! += atom;
      // A set or an escape is one instruction, a quoted stretch as many as its characters.
      atom = piece.startsWith('\\Q') ? piece.length : 1;
    }
  }
  return groups.reduce((sum, size) => sum + size, atom);
}

/** More than any limit, and far from what a number can hold. */
const TOO_MUCH = 1e9;

/** One piece of a pattern: a literal stretch, an escape, a set, a repeat, what opens a group, or a single character. */
const PIECE =
  /\\Q[^]*?(?:\\E|$)|\\[pPux]\{[^}]*\}|\\[^]|\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[^]|[^\]\\])*\]?|\{\d+(?:,\d*)?\}|\(\?[a-zA-Z-]*\)|\((?:\?(?:P?<[^>]*>|[a-zA-Z-]*:?))?|[^]/y;

const FLAGS = /^\(\?[a-zA-Z-]*\)$/;
const REPEAT = /^(?:[*+?]|\{\d+(?:,\d*)?\})$/;

function pieceAt(source: string, start: number): string {
  PIECE.lastIndex = start;
  return PIECE.exec(source)![0];
}

const isCapturing = (opening: string): boolean => !opening.startsWith('(?') || opening.includes('<');

/** The size of what is repeated: as often as it has to stand there, and where it may be absent, a choice each time. */
function repeated(atom: number, piece: string): number {
  const [, least = '0', comma = ',', most = ''] = /^\{(\d+)(,?)(\d*)\}$/.exec(piece) ?? [];
  if (comma === '') return atom * Math.max(1, Number(least));
  return (atom + 1) * Math.max(1, Number(least) + 1, Number(most));
}
