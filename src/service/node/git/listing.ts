import { git } from './program';
import { isPlaybookPath } from '../../playbookFiles';

/** The name of a tree that holds nothing, which git knows everywhere, by the length of its names. */
const EMPTY: Readonly<Record<number, string>> = {
  40: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  64: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
};

/**
 * The paths of what are playbooks in a tree by their names, from its top: what differs from nothing, for that is the list
 * that takes patterns. Of hundreds of thousands of other files git tells nothing. Rejects with a `GitError` where git fails.
 */
export async function playbooksIn(tree: string, folder: string): Promise<string[]> {
  const list = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', EMPTY[tree.length] ?? '', tree];
  const names = await git(folder, [...list, '--', ':(top)*.pilot.yaml', ':(top)*.pilot.yml']);
  return names.toString().split('\0').filter(isPlaybookPath);
}
