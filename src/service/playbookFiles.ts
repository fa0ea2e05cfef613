import { POLICY_FILE } from '../core/checklist';
import { compileGlob, withBelow } from '../text';
import type { FileSystem } from './ports';
import { isInside, nameOf, onDisk, pathOf, relativePath, schemeOf } from './uri';

/** Which files are playbooks where nobody says otherwise. */
export const PLAYBOOK_GLOB = '**/*.pilot.{yaml,yml}';

/** What is never looked into for playbooks. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git)\//;

/** True for a name that `PLAYBOOK_GLOB` fits. */
export const isPlaybookName = (name: string): boolean => name.endsWith('.pilot.yaml') || name.endsWith('.pilot.yml');

/** True for a path from the top of a folder at which a playbook is found, where nobody says otherwise. */
export const isPlaybookPath = (path: string): boolean => isPlaybookName(path) && !LEFT_OUT.test(path);

/** What a user says of where playbooks are. */
export interface Places {
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  /** Globs that count from each folder that has none of its own; those that start with `**` also find files outside of all. */
  readonly globs: readonly string[];
  /** The globs of folders that have their own, by the folder; they count from there. */
  readonly own?: Readonly<Record<string, readonly string[]>>;
  /** Globs of what a folder's files and folders are hidden by, by the folder; they count from there. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
}

interface GlobTest {
  readonly glob: string;
  readonly fits: (path: string) => boolean;
}

/** Which files are playbooks: those that a glob names, whatever language an editor takes them for. */
export class PlaybookFiles {
  private readonly tests: readonly GlobTest[];
  private readonly ownTests: ReadonlyMap<string, readonly GlobTest[]>;
  private readonly schemes: ReadonlySet<string>;
  private readonly hiding: ReadonlyMap<string, readonly ((path: string) => boolean)[]>;

  constructor(readonly places: Places) {
    const testsOf = (globs: readonly string[]) => globs.map((glob) => ({ glob, fits: compileGlob(glob) }));
    this.tests = testsOf(places.globs);
    this.ownTests = new Map(Object.entries(places.own ?? {}).map(([folder, globs]) => [folder, testsOf(globs)]));
    const hidden = Object.entries(places.hidden ?? {});
    this.hiding = new Map(hidden.map(([folder, globs]) => [folder, globs.map((glob) => compileGlob(withBelow(glob)))]));
    this.schemes = new Set(['file', 'untitled', ...places.folders.map(schemeOf)]);
  }

  /** True for an address of a file itself: a copy of it that a comparison shows has another scheme. */
  isOwn(uri: string): boolean {
    return this.schemes.has(schemeOf(uri));
  }

  /** True for the address of a playbook. */
  has(uri: string): boolean {
    if (!this.isOwn(uri) || nameOf(uri) === POLICY_FILE) return false;
    const file = onDisk(uri);
    const inner = this.folderOf(file);
    const own = inner === undefined ? undefined : this.ownTests.get(inner);
    if (inner !== undefined && own) return own.some(({ fits }) => fits(relativePath(inner, file)));
    const below = this.places.folders.filter((folder) => isInside(file, folder));
    if (below.some((folder) => this.testsIn(folder).some(({ fits }) => fits(relativePath(folder, file))))) return true;
    return this.tests.some(({ glob, fits }) => glob.startsWith('**') && fits(pathOf(file).slice(1)));
  }

  /** True for a file that the user's settings hide, itself or with a folder around it. */
  hides(uri: string): boolean {
    const file = onDisk(uri);
    const folder = this.folderOf(file);
    if (folder === undefined) return false;
    const path = relativePath(folder, file);
    return this.hiding.get(folder)?.some((fits) => fits(path)) ?? false;
  }

  /** The innermost folder of the workspace around a file or folder; undefined for one outside of all. */
  folderOf(uri: string): string | undefined {
    const around = this.places.folders.filter((folder) => isInside(uri, folder));
    return around.sort((a, b) => b.length - a.length)[0];
  }

  /** The globs that none of the files fits in the folders that they are for. */
  unmatched(files: readonly string[]): string[] {
    const { folders } = this.places;
    const tried = folders.flatMap((folder) => {
      const paths = files.filter((uri) => isInside(uri, folder)).map((uri) => relativePath(folder, uri));
      return this.testsIn(folder).map(({ glob, fits }) => ({ glob, isMatched: paths.some(fits) }));
    });
    const matched = new Set(tried.filter(({ isMatched }) => isMatched).map(({ glob }) => glob));
    const globs = folders.length ? tried.map(({ glob }) => glob) : this.places.globs;
    return [...new Set(globs)].filter((glob) => !matched.has(glob));
  }

  /** All playbooks in the folders of the workspace that no setting hides. Rejects when one of them cannot be searched. */
  async list(fs: FileSystem): Promise<string[]> {
    const { folders } = this.places;
    const lists = folders.flatMap((folder) =>
      this.testsIn(folder).map(async ({ glob }) => ({ folder, found: await fs.list(folder, glob) })),
    );
    const all = (await Promise.all(lists)).flatMap(({ folder, found }) =>
      found.filter(
        (uri) => nameOf(uri) !== POLICY_FILE && !LEFT_OUT.test(relativePath(folder, uri)) && !this.hides(uri),
      ),
    );
    // A folder may lie in another one that says something else.
    return [...new Set(this.ownTests.size ? all.filter((uri) => this.has(uri)) : all)];
  }

  private testsIn(folder: string): readonly GlobTest[] {
    return this.ownTests.get(folder) ?? this.tests;
  }
}
