import { createHash } from 'node:crypto';
import path from 'node:path';
import { UsageError } from './exit';
import { git, gitOrNothing, readBlobs, zeroSeparated } from './git';
import { LIMITS } from '../core/playbook';
import type { FileAccess } from '../service';
import { uriOf } from '../service/node';

/** What the files of a work tree were at a revision. */
export interface Revision {
  /** The name of what a file was, under the name that it has now; undefined for what was no file. By absolute path. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
  /** Files that have another name now. */
  readonly renamed: ReadonlySet<string>;
  /** All files that git tracks, or that are new and not ignored. */
  readonly files: ReadonlySet<string>;
}

/**
 * Asks git for a revision: of its own objects and its index alone. Throws a `UsageError` when `cwd` lies in no repository,
 * when git refuses it, or when there is no such revision.
 */
export async function readRevision(revision: string, cwd: string): Promise<Revision> {
  const top = path.resolve(cwd, await upOf(cwd));
  const commit = await commitOf(revision, cwd);
  const inTop = (name: string) => path.normalize(path.join(top, name));
  const blobs = new Map<string, string | undefined>();
  for (const entry of zeroSeparated(await git(top, ['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const tab = entry.indexOf('\t');
    const [mode = '', , blob] = entry.slice(0, tab).split(' ');
    // Only what was a file has an old text: no link, no submodule.
    blobs.set(inTop(entry.slice(tab + 1)), mode.startsWith('100') ? blob : undefined);
  }
  const renamed = new Set<string>();
  const options = ['--cached', '--raw', '-z', '-M', '--diff-filter=R', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  const renames = await git(top, ['diff-index', ...options, '--ignore-submodules=all', commit, '--']);
  // Of each: modes, names of objects and status; the old name; the new one.
  const parts = zeroSeparated(renames);
  for (let index = 0; index + 2 < parts.length; index += 3) {
    const now = inTop(parts[index + 2]!);
    blobs.set(now, blobs.get(inTop(parts[index + 1]!)));
    renamed.add(now);
  }
  const files = zeroSeparated(await git(top, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']));
  return { blobs, renamed, files: new Set(files.map(inTop)) };
}

/** The way from a folder up to its work tree's. */
async function upOf(cwd: string): Promise<string> {
  try {
    return (await git(cwd, ['rev-parse', '--show-cdup'])).toString().trimEnd();
  } catch (error) {
    if (!/not a git repository/.test(String(error))) throw error;
    throw new UsageError('--changed-since compares with a git revision, but this folder is not in a git repository.');
  }
}

async function commitOf(revision: string, cwd: string): Promise<string> {
  const isOption = revision === '' || revision.startsWith('-');
  const commit = isOption
    ? undefined
    : await gitOrNothing(cwd, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  if (commit) return commit.trim();
  throw new UsageError(`There is no revision "${revision}" here. In a shallow clone, fetch it first.`);
}

/**
 * Those of some files that are not as they were: new, renamed, or with other bytes. Line ends are no difference: git may
 * change them on the way to the work tree. Other filters don't count: the bytes are compared as they are.
 */
export async function changedFiles(
  files: readonly string[],
  revision: Revision,
  access: FileAccess,
  cwd: string,
): Promise<string[]> {
  const changed = new Set<string>();
  const doubtful: { file: string; blob: string; bytes: Uint8Array }[] = [];
  for (const file of files) {
    const blob = revision.blobs.get(file);
    if (blob === undefined) {
      if (revision.files.has(file) || revision.blobs.has(file)) changed.add(file);
      continue;
    }
    const read = await access.read(uriOf(file), LIMITS.bytes);
    if (revision.renamed.has(file) || read.state !== 'file') changed.add(file);
    else if (blobName(read.bytes, blob) !== blob) doubtful.push({ file, blob, bytes: read.bytes });
  }
  for (let start = 0; start < doubtful.length; start += AT_ONCE) {
    const some = doubtful.slice(start, start + AT_ONCE);
    const names = some.map(({ blob }) => blob);
    const olds = await readBlobs(cwd, names);
    for (const [index, { file, bytes }] of some.entries())
      if (!olds[index] || withoutReturns(olds[index]) !== withoutReturns(bytes)) changed.add(file);
  }
  return files.filter((file) => changed.has(file));
}

/** Old texts read at once. */
export const AT_ONCE = 100;

/** The name that git gives to a file's bytes, by the kind of hash that another name is. */
function blobName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

const withoutReturns = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
