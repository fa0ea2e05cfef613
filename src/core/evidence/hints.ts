import { closest } from '../../text';

/** Candidates that are compared in sum: thousands of wrong references may each have thousands of names beside them. */
const MOST = 100_000;
/** What looking into a folder counts as at least. */
const FOLDER = 100;

/** Finds what was probably meant by what is not there, as long as that takes little time in sum. */
export class Hints {
  private left = MOST;
  private readonly folders = new Map<string, Promise<readonly string[]>>();

  /** @param namesIn gives names in a folder, as `EvidenceFiles` does */
  constructor(private readonly namesIn: (folder: string) => Promise<readonly string[]>) {}

  /** The name that was probably meant by another. */
  nearest(name: string, candidates: readonly string[] | ReadonlySet<string>): string | undefined {
    const count = 'size' in candidates ? candidates.size : candidates.length;
    if (count > this.left) return undefined;
    this.left -= count;
    return closest(name, [...candidates]);
  }

  /** The path that was probably meant by one at which nothing is: another name in the same folder. */
  async nearestPath(path: string): Promise<string | undefined> {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]+)\/*$/s.exec(path) ?? [];
    let names = this.folders.get(folder);
    if (!names) {
      if (this.left < FOLDER) return undefined;
      this.left -= FOLDER;
      this.folders.set(folder, (names = this.namesIn(folder)));
    }
    const there = await names;
    // A link that leads nowhere is there by its name.
    if (there.includes(name)) return undefined;
    const found = there.find((one) => one.startsWith(`${name}.`)) ?? this.nearest(name, there);
    return found === undefined ? undefined : folder + found;
  }
}
