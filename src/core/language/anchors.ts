import { SIGNS, lexed } from '../playbook';
import type { Span } from '../playbook';

/** An anchor or an alias as it is written: the span is that of its name alone. */
export interface AnchorWord {
  readonly name: string;
  readonly isAnchor: boolean;
  readonly span: Span;
}

const CONTROL = new Set<string>(Object.values(SIGNS));
const BORDERS = new Set(['---', '...']);

/**
 * The anchor at an offset with all of its aliases, in the order written, whether the cursor is on it or on one of them;
 * none elsewhere. An anchor is set anew by one of the same name: then the aliases behind that are its. Also of a text that
 * is no YAML as a whole; it is only gone through where an anchor or an alias may stand.
 */
export function anchorAt(text: string, offset: number): AnchorWord[] {
  if (!mayBeAnchor(text, offset)) return [];
  const open = new Map<string, AnchorWord[]>();
  let found: AnchorWord[] | undefined;
  for (const word of wordsOf(text)) {
    if (word === 'border') {
      open.clear();
      continue;
    }
    const same = word.isAnchor ? [] : (open.get(word.name) ?? []);
    open.set(word.name, same);
    same.push(word);
    if (word.span.start - 1 <= offset && offset <= word.span.end) found = same;
  }
  return found ?? [];
}

/** The names of all anchors of a text. */
export const anchorNames = (text: string): string[] =>
  [...wordsOf(text)].flatMap((word) => (word !== 'border' && word.isAnchor ? word.name : []));

/** True where the word around an offset begins as an anchor or an alias does. */
function mayBeAnchor(text: string, offset: number): boolean {
  const start = /[^\s,[\]{}]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? '';
  return /[&*]/.test(start) || /[&*]/.test(text.charAt(offset));
}

function* wordsOf(text: string): Generator<AnchorWord | 'border'> {
  let offset = 0;
  let isText = false;
  for (const lexeme of lexed(text)) {
    if (!isText && CONTROL.has(lexeme)) {
      isText = lexeme === SIGNS.scalar;
      continue;
    }
    const start = offset;
    offset += lexeme.length;
    if (!isText && BORDERS.has(lexeme)) yield 'border';
    if (!isText && /^[&*]./.test(lexeme))
      yield { name: lexeme.slice(1), isAnchor: lexeme.startsWith('&'), span: { start: start + 1, end: offset } };
    isText = false;
  }
}

/** What is wrong with a name for an anchor; undefined for a good one. */
export const faultOfAnchorName = (name: string): string | undefined =>
  /^[^\s,[\]{}&*]+$/u.test(name) ? undefined : 'An anchor is one word, without blanks, commas and brackets.';
