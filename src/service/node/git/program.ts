import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** That git could not be started, or what it says where it fails: a sentence for whoever asked. */
export class GitError extends Error {}

/** What is said where a partial clone has left objects where they were: nothing here fetches them. */
export const NOT_WHOLE =
  'This is a partial clone, which does not hold all that was: fetch it first, by "git fetch --refetch --no-filter".';

/** That git has failed, in its own words, or in ours where those say nothing to do. */
export const failureOf = (said: string, status: number | null): GitError =>
  new GitError(/promisor/.test(said) ? NOT_WHOLE : `git says: ${said.trim() || `nothing, and ends with ${status}`}`);

/** What git prints, as bytes. Rejects with a `GitError` where git fails, in git's own words. */
export async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  const { status, output, errors } = await endOf(startGit(cwd, args));
  if (status === 0) return output;
  throw failureOf(errors, status);
}

/** What git prints, without the line's end; undefined where it fails. */
export async function gitOrNothing(cwd: string, args: readonly string[]): Promise<string | undefined> {
  const { status, output } = await endOf(startGit(cwd, args));
  return status === 0 ? output.toString().trimEnd() : undefined;
}

/** All that git has printed, also where it fails. Rejects with a `GitError` where it could not be started. */
export const gitAsFar = (cwd: string, args: readonly string[], signal?: AbortSignal): Promise<Ended> =>
  endOf(startGit(cwd, args, signal));

/**
 * The repository belongs to a stranger, and so may its configuration: no folder that only looks like a bare repository is
 * one, and no program that it names is run. What would run a filter, a difference's driver or a submodule's own
 * configuration is not asked at all: nothing here looks at the work tree's texts.
 */
const SAFE = [
  ...['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false'],
  ...['-c', `core.hooksPath=${process.platform === 'win32' ? 'NUL' : '/dev/null'}`],
  '--no-pager',
];

const ENVIRONMENT = {
  /** Writes no index, not even to refresh it. */
  GIT_OPTIONAL_LOCKS: '0',
  /** Fetches no object that is not here. */
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  /** Takes patterns for what they are, whatever a program around says, as some do that start hooks. */
  GIT_GLOB_PATHSPECS: '0',
  GIT_LITERAL_PATHSPECS: '0',
  GIT_NOGLOB_PATHSPECS: '0',
  /** Windows looks for the programs that git starts in PATH only. */
  NoDefaultCurrentDirectoryInExePath: '1',
  /** Its words are those that are looked for. */
  LC_ALL: 'C',
};

/** Starts git, which ends with this process at the latest. Throws a `GitError` where there is none. */
export function startGit(cwd: string, args: readonly string[], signal?: AbortSignal): ChildProcessWithoutNullStreams {
  const file = inPath('git', process.env.PATH);
  if (file === undefined) throw new GitError('This needs git, which was not found on the PATH.');
  const env = { ...process.env, ...ENVIRONMENT };
  const child = spawn(file, [...SAFE, ...args], { cwd, env, shell: false, windowsHide: true, signal });
  const end = () => child.kill();
  process.once('exit', end);
  child.once('close', () => process.off('exit', end)).once('error', () => process.off('exit', end));
  // A git that ends before it has read all says why by itself.
  child.stdin.on('error', () => undefined);
  return child;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    child.once('close', (status) =>
      resolve({ status, output: Buffer.concat(output), errors: Buffer.concat(errors).toString() }),
    );
    child.once('error', ({ message }) => reject(new GitError(`git could not be started: ${message}.`)));
    child.stdin.end();
  });
}

/** The program of a name in the folders that PATH names: not in the current one, whatever the system's own rule is. */
function inPath(name: string, folders = ''): string | undefined {
  const isWindows = process.platform === 'win32';
  return folders
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .map((folder) => path.join(folder, isWindows ? `${name}.exe` : name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
