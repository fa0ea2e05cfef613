import type { Span } from './node';

/**
 * The stretches of a text that go with keys of a mapping and their values: their lines, in braces with a comma, behind a
 * dash up to the next key that stays. Undefined where something else stands there: a comment, an anchor, a question mark.
 * @param entries all of the mapping's own keys, each from its key to the end of its value's own text
 * @param gone which of them go, in order; not all
 */
export function stretchesOf(
  text: string,
  entries: readonly Span[],
  gone: readonly number[],
  isFlow: boolean,
): readonly Span[] | undefined {
  const stretches = runsOf(gone).flatMap(([first, last]): (Span | undefined)[] => {
    const run = entries.slice(first, last + 1);
    const [previous, next] = [entries[first - 1], entries[last + 1]];
    if (isFlow) return [areParted(text, run) ? inBraces(text, run, previous, next) : undefined];
    const isBehindDash = /^[ \t]*(?:-[ \t]+)+$/.test(beforeOnLine(text, run[0]!.start));
    if (!isBehindDash) return run.map((entry) => onLines(text, entry));
    return [next && areParted(text, [...run, next]) ? { start: run[0]!.start, end: next.start } : undefined];
  });
  return stretches.every((one) => one !== undefined) ? stretches : undefined;
}

/** The first and the last of each run of numbers that follow one another. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const one of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === one - 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs;
}

/** True where nothing but blanks and commas stands between entries. */
const areParted = (text: string, entries: readonly Span[]): boolean =>
  entries.every(({ start }, index) => !index || /^[\s,]*$/.test(text.slice(entries[index - 1]!.end, start)));

function inBraces(
  text: string,
  run: readonly Span[],
  previous: Span | undefined,
  next: Span | undefined,
): Span | undefined {
  const [{ start }, { end }] = [run[0]!, run.at(-1)!];
  if (next) return areParted(text, [run.at(-1)!, next]) ? { start, end: next.start } : undefined;
  if (!previous) return { start, end };
  return areParted(text, [previous, run[0]!]) ? { start: previous.end, end } : undefined;
}

/** The lines of an entry, with the last one's line break; a block scalar ends at the start of a line. */
function onLines(text: string, { start, end }: Span): Span | undefined {
  const before = beforeOnLine(text, start);
  if (!/^[ \t]*$/.test(before)) return undefined;
  const newline = text.indexOf('\n', end);
  return {
    start: start - before.length,
    end: text[end - 1] === '\n' ? end : newline < 0 ? text.length : newline + 1,
  };
}

/** What stands before an offset on its line, as far as it is blanks and dashes, and one character more. */
function beforeOnLine(text: string, offset: number): string {
  let start = offset;
  while (/[ \t-]/.test(text.charAt(start - 1))) start--;
  return text.slice(start === 0 || text[start - 1] === '\n' ? start : start - 1, offset);
}
