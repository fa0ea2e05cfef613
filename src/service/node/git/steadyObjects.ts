import type { GitObject, ObjectReader } from './objects';
import { GitObjects } from './objects';
import { GitError } from './program';

/** How many broken objects are put up with: a repository that has more of them is not worth the time. */
const MOST_BROKEN = 100;

/**
 * The objects of a repository of which some may be broken. git ends at such a one, and with it all that was asked for
 * together: here each of those is asked for once more by itself, so that only what is broken is missed.
 */
export class SteadyObjects implements ObjectReader {
  private objects: GitObjects;
  private readonly broken = new Map<string, GitError>();
  private turn: Promise<unknown> = Promise.resolve();

  /** @param folder any folder of the repository's work tree */
  constructor(private readonly folder: string) {
    this.objects = new GitObjects(folder);
  }

  async read(name: string, most?: number): Promise<GitObject | undefined> {
    const known = this.broken.get(name);
    if (known) throw known;
    const { objects } = this;
    try {
      return await objects.read(name, most);
    } catch (error) {
      if (!(error instanceof GitError) || this.broken.size >= MOST_BROKEN) throw error;
      if (this.objects === objects) this.objects = new GitObjects(this.folder);
      const alone = this.turn.then(() => this.readAlone(name, most));
      this.turn = alone.catch(() => undefined);
      return alone;
    }
  }

  close(): void {
    this.objects.close();
  }

  private async readAlone(name: string, most?: number): Promise<GitObject | undefined> {
    const objects = new GitObjects(this.folder);
    try {
      return await objects.read(name, most);
    } catch (error) {
      if (error instanceof GitError) this.broken.set(name, error);
      throw error;
    } finally {
      objects.close();
    }
  }
}
