import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBytes } from './bytes';
import { UsageError } from './exit';
import type { FileOptions } from './options';
import { cleanedUp } from './signals';
import { reasonOf } from '../service/node';

/** What a command line says of the files that it is about. */
export interface Named {
  /** Files, folders and globs; none for nothing at all. */
  readonly names: readonly string[];
  /** Paths that stand for themselves, also where they look like globs. */
  readonly listed: readonly string[];
  /** Globs of what is left out. */
  readonly excluded: readonly string[];
  /** True when files of rules and policies leave nothing out. */
  readonly isAll: boolean;
}

/**
 * Parts paths from those that begin with `!`, and reads the list of `--files-from`. Where nothing is named, it is the
 * current folder; an empty list is a list. Throws a `UsageError` for a list that cannot be read.
 */
export async function namedFiles(
  paths: readonly string[],
  { exclude = [], ignore = true, filesFrom }: FileOptions,
  cwd: string,
): Promise<Named> {
  const [names, excluded] = [paths.filter((one) => !isNegated(one)), paths.filter(isNegated)];
  const all = [...exclude, ...excluded.map((one) => one.slice(1))];
  if (all.includes('')) throw new UsageError('An empty pattern leaves nothing out: write a glob such as "archive/**".');
  return {
    names: names.length || filesFrom !== undefined ? names : ['.'],
    listed: filesFrom === undefined ? [] : await pathsIn(filesFrom, cwd),
    excluded: all,
    isAll: !ignore,
  };
}

const isNegated = (name: string): boolean => name.startsWith('!');

/** The paths that a list holds: parted by NUL where it has any, else one a line. */
async function pathsIn(file: string, cwd: string): Promise<string[]> {
  const text = (await cleanedUp(() => textOf(file, cwd))).replace(/^\uFEFF/, '');
  const parts = text.includes('\0') ? text.split('\0') : text.split(/\r?\n/);
  return parts.filter(Boolean);
}

async function textOf(file: string, cwd: string): Promise<string> {
  try {
    if (file !== '-') return await readFile(path.resolve(cwd, file), 'utf8');
    return (await readBytes(process.stdin)).bytes.toString();
  } catch (error) {
    throw new UsageError(`--files-from takes a list of paths: ${file} ${reasonOf(error)}.`);
  }
}
