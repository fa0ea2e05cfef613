import path from 'node:path';
import { realpathSync, statSync } from 'node:fs';
import { readText } from './readText';
import { reasonOf } from '../exit';
import type { EvidenceFiles, FileFact } from '../../core/evidence';

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
