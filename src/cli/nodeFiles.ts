import path from 'node:path';
import { closeSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { URI } from 'vscode-uri';
import { reasonOf } from './exit';
import type { FileAccess, NoFile } from '../service';
import { factOfError } from '../service';

/** The address of a path. */
export const uriOf = (file: string): string => URI.file(file).toString();

/** The path of an address. */
export const fileOf = (uri: string): string =>
  path.sep === '/' && uri.startsWith('file:///') && !uri.includes('%')
    ? uri.slice('file://'.length)
    : URI.parse(uri).fsPath;

/**
 * The disk, for the service. Each look waits for the disk instead of coming back to it: through Node.js' threads it would
 * take several times as long, and a run has nothing else to do.
 */
export class NodeFiles implements FileAccess {
  async read(uri: string, limit: number): ReturnType<FileAccess['read']> {
    return attempt(uri, (file, size) => ({
      state: 'file',
      bytes: size > limit ? firstBytes(file, limit + 1) : readFileSync(file),
    }));
  }

  async stat(uri: string): ReturnType<FileAccess['stat']> {
    return attempt(uri, () => ({ state: 'file' }));
  }

  async realPath(uri: string): Promise<string | NoFile> {
    const file = fileOf(uri);
    try {
      // Most of what is not there is asked for here: an error is slow to make.
      if (!statSync(file, { throwIfNoEntry: false })) return { state: 'missing' };
      const real = realpathSync.native(file);
      return real === file ? uri : uriOf(real);
    } catch (error) {
      return factOfError(error, reasonOf(error));
    }
  }
}

/** What a look at a regular file gives, or what stands there instead. */
function attempt<T>(uri: string, look: (file: string, size: number) => T): T | NoFile {
  const file = fileOf(uri);
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (!stats) return { state: 'missing' };
    if (stats.isDirectory()) return { state: 'folder' };
    return stats.isFile() ? look(file, stats.size) : { state: 'unreadable', reason: 'is not a file' };
  } catch (error) {
    return factOfError(error, reasonOf(error));
  }
}

/** At most so many bytes from the start of a file. */
function firstBytes(file: string, count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  const descriptor = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}
