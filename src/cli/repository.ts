import path from 'node:path';
import { existsSync } from 'node:fs';

/** The nearest folder upward that holds `.git`, a folder or (in a work tree) a file; else the folder itself. */
export function repositoryAround(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (path.dirname(at) === at) return folder;
  }
}
