import path from 'node:path';
import { existsSync } from 'node:fs';
import { isInside } from './evidenceFiles';
import { namedPath } from '../namedPath';

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
