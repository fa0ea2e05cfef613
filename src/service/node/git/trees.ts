import type { ObjectReader } from './objects';
import { GitError, NOT_WHOLE } from './program';

/** What stands under a name in a folder that git keeps. */
export interface TreeEntry {
  /** `module` is another repository's commit; of it, nothing is here. */
  readonly kind: 'file' | 'folder' | 'link' | 'module';
  /** The name of the object. */
  readonly object: string;
}

export type Tree = ReadonlyMap<string, TreeEntry>;

/** How many entries of folders are kept: those read last. */
const KEPT = 200_000;

interface KeptTree {
  readonly tree: Promise<Tree>;
  /** How many entries it has; 0 until it is read. */
  size: number;
}

/** The folders of a repository's commits: each is read when it is first asked for, and forgotten when it was not for long. */
export class GitTrees {
  private readonly trees = new Map<string, KeptTree>();
  private size = 0;

  constructor(private readonly objects: ObjectReader) {}

  /** What a tree holds. Rejects with a `GitError` where it is not here. */
  read(object: string): Promise<Tree> {
    const known = this.trees.get(object);
    if (known) {
      this.trees.delete(object);
      this.trees.set(object, known);
      return known.tree;
    }
    const kept: KeptTree = { tree: this.load(object), size: 0 };
    this.trees.set(object, kept);
    kept.tree.then(
      (tree) => this.fit(kept, tree.size),
      () => undefined,
    );
    return kept.tree;
  }

  private fit(kept: KeptTree, size: number): void {
    kept.size = size;
    this.size += size;
    for (const [object, oldest] of this.trees) {
      if (this.size <= KEPT || oldest === kept) break;
      this.trees.delete(object);
      this.size -= oldest.size;
    }
  }

  private async load(name: string): Promise<Tree> {
    const object = await this.objects.read(name);
    if (object?.kind !== 'tree') throw new GitError(NOT_WHOLE);
    return entriesOf(object.bytes, name.length / 2);
  }
}

/** Reads a tree object: of each entry its mode, a blank, its name, NUL, and an object's name of so many bytes. */
function entriesOf(bytes: Buffer, hashBytes: number): Tree {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length;) {
    const blank = bytes.indexOf(0x20, at);
    const nul = bytes.indexOf(0, blank);
    const end = nul + 1 + hashBytes;
    // A name that is no UTF-8 is read as Node.js reads it from a disk.
    const name = bytes.toString('utf8', blank + 1, nul);
    entries.set(name, {
      kind: kindOf(bytes.toString('latin1', at, blank)),
      object: bytes.toString('hex', nul + 1, end),
    });
    at = end;
  }
  return entries;
}

function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '40000') return 'folder';
  if (mode === '120000') return 'link';
  return mode === '160000' ? 'module' : 'file';
}
