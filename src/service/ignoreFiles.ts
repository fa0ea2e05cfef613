import type { IgnoreRules, Work } from '../text';
import { readIgnoreRules } from '../text';
import type { FileAccess } from './ports';
import { refusalOf } from './reading';
import { readInside } from './root';
import { isInside, joined, nameOf, parentOf, relativePath } from './uri';

/** Names of files with rules of what is left out; the later one has the last word. */
const NAMES = ['.gitignore', '.ignore'] as const;
const OF_REPOSITORY = '.git/info/exclude';

/** Characters that are compared with rules at most, for all files: a second or two. */
const WORK = 500_000_000;

/** True for the address of a file that may say what is left out. */
export const isIgnoreFile = (uri: string): boolean =>
  NAMES.some((name) => name === nameOf(uri)) || uri.endsWith(`/${OF_REPOSITORY}`);

/** The rules of a file, and those that hold where it says nothing. */
interface Chain {
  readonly folder: string;
  readonly rules: IgnoreRules;
  readonly up: Chain | undefined;
}

interface FolderRules {
  readonly isLeftOut: boolean;
  readonly chain?: Chain;
}

/**
 * Knows what `.gitignore`, `.ignore` and `.git/info/exclude` leave out, from the repository around a folder downward:
 * nested ones, with what they take back (judging.md 34). It reads each of them once: ask a new one when they may have
 * changed. One that leads outside of the repository, or is no regular file of at most 2 MB, says nothing.
 */
export class IgnoreFiles {
  private readonly tops = new Map<string, Promise<string>>();
  private readonly folders = new Map<string, Promise<FolderRules>>();
  private readonly work: Work = { left: WORK };
  private readonly refused = new Map<string, string>();
  private readonly asked = new Set<string>();

  constructor(private readonly fs: FileAccess) {}

  /** Why files that are there could not be read, to be put behind their names, by address. */
  get unread(): ReadonlyMap<string, string> {
    return this.refused;
  }

  /** Every address that was asked for, whether anything is there or not. */
  get addresses(): ReadonlySet<string> {
    return this.asked;
  }

  /**
   * True for a file or folder that is left out, or that lies in a folder that is.
   * @param base where the search began: the rules count from the repository around it, else from the base itself
   */
  async leaveOut(uri: string, base: string, kind: 'file' | 'folder' = 'file'): Promise<boolean> {
    const top = await this.topOf(base);
    if (uri === top || !isInside(uri, top)) return false;
    if (kind === 'folder') return (await this.folder(uri, top)).isLeftOut;
    const { isLeftOut, chain } = await this.folder(parentOf(uri), top);
    return isLeftOut || this.says(chain, uri, false);
  }

  /** The nearest folder upward that holds `.git`, a folder or (in a work tree) a file; else the folder itself. */
  private topOf(base: string): Promise<string> {
    const known = this.tops.get(base) ?? this.lookForTop(base);
    this.tops.set(base, known);
    return known;
  }

  private async lookForTop(base: string): Promise<string> {
    for (let folder = base, up = parentOf(base); ; folder = up, up = parentOf(up)) {
      const { state } = await this.fs.stat(joined(folder, '.git'));
      if (state === 'folder' || state === 'file') return folder;
      if (up === folder) return base;
    }
  }

  private folder(folder: string, top: string): Promise<FolderRules> {
    const key = `${top} ${folder}`;
    const known = this.folders.get(key) ?? this.look(folder, top);
    this.folders.set(key, known);
    return known;
  }

  private async look(folder: string, top: string): Promise<FolderRules> {
    const isTop = folder === top;
    const around = isTop ? undefined : await this.folder(parentOf(folder), top);
    if (around && (around.isLeftOut || this.says(around.chain, folder, true))) return { isLeftOut: true };
    let chain = around?.chain;
    for (const name of isTop ? [OF_REPOSITORY, ...NAMES] : NAMES) {
      const rules = await this.read(joined(folder, name), top);
      if (rules) chain = { folder, rules, up: chain };
    }
    return { isLeftOut: false, chain };
  }

  private async read(uri: string, top: string): Promise<IgnoreRules | undefined> {
    this.asked.add(uri);
    // Most folders have none, which is quickly known.
    const found = await this.fs.stat(uri);
    if (found.state === 'missing') return undefined;
    const fact = await readInside(this.fs, uri, top);
    if (fact.state === 'file') return readIgnoreRules(fact.text!);
    // Of what lies outside nothing is told, not even that it is there.
    if (fact.state !== 'missing' && fact.state !== 'outside') this.refused.set(uri, refusalOf(fact)!);
    return undefined;
  }

  /** The nearest rules that say something have the last word. */
  private says(chain: Chain | undefined, uri: string, isFolder: boolean): boolean {
    for (let link = chain; link; link = link.up) {
      const said = link.rules.says(relativePath(link.folder, uri), isFolder, this.work);
      if (said !== undefined) return said;
    }
    return false;
  }
}
