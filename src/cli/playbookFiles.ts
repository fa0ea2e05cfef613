import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { FileError } from '../core';
import { reasonOf } from './exit';

/** The files that a run is about, as absolute paths, and the named paths that lead nowhere. */
export interface PlaybookFiles {
  readonly files: readonly string[];
  readonly errors: readonly FileError[];
}

const IN_FOLDER = '**/*.pilot.{yaml,yml}';
const OPTIONS = {
  absolute: true,
  dot: true,
  followSymbolicLinks: false,
  expandDirectories: false,
  ignore: ['**/node_modules/**', '**/.git/**'],
} as const;

/**
 * Finds playbooks: a folder is walked, whatever it is called; a file that is named is taken, whatever its name; anything
 * else is a glob. Each file once, in the order of their paths.
 */
export async function findPlaybooks(named: readonly string[], cwd: string): Promise<PlaybookFiles> {
  const files = new Set<string>();
  const errors: FileError[] = [];
  for (const name of named.length ? named : ['.']) {
    const found = await findOne(name, cwd);
    if (typeof found === 'string') errors.push({ path: name, message: found });
    else for (const file of found) files.add(path.normalize(file));
  }
  return { files: [...files].sort(), errors };
}

/** The files behind one name, or what is wrong with it. */
async function findOne(name: string, cwd: string): Promise<readonly string[] | string> {
  const target = path.resolve(cwd, name);
  try {
    const stats = await stat(target);
    return stats.isDirectory() ? await glob(IN_FOLDER, { ...OPTIONS, cwd: target }) : [target];
  } catch (error) {
    if (!isDynamicPattern(name)) return `${name} ${reasonOf(error)}.`;
    const pattern = path.sep === '/' ? name : name.replaceAll(path.sep, '/');
    const found = await glob(pattern, { ...OPTIONS, cwd });
    return found.length ? found : `No file matches ${name}.`;
  }
}

/** A path as reports write it: relative to the current folder, with `/`. */
export const shown = (file: string, cwd: string): string => path.relative(cwd, file).split(path.sep).join('/');
