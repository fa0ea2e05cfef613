import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Fix } from '../checklist';
import { editsFor } from './edits';
import { corrections, safeCorrections, safeFixes } from './offers';
import type { Analysis } from '../judge';
import type { Span } from '../playbook';

/** What fixing a whole file changes in its text. */
interface FixedFile {
  /** In the order of the text; their positions don't count a byte-order mark. Empty when there is nothing to fix. */
  readonly edits: readonly TextEdit[];
  /** How many fixes that are. */
  readonly fixes: number;
}

/** What a fix wrote may ask for another fix: what is corrected shows what is missing, a handle in quotes makes a playbook readable. Never as often as this. */
const ROUNDS = 20;

/** Chooses fixes of a playbook. */
type Choose = (analysis: Analysis) => Fix[];

/** All safe fixes: those of what is written go first, as that shows what is missing. */
const ALL: readonly Choose[] = [safeCorrections, safeFixes];

/** Those alone that correct what is written: nothing is added that was not there. */
const CORRECTIONS: readonly Choose[] = [corrections];

/**
 * The edits of all safe fixes of a file's playbooks, and of those that come up once these are made: fixing the file
 * again changes nothing.
 * @param analyses those of the file's text as it is
 * @param analyse gives those of another text
 */
export const fixAll = (analyses: readonly Analysis[], analyse: Analyse): Promise<FixedFile> =>
  fixedBy(ALL, analyses, analyse);

/** The same, of the fixes alone that correct what is written: they add no placeholder, no key and no item. */
export const correctAll = (analyses: readonly Analysis[], analyse: Analyse): Promise<FixedFile> =>
  fixedBy(CORRECTIONS, analyses, analyse);

type Analyse = (text: string) => readonly Analysis[] | Promise<readonly Analysis[]>;

/** @param choices which fixes are made in a round: the first that finds any has it for itself */
async function fixedBy(
  choices: readonly Choose[],
  analyses: readonly Analysis[],
  analyse: Analyse,
): Promise<FixedFile> {
  const lines = analyses[0]?.playbook.lines;
  if (!lines) return { edits: [], fixes: 0 };
  let current = analyses;
  let pieces: readonly Piece[] = [{ start: 0, end: lines.getText().length }];
  let fixes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { chosen, edits } = firstOf(choices, current);
    // All playbooks of a file share its text.
    const document = current[0]?.playbook.lines;
    if (!document || !edits.length) break;
    pieces = edited(pieces, document, edits);
    fixes += chosen.reduce((sum, { fixes }) => sum + fixes.length, 0);
    current = await analyse(TextDocument.applyEdits(document, edits));
  }
  return { edits: editsOf(pieces, lines), fixes };
}

/** What the first of the choices finds that finds anything to edit. */
function firstOf([first, ...others]: readonly Choose[], analyses: readonly Analysis[]): ReturnType<typeof chosenBy> {
  const found = chosenBy(first!, analyses);
  return found.edits.length || !others.length ? found : firstOf(others, analyses);
}

/** The fixes of each playbook, and their edits. */
function chosenBy(choose: Choose, analyses: readonly Analysis[]) {
  const chosen = analyses.map((analysis) => ({ playbook: analysis.playbook, fixes: choose(analysis) }));
  return { chosen, edits: chosen.flatMap(({ playbook, fixes }) => editsFor(playbook, fixes).edits) };
}

/** A piece of an edited text: a stretch of the first text (offsets, end exclusive), or what was written. */
type Piece = string | Span;

const lengthOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : piece.end - piece.start);

const part = (piece: Piece, start: number, end: number): Piece =>
  typeof piece === 'string'
    ? piece.slice(start, end)
    : { start: piece.start + start, end: Math.min(piece.start + end, piece.end) };

/** The pieces of a text after further edits of it. */
function edited(pieces: readonly Piece[], document: TextDocument, edits: readonly TextEdit[]): Piece[] {
  const ordered = edits
    .map(({ range, newText }) => ({ ...spanIn(document, range), newText }))
    .sort((a, b) => a.start - b.start);
  const rest = [...pieces].reverse();
  const result: Piece[] = [];
  let offset = 0;
  const takeUpTo = (goal: number, taken?: Piece[]) => {
    while (offset < goal) {
      const piece = rest.pop();
      if (piece === undefined) return;
      const length = Math.min(lengthOf(piece), goal - offset);
      if (length < lengthOf(piece)) rest.push(part(piece, length, Infinity));
      taken?.push(part(piece, 0, length));
      offset += length;
    }
  };
  for (const { start, end, newText } of ordered) {
    takeUpTo(start, result);
    result.push(newText);
    takeUpTo(end);
  }
  takeUpTo(Infinity, result);
  return result;
}

const spanIn = (document: TextDocument, { start, end }: TextEdit['range']): Span => ({
  start: document.offsetAt(start),
  end: document.offsetAt(end),
});

/** What turns the first text into its pieces. */
function editsOf(pieces: readonly Piece[], lines: TextDocument): TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  const add = (end: number) => {
    if (newText || end > start)
      edits.push({ range: { start: lines.positionAt(start), end: lines.positionAt(end) }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') newText += piece;
    else {
      add(piece.start);
      start = piece.end;
    }
  }
  add(lines.getText().length);
  return edits;
}
