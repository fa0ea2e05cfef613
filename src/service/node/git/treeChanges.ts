import type { GitTrees, Tree, TreeEntry } from './trees';

/** What stood at a path before and after; undefined for nothing. */
export interface EntryChange {
  readonly before?: TreeEntry;
  readonly after?: TreeEntry;
}

const NOTHING: Tree = new Map();

/**
 * What differs between two trees, by its path from their top: files, links and other repositories, and folders that are
 * there in one of them only. Nothing is read of a folder that is the same in both. Rejects with a `GitError` where a folder
 * that differs cannot be read.
 */
export async function treeChanges(trees: GitTrees, before: string, after: string): Promise<Map<string, EntryChange>> {
  const found = new Map<string, EntryChange>();
  const isFolder = (entry: TreeEntry | undefined) => entry?.kind === 'folder';
  const read = (entry: TreeEntry | undefined) => (entry && isFolder(entry) ? trees.read(entry.object) : NOTHING);
  const compare = async (prefix: string, was: TreeEntry | undefined, is: TreeEntry | undefined): Promise<void> => {
    const [old, young] = await Promise.all([read(was), read(is)]);
    const below: Promise<void>[] = [];
    const compareEntry = (name: string, one: TreeEntry | undefined, other: TreeEntry | undefined) => {
      if (one?.object === other?.object && one?.kind === other?.kind) return;
      const path = `${prefix}${name}`;
      if (!isFolder(one) || !isFolder(other)) found.set(path, { before: one, after: other });
      if (isFolder(one) || isFolder(other)) below.push(compare(`${path}/`, one, other));
    };
    for (const [name, entry] of old) compareEntry(name, entry, young.get(name));
    for (const [name, entry] of young) if (!old.has(name)) compareEntry(name, undefined, entry);
    await Promise.all(below);
  };
  if (before !== after) await compare('', { kind: 'folder', object: before }, { kind: 'folder', object: after });
  return found;
}
