import path from 'node:path';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FileSystemAdapter } from 'tinyglobby';
import { glob, isDynamicPattern } from 'tinyglobby';
import { reasonOf } from './exit';
import type { FileError } from '../core/report';
import { PLAYBOOK_GLOB, isMissing } from '../service';

/** The files that a run is about, as absolute paths, and the named paths that lead nowhere. */
export interface PlaybookFiles {
  readonly files: readonly string[];
  readonly errors: readonly FileError[];
  /** How many playbooks the policies of their folders don't include. */
  readonly leftOut: number;
}

const OPTIONS = {
  absolute: true,
  dot: true,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
} as const;

/**
 * Finds playbooks: a folder is walked, whatever it is called, and gives those that their policies include; a file that
 * is named is taken, whatever its name; anything else is a glob. Each file once, in the order of their paths as reports
 * write them. `includes` says what the policy of a file counts; it is asked for each.
 */
export async function findPlaybooks(
  named: readonly string[],
  cwd: string,
  includes: (file: string) => Promise<boolean>,
): Promise<PlaybookFiles> {
  const files = new Set<string>();
  const leftOut = new Set<string>();
  const errors = new Map<string, string>();
  const onUnreadable = (folder: string, reason: string) => {
    const name = shown(folder, cwd) || '.';
    errors.set(name, `${name} ${reason}: playbooks in it are not checked.`);
  };
  for (const name of named.length ? named : ['.']) {
    const found = await findOne(name, cwd, onUnreadable);
    if (typeof found === 'string') errors.set(isDynamicPattern(name) ? name : shownName(name, cwd), found);
    else
      for (const file of found.files.map(path.normalize)) {
        const isIncluded = await includes(file);
        (found.isWalk && !isIncluded ? leftOut : files).add(file);
      }
  }
  const byName = new Map([...files].map((file) => [shown(file, cwd), file]));
  return {
    files: [...byName.keys()].sort().map((name) => byName.get(name)!),
    errors: [...errors].map(([name, message]) => ({ path: name, message })),
    leftOut: leftOut.size,
  };
}

interface Found {
  readonly files: readonly string[];
  /** True for what a folder holds, not named one by one. */
  readonly isWalk: boolean;
}

/** The files behind one name, or what is wrong with it. */
async function findOne(name: string, cwd: string, onUnreadable: OnUnreadable): Promise<Found | string> {
  if (name === '') return 'An empty path names nothing.';
  const target = path.resolve(cwd, name);
  const options = { ...OPTIONS, fs: walking(onUnreadable) };
  try {
    const stats = await stat(target);
    if (!stats.isDirectory()) return { files: [target], isWalk: false };
    return { files: await glob(PLAYBOOK_GLOB, { ...options, cwd: target }), isWalk: true };
  } catch (error) {
    if (!isDynamicPattern(name)) return `${name} ${reasonOf(error)}.`;
    const pattern = path.sep === '/' ? name : name.replaceAll(path.sep, '/');
    const found = await glob(pattern, { ...options, cwd });
    return found.length ? { files: found, isWalk: false } : `No file matches ${name}.`;
  }
}

type OnUnreadable = (folder: string, reason: string) => void;

/** A walk that takes links to files and leaves links to folders out, and that says which folders it could not read. */
function walking(onUnreadable: OnUnreadable): FileSystemAdapter {
  const isLinkedFolder = async (entry: Dirent, folder: string) =>
    entry.isSymbolicLink() &&
    (await stat(path.join(folder, entry.name)).then(
      (stats) => stats.isDirectory(),
      () => false,
    ));
  const read = (folder: string, _options: object, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdir(folder, { withFileTypes: true }, async (error, entries = []) => {
      // A glob's fixed part may lead nowhere: then nothing matches.
      if (error && !isMissing(error)) onUnreadable(folder, reasonOf(error));
      const isLeftOut = await Promise.all(entries.map((entry) => isLinkedFolder(entry, folder)));
      done(
        error,
        entries.filter((_, index) => !isLeftOut[index]),
      );
    });
  return { readdir: read as typeof readdir };
}

/** A path as reports write it: relative to the current folder, with `/`. */
export const shown = (file: string, cwd: string): string => path.relative(cwd, file).split(path.sep).join('/');

const shownName = (name: string, cwd: string): string => shown(path.resolve(cwd, name), cwd) || name;
