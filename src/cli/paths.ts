import path from 'node:path';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { FileSystemAdapter } from 'tinyglobby';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Named } from './namedFiles';
import type { FileError } from '../core/report';
import { PLAYBOOK_GLOB, isMissing, isPlaybookName } from '../service';
import { pathFrom, reasonOf } from '../service/node';

/** The files that a run is about, as absolute paths, and the named paths that lead nowhere. */
export interface PlaybookFiles {
  readonly files: readonly string[];
  readonly errors: readonly FileError[];
  /** How many playbooks the policies of their folders don't include. */
  readonly leftOut: number;
  /** True when files or folders were left out: by files of rules, a policy's `exclude`, or the command line. */
  readonly hasExcluded: boolean;
}

const OPTIONS = {
  absolute: true,
  dot: true,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
} as const;

/** What no search looks into, and asks nothing of. */
const SKIPPED = new Set(['node_modules', '.git']);

/** What a search for playbooks asks. */
interface Search {
  /** The folder below which a file is called by its path there, also where it was named by way of a link. */
  readonly root: string;
  /** True for a playbook that the policy of its folder includes. */
  isIncluded(file: string): Promise<boolean>;
  /** True for a file or folder that is left out unless it is named as a file; `start` is where the search began. */
  isExcluded(file: string, start: string, kind: 'file' | 'folder'): Promise<boolean>;
  /** True for a path that leads out of the root of a folder, whether anything is there or not. */
  isOutside(file: string, folder: string): Promise<boolean>;
}

/**
 * Finds playbooks: a folder is walked, whatever it is called, and gives those that their policies include; a file that
 * is named is taken, whatever its name; anything else is a glob. What is left out is taken only where it is named as a
 * file. Each file once, in the order of their paths as reports write them. What leads outside is neither walked nor looked
 * at: it is taken for a file, of which reading it says so.
 */
export async function findPlaybooks({ names, listed }: Named, cwd: string, search: Search): Promise<PlaybookFiles> {
  const files = new Set<string>();
  const leftOut = new Set<string>();
  const errors = new Map<string, string>();
  const fromHere = asSeenFrom(cwd, search.root);
  const onUnreadable = (folder: string, reason: string) => {
    const name = shown(folder, cwd) || '.';
    errors.set(name, `${name} ${reason}: playbooks in it are not checked.`);
  };
  let hasExcluded = false;
  const all = [
    ...names.map((name) => [name, isDynamicPattern(name)] as const),
    ...listed.map((one) => [one, false] as const),
  ];
  for (const [name, isGlob] of all) {
    const walk: Walk = { ...search, onUnreadable, hasExcluded: false };
    const found = await findOne(name, isGlob, cwd, walk);
    hasExcluded ||= walk.hasExcluded;
    if (typeof found === 'string') errors.set(isGlob ? name : shownName(name, cwd), found);
    else
      for (const one of found.files.map(path.normalize)) {
        const file = await fromHere(one);
        const isIncluded = await search.isIncluded(file);
        (found.isWalk && !isIncluded ? leftOut : files).add(file);
      }
  }
  const byName = new Map([...files].map((file) => [shown(file, cwd), file]));
  return {
    files: [...byName.keys()].sort().map((name) => byName.get(name)!),
    errors: [...errors].map(([name, message]) => ({ path: name, message })),
    leftOut: leftOut.size,
    hasExcluded,
  };
}

/** A search under way. */
interface Walk extends Search {
  readonly onUnreadable: OnUnreadable;
  hasExcluded: boolean;
}

interface Found {
  readonly files: readonly string[];
  /** True for what a folder holds, not named one by one. */
  readonly isWalk: boolean;
}

/** The files behind one name, or what is wrong with it. */
async function findOne(name: string, isGlob: boolean, cwd: string, walk: Walk): Promise<Found | string> {
  if (name === '') return 'The path is empty.';
  const target = path.resolve(cwd, name);
  if (await walk.isOutside(target, target)) return { files: [target], isWalk: false };
  try {
    const stats = await stat(target);
    if (!stats.isDirectory()) return { files: [target], isWalk: false };
    if (await isExcluded(walk, target, target, 'folder')) return { files: [], isWalk: true };
    const found = await glob(PLAYBOOK_GLOB, { ...OPTIONS, fs: walking(walk, target, isPlaybookName), cwd: target });
    return { files: await withoutExcluded(found, walk, target), isWalk: true };
  } catch (error) {
    if (!isGlob) return `${name} ${reasonOf(error)}.`;
    const pattern = path.sep === '/' ? name : name.replaceAll(path.sep, '/');
    const found = await glob(pattern, { ...OPTIONS, fs: walking(walk, cwd), cwd });
    const files = await withoutExcluded(found, walk, cwd);
    if (files.length) return { files, isWalk: false };
    return `No file matches ${name}${walk.hasExcluded ? ' besides what is left out: --no-ignore takes it too' : ''}.`;
  }
}

/** Asks, and keeps in mind that something was left out. */
async function isExcluded(walk: Walk, file: string, start: string, kind: 'file' | 'folder'): Promise<boolean> {
  const answer = await walk.isExcluded(file, start, kind);
  walk.hasExcluded ||= answer;
  return answer;
}

async function withoutExcluded(files: readonly string[], walk: Walk, start: string): Promise<string[]> {
  const kept: string[] = [];
  for (const file of files) if (!(await isExcluded(walk, path.normalize(file), start, 'file'))) kept.push(file);
  return kept;
}

type OnUnreadable = (folder: string, reason: string) => void;

/**
 * A walk that takes links to files and leaves links to folders out, and folders that are left out as a whole, and that
 * says which folders it could not read. A link that leads outside is taken for a file, whatever is there.
 */
function walking(walk: Walk, start: string, isWanted?: (name: string) => boolean): FileSystemAdapter {
  const { isOutside, onUnreadable } = walk;
  const isLinkedFolder = (entry: Dirent, folder: string) =>
    stat(path.join(folder, entry.name)).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
  const read = (folder: string, _options: object, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdir(folder, { withFileTypes: true }, async (error, entries = []) => {
      // A glob's fixed part may lead nowhere: then nothing matches.
      if (error && !isMissing(error)) onUnreadable(folder, reasonOf(error));
      const taken = await Promise.all(
        // Of a hundred thousand other files none is looked at twice.
        entries
          .filter((entry) => entry.isDirectory() || !isWanted || isWanted(entry.name))
          .map(async (entry) => {
            const file = path.join(folder, entry.name);
            if (entry.isDirectory())
              return SKIPPED.has(entry.name) || (await isExcluded(walk, file, start, 'folder')) ? [] : [entry];
            if (!entry.isSymbolicLink()) return [entry];
            if (await isOutside(file, folder)) return [asFile(entry)];
            return (await isLinkedFolder(entry, folder)) ? [] : [entry];
          }),
      );
      done(error, taken.flat());
    });
  return { readdir: read as typeof readdir };
}

const asFile = (link: Dirent): Dirent =>
  Object.assign(Object.create(link) as Dirent, { isSymbolicLink: () => false, isFile: () => true });

/** True for a folder itself and all that lies below it, by the paths as they are written. */
export function isBelow(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
}

/** The path of a file from a folder or a root, also where it was named by way of a link to that or to one around it. */
function asSeenFrom(cwd: string, root: string): (file: string) => Promise<string> {
  const isHere = (file: string) => isBelow(cwd, file) || isBelow(root, file);
  const folders = new Map<string, Promise<string>>();
  return async (file) => {
    if (isHere(file)) return file;
    const folder = path.dirname(file);
    const real = folders.get(folder) ?? realpath(folder).catch(() => folder);
    folders.set(folder, real);
    return isHere(await real) ? path.join(await real, path.basename(file)) : file;
  };
}

/** A path as reports write it: relative to the current folder, with `/`. */
export const shown = (file: string, cwd: string): string => pathFrom(cwd, file);

const shownName = (name: string, cwd: string): string => shown(path.resolve(cwd, name), cwd) || name;
