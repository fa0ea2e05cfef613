import type { YAMLError } from 'yaml';
import { oddBlanks } from './blanks';
import { colonsInTexts, colonsWithoutBlank, keysBelowTexts } from './colon';
import { conflicts } from './conflict';
import { hashesInBrackets } from './hash';
import { leadsOfTexts, marksOfTexts, quotedParts } from './leads';
import type { Edit, TextSlip } from './textSlip';
import { movedBy, withEdits } from './mending';
import { tabs } from './tabs';
import { templatePlaces } from './template';
import { unclosedBrackets, unclosedQuote } from './unclosed';
import type { Keys } from '../keys';
import type { Span } from '../node';
import { firstIndex } from '../../../text';

/** What the parser says of a text, its echoes included. */
type ErrorsOf = (text: string) => YAMLError[];

/** What a rule may ask. */
interface Around extends Keys {
  readonly errorsOf: ErrorsOf;
}

/** Looks for slips of one kind in a text of which the parser says these errors. */
type Rule = (text: string, errors: readonly YAMLError[], around: Around) => readonly TextSlip[];

/** In the order in which they hide one another: what is found first is mended before the next is looked for. */
const RULES: readonly Rule[] = [
  conflicts,
  oddBlanks,
  tabs,
  colonsInTexts,
  templatePlaces,
  leadsOfTexts,
  marksOfTexts,
  hashesInBrackets,
  unclosedQuote,
  keysBelowTexts,
  colonsWithoutBlank,
  quotedParts,
  unclosedBrackets,
];

/** How often a text is read again in all: each slip that is mended may show others. Of a long text not so often. */
const READINGS = 24;
const CHARACTERS = 500_000;

/** What is wrong with a text that is no YAML; in its own offsets. */
export interface Unparsed {
  readonly slips: readonly TextSlip[];
  /** What the parser says besides: none of it follows from the slips. */
  readonly errors: readonly { readonly error: YAMLError; readonly span: Span }[];
}

/**
 * Finds the slips of the pen for which a text is no YAML. Each is mended for a trial and the text read again: so what is
 * left are faults of their own, never the parser's echoes, and no fix is offered that does not make the text better.
 */
export function unparsed(text: string, errorsOf: ErrorsOf, keys: Keys): Unparsed {
  let readings = Math.min(READINGS, Math.max(2, Math.floor(CHARACTERS / (text.length + 1))));
  const read: ErrorsOf = (some) => {
    readings--;
    return errorsOf(some);
  };
  const first = read(text);
  let state: State = { text, edits: [], errors: first };
  const slips: TextSlip[] = [];
  for (const rule of RULES) {
    /** Where slips of this kind were mended: one that is found again was not. */
    const places = new Set<number>();
    while (state.errors.length && readings > 0) {
      const original = originalOf(state.edits);
      const found = rule(state.text, state.errors, { ...keys, errorsOf: read }).map((slip) =>
        inOriginal(slip, original),
      );
      if (!found.length) break;
      const again = new Set(found.flatMap(({ span }) => (places.has(span.start) ? span.start : [])));
      if (again.size) {
        for (const [index, slip] of slips.entries())
          if (again.has(slip.span.start)) slips[index] = { ...slip, fix: undefined };
        break;
      }
      for (const { span } of found) places.add(span.start);
      const next = mended(text, state, found, read);
      if (next) {
        slips.push(...found);
        state = next;
        continue;
      }
      // It is what it is, but nobody knows what was meant.
      const known = found.filter(({ explains }) => explains);
      for (const slip of known) slips.push({ ...slip, fix: undefined });
      const errors = state.errors.filter(({ message }) => !known.some(({ explains }) => explains!.test(message)));
      state = { ...state, errors };
      break;
    }
  }
  const original = originalOf(state.edits);
  const errors = withoutEchoes(state.text, state.errors).map((error) => ({
    error,
    span: originalSpan({ start: error.pos[0], end: error.pos[1] }, original),
  }));
  return { slips: withSafeFixes(text, slips, first, errorsOf), errors };
}

/**
 * Slips of which a fix is applied without a person only where it makes the text better by itself: one that writes into
 * another slip's place may not, nor may all of them together that leave as many errors as there were.
 */
function withSafeFixes(
  text: string,
  slips: readonly TextSlip[],
  errors: readonly YAMLError[],
  errorsOf: ErrorsOf,
): readonly TextSlip[] {
  let end = -1;
  const reach = [...slips]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span }) => ({ start: span.start, end: (end = Math.max(end, span.end)) }));
  const isWithinOther = ({ span, fix }: TextSlip) =>
    fix?.edits.some(
      (edit) =>
        (edit.start > span.end || edit.end < span.start) &&
        edit.start <= (reach[firstIndex(reach, ({ start }) => start > edit.start) - 1]?.end ?? -1),
    ) ?? false;
  const some = slips.map((slip) => (isWithinOther(slip) ? asChoice(slip) : slip));
  const safe = some.flatMap(({ fix }) => (fix && !fix.isChoice ? fix.edits : []));
  // Where each is mended without a person, that was tried already.
  if (!safe.length || some.every(({ fix }) => fix && !fix.isChoice)) return some;
  const edits = [...safe].sort((a, b) => a.start - b.start);
  return errorsOf(withEdits(text, edits)).length < errors.length ? some : some.map(asChoice);
}

const asChoice = (slip: TextSlip): TextSlip => (slip.fix ? { ...slip, fix: { ...slip.fix, isChoice: true } } : slip);

/**
 * The errors of a text, but those that follow from earlier ones: tokens that the parser cannot place after an error, and
 * whatever else it says of the same line.
 */
function withoutEchoes(text: string, errors: readonly YAMLError[]): YAMLError[] {
  let [line, end] = [-1, 0];
  return [...errors]
    .filter(({ code }, index) => index === 0 || code !== 'UNEXPECTED_TOKEN')
    .sort((a, b) => a.pos[0] - b.pos[0])
    .filter(({ pos: [start] }) => {
      if (line >= 0 && start < end) return false;
      line = start;
      end = text.indexOf('\n', start);
      if (end < 0) end = text.length + 1;
      return true;
    });
}

/** A text in repair: what it is now, by which edits of the first one, and what the parser says of it. */
interface State {
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly errors: readonly YAMLError[];
}

/** The text with more slips mended; undefined when that makes it no better. */
function mended(text: string, state: State, slips: readonly TextSlip[], errorsOf: ErrorsOf): State | undefined {
  const edits = [...state.edits, ...slips.flatMap(({ repair }) => repair)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  if (edits.some(({ start, end }, index) => end < start || (index > 0 && start < edits[index - 1]!.end)))
    return undefined;
  const next = withEdits(text, edits);
  const errors = errorsOf(next);
  const firstOf = ({ errors: [first], edits: some }: State) => (first ? originalOf(some)(first.pos[0]) : Infinity);
  const after = { text: next, edits, errors };
  return errors.length < state.errors.length || firstOf(after) > firstOf(state) ? after : undefined;
}

type Original = (offset: number) => number;

/** A slip of a text in repair, in the offsets of the first text. */
function inOriginal(slip: TextSlip, original: Original): TextSlip {
  const moved = (edit: Edit): Edit => ({ ...edit, ...originalSpan(edit, original) });
  const { fix, choices, repair, span } = slip;
  return {
    ...slip,
    span: originalSpan(span, original),
    repair: repair.map(moved),
    ...(fix && { fix: movedBy(fix, moved) }),
    ...(choices && { choices: choices.map((choice) => movedBy(choice, moved)) }),
  };
}

const originalSpan = ({ start, end }: Span, original: Original): Span => ({
  start: original(start),
  end: original(end),
});

/** Gives the offset in the first text of one in a text with edits made; of one in what was written, where that stands. */
function originalOf(edits: readonly Edit[]): Original {
  let shift = 0;
  const ends = edits.map(({ start, end, text }) => {
    const written = start + shift;
    shift += text.length - (end - start);
    return { written, behind: end + shift, start, shift };
  });
  return (offset) => {
    const last = ends[firstIndex(ends, ({ written }) => written > offset) - 1];
    if (!last) return offset;
    return offset < last.behind ? last.start : offset - last.shift;
  };
}
