import type { Span } from '../node';
import { stretchesOf } from '../stretches';
import type { Edit, Mending } from './textSlip';

/** An entry of a mapping: from its key to the end of its value's own text. */
export interface WrittenKey extends Span {
  readonly key: Span;
}

/**
 * What mends a key that is written more than once in a mapping, for a person to choose: to keep the first of them, or the
 * last. None where something else would go with the others: an anchor that aliases stand for, a comment between them.
 * @param entries all of the mapping's
 * @param same which of them have the same key, at least two
 */
export function keepingOne(
  text: string,
  entries: readonly WrittenKey[],
  same: readonly number[],
  isFlow: boolean,
): readonly Mending[] {
  const name = shownKey(text, entries[same[0]!]!.key);
  const without = (gone: readonly number[], label: string): Mending[] => {
    const stretches = stretchesOf(text, entries, gone, isFlow) ?? [];
    if (stretches.some(({ start, end }) => ANCHOR.test(text.slice(start, end)))) return [];
    const [first, ...others] = stretches.map((stretch): Edit => ({ ...stretch, text: '' }));
    return first ? [{ edits: [first, ...others], label, isChoice: true }] : [];
  };
  return [...without(same.slice(1), `Keep the first ${name}`), ...without(same.slice(0, -1), `Keep the last ${name}`)];
}

/** A key as a message shows it: on one line, a long one shortened. */
export function shownKey(text: string, { start, end }: Span): string {
  const line = text.slice(start, Math.min(end, start + SHOWN + 1)).replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

const SHOWN = 40;

const ANCHOR = /(?:^|[\s[{,:])&[^\s,[\]{}]/;
