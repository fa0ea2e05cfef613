import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { UsageError } from './exit';

/** The files that differ from a revision, as absolute paths, each with the name of its old content, if it had one. */
export type ChangedFiles = ReadonlyMap<string, string | undefined>;

/**
 * Asks git which files differ from a revision: changed, staged, renamed or not yet tracked. Throws a `UsageError` when
 * `cwd` lies in no repository, or there is no such revision.
 */
export function changedSince(revision: string, cwd: string): ChangedFiles {
  const up = git(cwd, ['rev-parse', '--show-cdup'])?.toString().trimEnd();
  if (up === undefined)
    throw new UsageError('--changed-since compares with a git revision, and this folder is in no git repository.');
  const commit = commitOf(revision, cwd);
  const top = path.resolve(cwd, up);
  const changed = new Map<string, string | undefined>();
  const inTop = (name: string) => path.normalize(path.join(top, name));
  const untracked = git(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  for (const name of zeroSeparated(untracked ?? Buffer.alloc(0))) changed.set(inTop(name), undefined);
  const options = ['--raw', '-z', '--no-abbrev', '--find-renames', '--no-relative', '--no-ext-diff'];
  const differing = git(top, ['diff', ...options, commit, '--']);
  if (!differing) throw new UsageError(`git could not compare this folder with ${revision}.`);
  const parts = zeroSeparated(differing)[Symbol.iterator]();
  for (const head of parts) {
    const [mode = '', , blob, , status = ''] = head.slice(1).split(' ');
    const names = [String(parts.next().value)];
    if (/^[RC]/.test(status)) names.push(String(parts.next().value));
    // Only what was a file has an old text: no link, no submodule.
    changed.set(inTop(names.at(-1)!), mode.startsWith('100') ? blob : undefined);
  }
  return changed;
}

function commitOf(revision: string, cwd: string): string {
  const isOption = revision === '' || revision.startsWith('-');
  const commit = isOption ? undefined : git(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit) return commit.toString().trim();
  throw new UsageError(
    `There is no revision "${revision}" here. Where only a part of the history is fetched, fetch it first.`,
  );
}

/** Runs git in a folder; gives what it prints, or undefined when it fails. Throws a `UsageError` when there is no git. */
function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const { error, status, stdout } = spawnSync('git', args, { cwd, input, maxBuffer: 2 ** 31, windowsHide: true });
  if (error) throw new UsageError(`--changed-since asks git, which could not be started: ${error.message}.`);
  return status === 0 ? stdout : undefined;
}

/** The parts of what git prints with `-z`. */
const zeroSeparated = (output: Buffer): string[] => output.toString().split('\0').slice(0, -1);

/** The objects with these names, each as bytes, in their order; undefined for one that is not there. */
export function readBlobs(cwd: string, names: readonly string[]): (Buffer | undefined)[] {
  const output = git(cwd, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join('')) ?? Buffer.alloc(0);
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
