import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit';
import { cleanedUp } from './signals';

/** What git prints, as bytes. Throws a `UsageError` where git fails, in git's own words. */
export async function git(cwd: string, args: readonly string[], input = ''): Promise<Buffer> {
  const { status, output, errors } = await cleanedUp(() => runGit(cwd, args, input));
  if (status === 0) return output;
  throw new UsageError(`git says: ${errors.trim() || `nothing, and ends with ${status}`}`);
}

/** What git prints, or undefined where it fails. */
export async function gitOrNothing(cwd: string, args: readonly string[]): Promise<string | undefined> {
  const { status, output } = await cleanedUp(() => runGit(cwd, args, ''));
  return status === 0 ? output.toString() : undefined;
}

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
  /** Windows looks for the programs that git starts in PATH only. */
  NoDefaultCurrentDirectoryInExePath: '1',
  /** Its words are those that are looked for. */
  LC_ALL: 'C',
};

interface Ended {
  /** Null when a signal ended it. */
  readonly status: number | null;
  readonly output: Buffer;
  readonly errors: string;
}

function runGit(cwd: string, args: readonly string[], input: string): Promise<Ended> {
  const file = inPath('git', process.env.PATH);
  if (file === undefined) throw new UsageError('--changed-since needs git, which was not found on the PATH.');
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...ENVIRONMENT };
    const child = spawn(file, [...SAFE, ...args], { cwd, env, shell: false, windowsHide: true });
    const end = () => child.kill();
    process.once('exit', end);
    const [output, errors]: Buffer[][] = [[], []];
    child.stdout.on('data', (bytes: Buffer) => output!.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors!.push(bytes));
    child.once('close', (status) => {
      process.off('exit', end);
      resolve({ status, output: Buffer.concat(output!), errors: Buffer.concat(errors!).toString() });
    });
    child.once('error', ({ message }) => {
      process.off('exit', end);
      reject(new UsageError(`--changed-since needs git, which could not be started: ${message}.`));
    });
    // A git that ends before it has read all says why by itself.
    child.stdin.on('error', () => undefined).end(input);
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

/** The parts of what git prints with `-z`. */
export const zeroSeparated = (output: Buffer): string[] => output.toString().split('\0').slice(0, -1);

/** The objects with these names, each as bytes, in their order, as git keeps them; undefined for one that is not there. */
export async function readBlobs(cwd: string, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  const output = await git(cwd, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  let offset = 0;
  return names.map(() => {
    const lineEnd = output.indexOf('\n', offset);
    if (lineEnd < 0) return undefined;
    const [, kind, size] = output.toString('latin1', offset, lineEnd).split(' ');
    offset = lineEnd + 1;
    if (kind === 'missing') return undefined;
    const blob = output.subarray(offset, offset + Number(size));
    // A line end follows the bytes.
    offset += Number(size) + 1;
    return blob;
  });
}
