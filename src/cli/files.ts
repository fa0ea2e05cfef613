import path from 'node:path';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { reasonOf } from './exit';
import { namedPath } from './options';
import type { EvidenceFiles, FileFact } from '../core/evidence';
import { LIMITS } from '../core/playbook';

/** A file's text, or why it cannot be read: to be put behind the file's name. */
export type ReadText = { readonly text: string } | { readonly reason: string };

/** Reads a UTF-8 file of at most `LIMITS.bytes`; a larger one is not opened. Never throws. */
export function readText(file: string): ReadText {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return { reason: 'is not a file' };
    return stats.size > LIMITS.bytes ? TOO_LARGE : decode(readFileSync(file));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Bytes as text. A byte-order mark is kept: positions don't count it, and the parser knows. */
export function decode(bytes: Uint8Array): ReadText {
  if (bytes.byteLength > LIMITS.bytes) return TOO_LARGE;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { reason: 'is not UTF-8 text' };
  }
}

const TOO_LARGE = { reason: 'is larger than 2 MB' };

/** Reads standard input to its end; input over the limit is not kept. */
export async function readStdin(): Promise<ReadText> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LIMITS.bytes + 1) chunks.push(chunk);
  }
  return size > LIMITS.bytes ? { reason: 'is larger than 2 MB' } : decode(Buffer.concat(chunks));
}

/**
 * Looks at the evidence of a playbook in `folder`. A path is judged as written, then by its real path: neither may leave
 * `root`, and what is outside is not read.
 */
export function evidenceFiles(folder: string, root: string): EvidenceFiles {
  return { look: (relative, withText) => Promise.resolve(look(path.resolve(folder, relative), root, withText)) };
}

/** Each look waits for the disk: through Node.js' threads it would take several times as long. */
function look(file: string, root: string, withText: boolean): FileFact {
  if (!isInside(file, root)) return { state: 'outside' };
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return { state: 'missing' };
    const real = realpathSync.native(file);
    if (!isInside(real, realRoot(root))) return { state: 'outside' };
    if (stats.isDirectory()) return { state: 'folder' };
    if (!stats.isFile()) return { state: 'unreadable', reason: 'is no file' };
    if (!withText) return { state: 'file' };
    const read = readText(real);
    return 'text' in read ? { state: 'file', text: read.text } : { state: 'unreadable', reason: read.reason };
  } catch (error) {
    return MISSING.has((error as NodeJS.ErrnoException).code)
      ? { state: 'missing' }
      : { state: 'unreadable', reason: reasonOf(error) };
  }
}

/** What a circular link and a path that no system takes give. */
const MISSING = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

const realRoots = new Map<string, string>();

/** The real path of a root, looked up once. */
function realRoot(root: string): string {
  const real = realRoots.get(root) ?? realpathSync.native(root);
  realRoots.set(root, real);
  return real;
}

/** True when a path is a folder or lies in it. */
export function isInside(file: string, folder: string): boolean {
  if (file.startsWith(folder) && file[folder.length] === path.sep) return true;
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/**
 * The folder that a playbook's evidence may not leave: the one that was named, else the git repository around the
 * current folder, else the current folder. A playbook that lies outside of that has its own repository, else its folder.
 * Throws a `UsageError` when what was named is no folder.
 */
export function rootFinder(cwd: string, named: string | undefined): (folder: string) => string {
  if (named !== undefined) {
    const root = namedPath('--root', 'folder', named, cwd);
    return () => root;
  }
  const common = repositoryOf(cwd) ?? cwd;
  return (folder) => (isInside(folder, common) ? common : (repositoryOf(folder) ?? folder));
}

/** The nearest folder upward that holds `.git`, a folder or (in a work tree) a file. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}
