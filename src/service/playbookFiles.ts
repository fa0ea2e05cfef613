import { POLICY_FILE } from '../core/checklist';
import { compileGlob, withBelow } from '../text';
import type { FileSystem } from './ports';
import { isInside, nameOf, onDisk, pathOf, relativePath, schemeOf } from './uri';

/** Which files are playbooks where nobody says otherwise. */
export const PLAYBOOK_GLOB = '**/*.pilot.{yaml,yml}';

/** What is never looked into for playbooks. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|\.git)\//;

/** What a user says of where playbooks are. */
export interface Places {
  /** The folders of the workspace. */
  readonly folders: readonly string[];
  /** Globs that count from each folder; those that start with `**` also find files outside of all. */
  readonly globs: readonly string[];
  /** Globs of what a folder's files and folders are hidden by, by the folder; they count from there. */
  readonly hidden?: Readonly<Record<string, readonly string[]>>;
}

/** Which files are playbooks: those that a glob names, whatever language an editor takes them for. */
export class PlaybookFiles {
  private readonly tests: readonly { readonly glob: string; readonly fits: (path: string) => boolean }[];
  private readonly schemes: ReadonlySet<string>;
  private readonly hiding: ReadonlyMap<string, readonly ((path: string) => boolean)[]>;

  constructor(readonly places: Places) {
    this.tests = places.globs.map((glob) => ({ glob, fits: compileGlob(glob) }));
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
    const below = this.places.folders.filter((folder) => isInside(file, folder));
    if (below.some((folder) => this.tests.some(({ fits }) => fits(relativePath(folder, file))))) return true;
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

  /** The globs that none of the files fits. */
  unmatched(files: readonly string[]): string[] {
    const { folders } = this.places;
    const paths = files.flatMap((uri) =>
      folders.filter((folder) => isInside(uri, folder)).map((folder) => relativePath(folder, uri)),
    );
    return this.tests.filter(({ fits }) => !paths.some(fits)).map(({ glob }) => glob);
  }

  /** All playbooks in the folders of the workspace that no setting hides. Rejects when one of them cannot be searched. */
  async list(fs: FileSystem): Promise<string[]> {
    const { folders, globs } = this.places;
    const lists = folders.flatMap((folder) =>
      globs.map(async (glob) => ({ folder, found: await fs.list(folder, glob) })),
    );
    const all = (await Promise.all(lists)).flatMap(({ folder, found }) =>
      found.filter(
        (uri) => nameOf(uri) !== POLICY_FILE && !LEFT_OUT.test(relativePath(folder, uri)) && !this.hides(uri),
      ),
    );
    return [...new Set(all)];
  }
}
