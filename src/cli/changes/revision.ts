import path from 'node:path';
import { UsageError } from '../exit';
import { cleanedUp } from '../signals';
import { GitError, GitObjects, git, gitOrNothing } from '../../service/node/git';

/** What a run compares with: a commit of the repository around the current folder. */
export interface Revision {
  /** The folder of the work tree. */
  readonly top: string;
  /**
   * Finds the name of the commit's tree; undefined where there was nothing before. Rejects with a `UsageError` where what is
   * checked out and the revision have no commit in common.
   */
  readonly tree?: () => Promise<string>;
}

/**
 * The commit where a revision and what is checked out part; `A...B` is taken where B is checked out. The first commit has
 * nothing before it. Throws a `UsageError` when the folder lies in no repository, when git refuses it, when there is no such
 * commit, or when a shallow clone does not hold it.
 */
export const readRevision = (revision: string, cwd: string): Promise<Revision> =>
  asUsage(async () => {
    const [from, to] = endsOf(revision);
    const [{ top, isShallow }, commit, head] = await Promise.all([
      repositoryOf(cwd),
      commitOf(from, cwd),
      commitOf('HEAD', cwd),
    ]);
    if (NOTHING.test(from)) return { top };
    if (head === undefined && (from === 'HEAD' || from === '@')) return { top };
    if (commit === undefined) {
      if (!isShallow && (await isBeforeFirst(from, cwd))) return { top };
      throw await noCommit(from, cwd, isShallow);
    }
    const other = to === 'HEAD' ? head : await commitOf(to, cwd);
    if (other === undefined) throw await noCommit(to, cwd, isShallow);
    if (other !== head)
      throw new UsageError(
        `--changed-since compares with what is checked out, and that is not "${to}": check it out, or write "${from}...HEAD".`,
      );
    return { top, tree: () => treeWherePart(from, { commit, head: other, isShallow }, cwd) };
  });

/** The tree of the commit where a revision and what is checked out part. */
async function treeWherePart(
  revision: string,
  { commit, head, isShallow }: { commit: string; head: string; isShallow: boolean },
  cwd: string,
): Promise<string> {
  const base = await gitOrNothing(cwd, ['merge-base', commit, head]);
  if (base) return treeOf(base, cwd);
  throw new UsageError(
    isShallow
      ? `This shallow clone does not reach back to where "${revision}" and HEAD part. ${FETCH}`
      : `"${revision}" and HEAD have no commit in common, so that there is nothing to compare with.`,
  );
}

/** Does what asks git. What git says is for the caller of the command. */
export async function asUsage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await cleanedUp(work);
  } catch (error) {
    throw error instanceof GitError ? new UsageError(error.message) : error;
  }
}

/** What says on CI servers that there is no commit before. */
const NOTHING = /^(?:0{40}|0{64})$/;

const FETCH = 'Fetch more of its history first: "git fetch --unshallow", or on GitHub Actions "fetch-depth: 0".';

async function repositoryOf(cwd: string): Promise<{ top: string; isShallow: boolean }> {
  try {
    const said = (await git(cwd, ['rev-parse', '--is-shallow-repository', '--show-cdup'])).toString();
    const [shallow, up = ''] = said.split('\n');
    return { top: path.resolve(cwd, up), isShallow: shallow === 'true' };
  } catch (error) {
    if (!/not a git repository/.test(String(error))) throw error;
    throw new UsageError('--changed-since compares with a git revision, but this folder is not in a git repository.');
  }
}

function endsOf(revision: string): [from: string, to: string] {
  const dots = revision.indexOf('...');
  if (dots < 0) return [revision, 'HEAD'];
  return [revision.slice(0, dots) || 'HEAD', revision.slice(dots + 3) || 'HEAD'];
}

/** The name of a commit; undefined for what is none. What begins with `-` is no revision, but git would take it for an option. */
async function commitOf(revision: string, cwd: string): Promise<string | undefined> {
  if (revision === '' || revision.startsWith('-')) return undefined;
  return (await gitOrNothing(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])) || undefined;
}

/** True for what would be the parent of a first commit, such as `HEAD~1`. */
async function isBeforeFirst(revision: string, cwd: string): Promise<boolean> {
  const [, child = '', number = '1'] = /^(.+?)(?:\^1?|~(\d{0,4}))$/.exec(revision) ?? [];
  const steps = Number(number || 1);
  if (child === '' || steps < 1) return false;
  const first = await commitOf(steps > 1 ? `${child}~${steps - 1}` : child, cwd);
  return first !== undefined && (await commitOf(`${first}^`, cwd)) === undefined;
}

async function noCommit(revision: string, cwd: string, isShallow: boolean): Promise<UsageError> {
  const kind = revision.startsWith('-') ? undefined : await gitOrNothing(cwd, ['cat-file', '-t', revision]);
  if (kind === 'blob' || kind === 'tree')
    return new UsageError(
      `"${revision}" is a ${kind === 'blob' ? 'file' : 'folder'}, not a commit: name a branch, a tag or a commit.`,
    );
  return new UsageError(
    `There is no revision "${revision}" here.${isShallow ? ` This is a shallow clone. ${FETCH}` : ''}`,
  );
}

async function treeOf(commit: string, cwd: string): Promise<string> {
  const objects = new GitObjects(cwd);
  try {
    const text = (await objects.read(commit))?.bytes.toString('latin1') ?? '';
    const tree = /^tree ([0-9a-f]+)\n/.exec(text)?.[1];
    if (tree === undefined) throw new GitError(`git has no commit ${commit}.`);
    return tree;
  } finally {
    objects.close();
  }
}
