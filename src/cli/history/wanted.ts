import { existsSync } from 'node:fs';
import path from 'node:path';
import { isNamed } from '../changes/candidates';
import type { Named } from '../namedFiles';
import { repositoryAround } from '../repository';
import { pathFrom } from '../../service/node';
import type { Wanted } from '../../service/node/history';

/** The playbooks of a repository's history that a command line names, and how many of those found lie in other ones. */
export interface NamedHistory {
  readonly wanted: Wanted;
  readonly elsewhere: number;
}

/**
 * Which playbooks a history is of: those that are found now, and those that are gone and were called what is named.
 * @param found absolute paths
 * @param top the folder of the work tree
 */
export function wantedOf(found: readonly string[], named: Named, top: string, cwd: string): NamedHistory {
  const around = new Map<string, string>();
  const isOwn = (file: string) => {
    const folder = path.dirname(file);
    const known = around.get(folder) ?? repositoryAround(folder);
    around.set(folder, known);
    return known === top;
  };
  const own = found.filter(isOwn);
  const fromTop = (file: string) => pathFrom(top, file);
  const there = new Set(own.map(fromTop));
  const asFiles = new Set([...named.names, ...named.listed].map((name) => path.resolve(cwd, name)));
  const has = (name: string) => {
    if (there.has(name)) return true;
    const file = path.join(top, name);
    return !existsSync(file) && isNamed(file, named, cwd);
  };
  const files = named.isAll ? own : own.filter((file) => asFiles.has(file));
  return {
    wanted: { has, named: new Set(files.map(fromTop)), key: JSON.stringify([named, [...there], fromTop(cwd)]) },
    elsewhere: found.length - own.length,
  };
}
