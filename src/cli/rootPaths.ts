import { realpathSync } from 'node:fs';
import path from 'node:path';
import { namedRoot } from './judging';
import { isBelow, shown } from './paths';
import { repositoryAround } from './repository';
import type { Entry, Results } from '../core/report';

/** Where CI says that it has checked the repository out. */
const CHECKOUTS = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'] as const;

/**
 * The folder from which those who show a report beside a repository's files count their paths: the one that `--root`
 * names, else the checkout of CI around the current folder, else the git repository, else the current folder itself.
 */
export function rootOf(root: string | undefined, cwd: string): string {
  if (root !== undefined) return namedRoot(root, cwd);
  const here = realOf(cwd);
  const checkouts = CHECKOUTS.flatMap((name) => process.env[name] ?? []).filter(path.isAbsolute);
  const around = checkouts.map(realOf).find((folder) => isBelow(folder, here));
  return around ?? repositoryAround(here);
}

function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

/** Results whose paths count from the root instead of the current folder. */
export function seenFromRoot(results: Results, root: string | undefined, cwd: string): Results {
  const prefix = shown(cwd, rootOf(root, cwd));
  if (prefix === '') return results;
  const fromRoot = (name: string) => path.posix.join(prefix, name);
  const moved = ({ playbook, ...entry }: Entry): Entry => ({
    ...entry,
    playbook: { ...playbook, path: fromRoot(playbook.path) },
  });
  return {
    ...results,
    entries: {
      *[Symbol.iterator]() {
        for (const entry of results.entries) yield moved(entry);
      },
    },
    missed: results.missed.map((one) => (one.path === null ? one : { ...one, path: fromRoot(one.path) })),
    changes: results.changes?.map((change) => ({ ...change, path: fromRoot(change.path) })),
    errors: results.errors.map((error) => ({ ...error, path: fromRoot(error.path) })),
  };
}
