import path from 'node:path';
import { statSync } from 'node:fs';
import { UsageError, reasonOf } from './exit';

/** The absolute path of the folder or file that an option names. Throws a `UsageError` when there is none. */
export function namedPath(option: string, kind: 'folder' | 'file', name: string, cwd: string): string {
  const named = path.resolve(cwd, name);
  let reason = kind === 'folder' ? 'is not a folder' : 'is a folder';
  try {
    if (statSync(named).isDirectory() === (kind === 'folder')) return named;
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`${option} takes a ${kind}: ${name} ${reason}.`);
}
