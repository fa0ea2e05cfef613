import { git } from './program';

/**
 * The paths of the files of a tree, from its top, that hold a text. Of hundreds of thousands of others no more is read than
 * git's one list of them. Rejects with a `GitError` where git fails.
 */
export async function pathsHolding(text: string, tree: string, folder: string): Promise<string[]> {
  const list = await git(folder, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', tree]);
  const found: string[] = [];
  for (let at = list.indexOf(text); at >= 0; at = list.indexOf(text, at)) {
    const start = list.lastIndexOf(0, at) + 1;
    const end = list.indexOf(0, at);
    found.push(list.toString('utf8', start, end));
    at = end;
  }
  return found;
}
