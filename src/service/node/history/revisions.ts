import path from 'node:path';
import type { Written } from './dates';
import { daysOf } from './dates';
import { GitError, failureOf, git, gitAsFar, gitOrNothing } from '../git';
import type { Every, Revision } from '../../../core/report';
import type { Day } from '../../../text';
import { addDuration, count, dayInWords, parseDay } from '../../../text';

/** A commit, and the name of its tree. */
export interface TreeRevision extends Revision {
  readonly tree: string;
  /** True for one after which a month, or the history, ends. */
  readonly isLast: boolean;
}

/** A repository as it is checked out. */
export interface Repository {
  /** The folder of the work tree, as an absolute path. */
  readonly top: string;
  /** The name of the commit; undefined before the first. */
  readonly head?: string;
  readonly isShallow: boolean;
}

/** The commits that a history looks at. */
export interface Revisions {
  /** From the oldest on. */
  readonly all: readonly TreeRevision[];
  /** True where the first of them is the first that there is. */
  readonly isWhole: boolean;
  readonly notes: readonly string[];
}

/** With more commits, only the last one of each month is looked at where no more is asked for. */
const MOST = 5_000;

/** The repository around a folder; undefined for none, and without git. Rejects with a `GitError` where git refuses it. */
export async function repositoryAt(folder: string): Promise<Repository | undefined> {
  try {
    const args = ['rev-parse', '--is-shallow-repository', '--show-cdup', '--is-inside-work-tree'];
    const [said, head] = await Promise.all([
      git(folder, args),
      gitOrNothing(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    ]);
    const [shallow, up = '', isInside] = said.toString().split('\n');
    if (isInside !== 'true') return undefined;
    return { top: path.resolve(folder, up), head: head || undefined, isShallow: shallow === 'true' };
  } catch (error) {
    if (error instanceof GitError && /not a git repository|not found on the PATH/.test(error.message)) return undefined;
    throw error;
  }
}

/**
 * The commits that lead to what is checked out, by their first parents, so that a merged branch counts as what its merge
 * brought. What git could give of a damaged history is taken.
 */
export async function revisionsOf(
  { top, head, isShallow }: Repository,
  { every, since, today, signal }: { every: Every; since?: Day; today: Day; signal?: AbortSignal },
): Promise<Revisions> {
  if (head === undefined) return { all: [], isWhole: true, notes: [] };
  const { commits, status, errors } = await listed(top, head, signal);
  if (!commits.length) throw failureOf(errors, status);
  const latest = addDuration(today, { count: 1, unit: 'd' });
  const dated = daysOf(commits.map(writtenOf), latest);
  const whole = commits.map(([commit = '', tree = ''], index) => ({ commit, tree, date: dated.days[index]!, index }));
  const wanted = since === undefined ? whole : whole.filter(({ date }) => date >= since);
  const marked = wanted.map((one, at): TreeRevision => {
    const next = wanted[at + 1];
    return { ...one, isLast: next?.date.slice(0, 7) !== one.date.slice(0, 7) };
  });
  const isCoarse = every === 'month' && marked.length > MOST;
  const oldest = whole[0]!;
  return {
    all: isCoarse ? marked.filter(({ isLast }) => isLast) : marked,
    isWhole: !isShallow && status === 0 && wanted.length === whole.length,
    notes: [
      ...(isShallow
        ? [
            `This is a shallow clone: its history begins on ${dayInWords(oldest.date)}. "git fetch --unshallow" gets the rest, or on GitHub Actions "fetch-depth: 0".`,
          ]
        : []),
      ...(status === 0
        ? []
        : [
            `The history could be read back to ${dayInWords(oldest.date)} only: ${failureOf(errors.split('\n')[0] ?? '', status).message}`,
          ]),
      ...(dated.rewritten
        ? [
            `The history was rewritten: ${count(dated.rewritten, 'commit')} made anew long after they were written count with the day on which they were written.`,
          ]
        : []),
      ...(dated.misplaced
        ? [
            `The dates of ${count(dated.misplaced, 'commit')} don't fit their order, or lie in the future: each counts with the day of the commit before.`,
          ]
        : []),
      ...(isCoarse
        ? [`There are ${count(marked.length, 'commit')}: of each month only the last one was looked at.`]
        : []),
    ],
  };
}

/** What git says of the commits back from one, the oldest first: each in its parts. */
async function listed(top: string, head: string, signal?: AbortSignal) {
  const list = async (...args: readonly string[]) => {
    const format = '--format=%H %T %at %ct %aI %cI';
    const { output, ...ended } = await gitAsFar(top, ['rev-list', '--first-parent', format, ...args, '--'], signal);
    signal?.throwIfAborted();
    const lines = output.toString('latin1').split('\n');
    return {
      ...ended,
      commits: lines.filter((line) => line && !line.startsWith('commit ')).map((line) => line.split(' ')),
    };
  };
  const all = await list(head);
  // git ends before it tells of the commit whose parent it cannot read.
  const last = all.commits.at(-1)?.[0];
  const more = all.status === 0 ? [] : (await list('--no-walk', last === undefined ? head : `${last}^`)).commits;
  return { ...all, commits: [...all.commits, ...more].reverse() };
}

function writtenOf([, , authored, committed, authoredAt = '', committedAt = '']: readonly string[]): Written {
  const [authoredOn, committedOn] = [parseDay(authoredAt.slice(0, 10)), parseDay(committedAt.slice(0, 10))];
  return {
    authored: authoredOn ? Number(authored) : NaN,
    committed: committedOn ? Number(committed) : NaN,
    authoredOn: authoredOn ?? '',
    committedOn: committedOn ?? '',
  };
}
