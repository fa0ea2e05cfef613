import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFiles, FileFact } from '../core';
import { reasonOf } from './exit';
import { readText } from './readText';

/**
 * Looks at the evidence of a playbook in `folder`. A path is judged as written, then by its real path: neither may leave
 * `root`, and what is outside is not read.
 */
export function evidenceFiles(folder: string, root: string): EvidenceFiles {
  return {
    async look(relative, withText): Promise<FileFact> {
      const file = path.resolve(folder, relative);
      if (!isInside(file, root)) return { state: 'outside' };
      try {
        const [real, realRoot] = await Promise.all([realpath(file), realpath(root)]);
        if (!isInside(real, realRoot)) return { state: 'outside' };
        const stats = await stat(real);
        if (stats.isDirectory()) return { state: 'folder' };
        if (!stats.isFile()) return { state: 'unreadable', reason: 'is no file' };
        if (!withText) return { state: 'file' };
        const read = await readText(real);
        return 'text' in read ? { state: 'file', text: read.text } : { state: 'unreadable', reason: read.reason };
      } catch (error) {
        return MISSING.has((error as NodeJS.ErrnoException).code)
          ? { state: 'missing' }
          : { state: 'unreadable', reason: reasonOf(error) };
      }
    },
  };
}

/** What a path that does not exist, a dangling link and a circular one give. */
const MISSING = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** True when a path is a folder or lies in it. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
