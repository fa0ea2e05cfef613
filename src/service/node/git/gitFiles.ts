import path from 'node:path';
import { IgnoreFiles, isIgnoreFile } from '../../ignoreFiles';
import type { FileAccess } from '../../ports';
import { MOST_NAMES } from '../../ports';
import { fileOf, uriOf } from '../addresses';
import type { ObjectReader } from './objects';
import { GitError, NOT_WHOLE } from './program';
import type { TreeEntry } from './trees';
import { GitTrees } from './trees';

/** How many links are followed on the way to one file, as on a disk. */
const LINKS = 40;

/** Where an address leads: to what the tree has, to nothing, or out of the tree. */
type Place =
  | { readonly at: 'tree'; readonly names: readonly string[]; readonly entry: TreeEntry }
  | { readonly at: 'nothing'; readonly names: readonly string[] }
  | { readonly at: 'disk'; readonly file: string };

/**
 * The files of a repository as they were at a commit, under the addresses that they have in its work tree: what judges the
 * files on a disk judges these as well. What git does not keep is taken as it is on the disk now: what lies outside of the
 * work tree or in a submodule, installed packages, what is ignored, and texts that git LFS keeps. Unlike a disk, each call
 * rejects with a `GitError` where git fails, or where a partial clone does not hold what was.
 */
export class GitFiles implements FileAccess {
  private readonly ignored = new IgnoreFiles(this);

  /**
   * @param tree the name of the tree of a commit
   * @param top the folder of the work tree, without links
   * @param trees folders that were read before, of other commits as well
   */
  constructor(
    private readonly objects: ObjectReader,
    private readonly tree: string,
    private readonly top: string,
    private readonly disk: FileAccess,
    private readonly trees = new GitTrees(objects),
  ) {}

  async read(uri: string, limit: number): ReturnType<FileAccess['read']> {
    const place = await this.find(uri);
    if (place.at === 'disk') return this.disk.read(uriOf(place.file), limit);
    if (place.at === 'nothing') return { state: 'missing' };
    if (place.entry.kind !== 'file') return { state: 'folder' };
    const object = await this.objects.read(place.entry.object, limit + 1);
    if (!object) throw new GitError(NOT_WHOLE);
    return isLfsPointer(object.bytes) ? this.disk.read(uri, limit) : { state: 'file', bytes: object.bytes };
  }

  async stat(uri: string): ReturnType<FileAccess['stat']> {
    const place = await this.find(uri);
    if (place.at === 'disk') return this.disk.stat(uriOf(place.file));
    if (place.at === 'nothing') return { state: 'missing' };
    return place.entry.kind === 'file' ? { state: 'file', stamp: place.entry.object } : { state: 'folder' };
  }

  async realPath(uri: string): Promise<string> {
    const place = await this.find(uri);
    if (place.at === 'disk') return this.disk.realPath(uriOf(place.file));
    return uriOf(path.join(this.top, ...place.names));
  }

  async names(uri: string): Promise<readonly string[]> {
    const place = await this.find(uri);
    if (place.at === 'disk') return this.disk.names(uriOf(place.file));
    if (place.at === 'nothing' || place.entry.kind !== 'folder') return [];
    return [...(await this.trees.read(place.entry.object)).keys()].slice(0, MOST_NAMES);
  }

  /** What stands at an address itself, behind links to folders: undefined for nothing, and for what is outside of the tree. */
  async entry(uri: string): Promise<TreeEntry | undefined> {
    const file = fileOf(uri);
    const folder = await this.find(uriOf(path.dirname(file)));
    if (folder.at !== 'tree' || folder.entry.kind !== 'folder') return undefined;
    return (await this.trees.read(folder.entry.object)).get(path.basename(file));
  }

  /** What a folder holds, by name; undefined for what is no folder of the tree. */
  async folder(uri: string): Promise<ReadonlyMap<string, TreeEntry> | undefined> {
    const place = await this.find(uri);
    return place.at === 'tree' && place.entry.kind === 'folder' ? this.trees.read(place.entry.object) : undefined;
  }

  private async find(uri: string): Promise<Place> {
    const file = fileOf(uri);
    const names = namesBelow(this.top, file);
    if (!names) return { at: 'disk', file };
    const place = await this.follow(names);
    return place.at === 'nothing' && (await this.isOfDisk(file)) ? { at: 'disk', file } : place;
  }

  /** Follows names from the top, and the links among them. */
  private async follow(names: readonly string[]): Promise<Place> {
    const left = [...names].reverse();
    const done: { name: string; entry: TreeEntry }[] = [];
    const root: TreeEntry = { kind: 'folder', object: this.tree };
    const way = () => done.map(({ name }) => name);
    for (let links = 0; left.length;) {
      const name = left.pop()!;
      if (name === '' || name === '.') continue;
      if (name === '..') {
        if (!done.pop()) return { at: 'disk', file: path.join(this.top, '..', ...left.reverse()) };
        continue;
      }
      const { kind, object } = done.at(-1)?.entry ?? root;
      if (kind === 'module') return { at: 'disk', file: path.join(this.top, ...way(), name, ...left.reverse()) };
      const entry = kind === 'folder' ? (await this.trees.read(object)).get(name) : undefined;
      if (entry?.kind === 'link' && links++ < LINKS) {
        const target = (await this.objects.read(entry.object))?.bytes.toString() ?? '';
        if (path.isAbsolute(target)) {
          const inside = namesBelow(this.top, target);
          if (!inside) return { at: 'disk', file: path.join(target, ...left.reverse()) };
          done.length = 0;
          left.push(...[...inside].reverse());
        } else left.push(...target.split('/').reverse());
      } else if (!entry || entry.kind === 'link') return { at: 'nothing', names: [...way(), name, ...left.reverse()] };
      else done.push({ name, entry });
    }
    const entry = done.at(-1)?.entry ?? root;
    if (entry.kind === 'module') return { at: 'disk', file: path.join(this.top, ...way()) };
    return { at: 'tree', names: way(), entry };
  }

  /** True for what is on the disk, and no commit would have: git's own folder, installed packages, what is ignored. */
  private async isOfDisk(file: string): Promise<boolean> {
    const uri = uriOf(file);
    // Rules of what is ignored are asked for while it is found out what is ignored.
    if (isIgnoreFile(uri) && !uri.includes('/.git/')) return false;
    const names = namesBelow(this.top, file) ?? [];
    if (names[0] === '.git' || names.includes('node_modules')) return true;
    const { state } = await this.disk.stat(uri);
    if (state === 'missing') return false;
    return this.ignored.leaveOut(uri, uriOf(this.top), state === 'folder' ? 'folder' : 'file');
  }
}

/** The names on the way from a folder down to a file; undefined for what is not below it. */
function namesBelow(folder: string, file: string): string[] | undefined {
  if (file === folder) return [];
  const start = folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
  return file.startsWith(start) ? file.slice(start.length).split(path.sep) : undefined;
}

/** True for what git keeps of a file whose text git LFS keeps elsewhere. */
const isLfsPointer = (bytes: Uint8Array): boolean =>
  bytes.length < 1_024 && Buffer.from(bytes).toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
