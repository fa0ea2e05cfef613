import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { EvidenceFiles, FileFact } from '../../../src/core/evidence/verification';

/** The files of a folder on disk, for evidence that may not leave `root`. */
export const evidenceFolder = (folder: string, root: string): EvidenceFiles => ({
  async look(file, withText): Promise<FileFact> {
    const absolute = path.resolve(folder, file);
    if (leaves(absolute, root)) return { state: 'outside' };
    try {
      const real = await realpath(absolute);
      if (leaves(real, await realpath(root))) return { state: 'outside' };
      if ((await stat(real)).isDirectory()) return { state: 'folder' };
      return { state: 'file', ...(withText && { text: await readFile(real, 'utf8') }) };
    } catch {
      return { state: 'missing' };
    }
  },
  async names(below) {
    const absolute = path.resolve(folder, below);
    return leaves(absolute, root) ? [] : readdir(absolute).catch(() => []);
  },
});

const leaves = (file: string, root: string): boolean => path.relative(root, file).split(path.sep)[0] === '..';
