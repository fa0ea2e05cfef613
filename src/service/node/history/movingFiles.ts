import path from 'node:path';
import type { FileAccess } from '../../ports';
import { fileOf, pathFrom, uriOf } from '../addresses';
import type { ObjectReader, TreeEntry } from '../git';
import { GitError, GitFiles, GitTrees } from '../git';

/** What a path outside of git's reach is taken for where git fails. */
const UNREAD = { state: 'unreadable', reason: 'could not be read by git' } as const;

/**
 * The files of a repository at one commit, then at another. Unlike `GitFiles` nothing rejects where git fails: that is kept
 * in `failure`, and whoever judged by what was read then has judged nothing.
 */
export class MovingFiles implements FileAccess {
  readonly trees: GitTrees;
  failure?: GitError;
  /** What was looked at that the commits don't hold, by its address: with what is on the disk there. */
  readonly outside = new Map<string, string>();
  private files!: GitFiles;
  private readonly failed = new Set<string>();
  private failures = 0;

  constructor(
    readonly objects: ObjectReader,
    private readonly top: string,
    private readonly disk: FileAccess,
  ) {
    this.trees = new GitTrees(objects);
  }

  moveTo(tree: string): void {
    this.files = new GitFiles(this.objects, tree, this.top, this.disk, this.trees);
  }

  read(uri: string, limit: number): ReturnType<FileAccess['read']> {
    return this.caught(uri, UNREAD, () => this.files.read(uri, limit));
  }

  async stat(uri: string): ReturnType<FileAccess['stat']> {
    const found = await this.caught(uri, UNREAD, () => this.files.stat(uri));
    // Nobody may remember what could not be read.
    if (found.state !== 'file' || !this.failed.has(uri)) return found;
    return { ...found, stamp: `${found.stamp} ${++this.failures}` };
  }

  realPath(uri: string): Promise<string> {
    return this.caught(uri, uri, () => this.files.realPath(uri));
  }

  names(uri: string): Promise<readonly string[]> {
    return this.caught(uri, [], () => this.files.names(uri));
  }

  /** What a path from the top has in the commit's tree. Rejects with a `GitError` where git fails. */
  entry(name: string): Promise<TreeEntry | undefined> {
    return this.files.entry(this.uriOf(name));
  }

  /** What stands at a path from the top now, so that the same says the same. */
  async identityOf(name: string): Promise<string> {
    const uri = this.uriOf(name);
    const found = await this.stat(uri);
    if (found.state === 'file' && /^[0-9a-f]{40,64}$/.test(found.stamp)) return found.stamp;
    if (found.state !== 'folder') await this.onDisk(uri);
    return found.state === 'file' ? found.stamp : found.state;
  }

  /** What is on the disk at an address now. */
  async onDisk(uri: string): Promise<string> {
    const known = this.outside.get(uri);
    if (known !== undefined) return known;
    const found = await this.disk.stat(uri);
    const identity = found.state === 'file' ? found.stamp : found.state;
    this.outside.set(uri, identity);
    return identity;
  }

  uriOf(name: string): string {
    return uriOf(path.join(this.top, name));
  }

  /** The path of an address from the top, with `/`. */
  nameOf(uri: string): string {
    return pathFrom(this.top, fileOf(uri));
  }

  private async caught<T>(uri: string, instead: T, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      this.failure ??= error;
      this.failed.add(uri);
      return instead;
    }
  }
}
