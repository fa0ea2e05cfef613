import { firstIndex } from '../../../text';

/** A commit's moments, in seconds since 1970: when it was written first, and when it became what it is. */
export interface Written {
  readonly authored: number;
  readonly committed: number;
  readonly authoredOn: string;
  readonly committedOn: string;
}

/** Commits that were made anew together lie this far behind what they were, in seconds. */
const MONTH = 30 * 86_400;

/** Of each commit, from the oldest on, the day that it counts with; and how many of them say another one. */
export interface Dated {
  readonly days: readonly string[];
  /** Commits that were made anew with others on one day: they count with the day on which they were first written. */
  readonly rewritten: number;
  /** Commits whose date does not fit the order: they count with the day of the commit before. */
  readonly misplaced: number;
}

/**
 * The days of commits that follow one another, none before the one before it: by when each became what it is. Where several
 * became so on one day, long after they were written, as by a rebase or an import, it is when they were written. What still
 * does not fit the most others, or lies in the future, is taken for a clock that was wrong.
 */
export function daysOf(commits: readonly Written[], latest: string): Dated {
  const remade = remadeOf(commits);
  const dates = commits.map((one, index) =>
    remade[index] ? { at: one.authored, on: one.authoredOn } : { at: one.committed, on: one.committedOn },
  );
  const fitting = longestRising(dates.map(({ at, on }) => (Number.isFinite(at) && on <= latest ? at : NaN)));
  const first = fitting.findIndex(Boolean);
  let day = first < 0 ? latest : dates[first]!.on;
  let misplaced = 0;
  const days = dates.map(({ on }, index) => {
    if (fitting[index]) day = on > day ? on : day;
    else if (on !== day) misplaced++;
    return day;
  });
  return { days, rewritten: remade.filter(Boolean).length, misplaced };
}

function remadeOf(commits: readonly Written[]): boolean[] {
  const isLate = ({ authored, committed }: Written) => committed - authored > MONTH;
  const late = new Map<string, number>();
  for (const one of commits) if (isLate(one)) late.set(one.committedOn, (late.get(one.committedOn) ?? 0) + 1);
  return commits.map((one) => isLate(one) && late.get(one.committedOn)! > 1);
}

/** Which numbers belong to a longest row of them that never falls; a NaN to none. */
function longestRising(numbers: readonly number[]): boolean[] {
  /** By length less one, the index of the least number that ends such a row. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    if (Number.isNaN(number)) continue;
    const place = firstIndex(ends, (end) => numbers[end]! > number);
    before[index] = ends[place - 1];
    ends[place] = index;
  }
  const belongs = numbers.map(() => false);
  for (let at = ends.at(-1); at !== undefined; at = before[at]) belongs[at] = true;
  return belongs;
}
