import path from 'node:path';
import type { Stats } from 'node:fs';
import { constants } from 'node:fs';
import type { FileAccess, NoFile } from '../ports';
import { MOST_NAMES } from '../ports';
import { NOT_REGULAR, TOO_LARGE, factOfError, isMissing } from '../reading';
import { fileOf, uriOf } from './addresses';
import type { Disk } from './disk';
import { reasonOf } from './reasons';

/** A pipe would hold whoever opens it until somebody writes, and a terminal might become ours; Windows has neither. */
const TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** How often a file is opened that another one takes the place of just then, as whoever saves one does. */
const OPENINGS = 3;

const REPLACED: NoFile = { state: 'unfit', reason: 'was replaced while it was opened' };

/** How many bytes are asked for at once at least: some files of /proc give no fewer. */
const LEAST = 4096;

/** How many links are followed on the way to one file, as by Linux. */
const LINKS = 40;

/** Where a path leads behind all links; `isThere` is false where nothing is, and so nothing below it. */
interface Located {
  readonly real: string;
  readonly isThere: boolean;
}

/** The disk of this machine, for the service. */
export class DiskFiles implements FileAccess {
  private readonly folders = new Map<string, Promise<Located>>();

  constructor(private readonly disk: Disk) {}

  /** What is opened is looked at before it is read, so that nothing can take its place in between. */
  async read(uri: string, limit: number): ReturnType<FileAccess['read']> {
    try {
      for (let openings = 0; openings < OPENINGS; openings++) {
        const descriptor = await this.disk.open(fileOf(uri), TO_READ);
        try {
          const stats = await this.disk.fstat(descriptor);
          if (!(await this.isStill(uri, stats))) continue;
          if (stats.size > limit) return notAFile(stats) ?? TOO_LARGE;
          const read = () => this.readUpTo(limit + 1, descriptor, stats.size + 1);
          return notAFile(stats) ?? { state: 'file', bytes: await read() };
        } finally {
          await this.disk.close(descriptor);
        }
      }
      return REPLACED;
    } catch (error) {
      // What a socket says to whoever opens it.
      if ((error as NodeJS.ErrnoException).code === 'ENXIO') return NOT_REGULAR;
      return factOfError(error, reasonOf(error));
    }
  }

  async stat(uri: string): ReturnType<FileAccess['stat']> {
    try {
      const stats = await this.disk.stat(fileOf(uri));
      if (!stats) return { state: 'missing' };
      const { ino, size, mtimeMs, ctimeMs } = stats;
      return notAFile(stats) ?? { state: 'file', stamp: `${ino} ${size} ${mtimeMs} ${ctimeMs}` };
    } catch (error) {
      return isMissing(error) ? { state: 'missing' } : { state: 'unfit', reason: reasonOf(error) };
    }
  }

  async realPath(uri: string): Promise<string> {
    const file = fileOf(uri);
    const real = await this.real(file);
    return real === file ? uri : uriOf(real);
  }

  private async real(file: string): Promise<string> {
    return (await this.located(file)).real;
  }

  /**
   * True when what was opened is what stands at an address itself, with no link on the way there: one that was put there
   * since the address was looked up leads elsewhere.
   */
  private async isStill(uri: string, opened: Stats): Promise<boolean> {
    if ((await this.disk.realpath(fileOf(uri))) !== fileOf(uri)) return false;
    const there = await this.disk.lstat(fileOf(uri));
    return there !== undefined && there.dev === opened.dev && there.ino === opened.ino;
  }

  async names(uri: string): Promise<readonly string[]> {
    try {
      return await this.disk.names(fileOf(uri), MOST_NAMES);
    } catch {
      return [];
    }
  }

  /** Reads to the end, which may lie elsewhere than the size says: files of /proc have a size of 0, and others grow. */
  private async readUpTo(most: number, descriptor: number, expected: number): Promise<Uint8Array> {
    let bytes = Buffer.allocUnsafe(Math.min(Math.max(expected, LEAST), most));
    for (let length = 0; ;) {
      const count = await this.disk.read(descriptor, bytes, length);
      length += count;
      if (count === 0 || length === most) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, most));
    }
  }

  /** Where a path leads: below what is missing nothing is asked for. */
  private async located(file: string): Promise<Located> {
    const parent = path.dirname(file);
    if (parent === file) return { real: file, isThere: true };
    const folder = await this.folder(parent);
    const beside = path.join(folder.real, path.basename(file));
    if (!folder.isThere) return { real: beside, isThere: false };
    const real = await this.disk.realpath(file);
    if (real !== undefined) return { real, isThere: true };
    if (await this.isMissing(file)) return { real: beside, isThere: false };
    return { real: await this.linkByLink(file), isThere: true };
  }

  /** The same for a folder, looked up once for all that wait for it at the same time. */
  private folder(file: string): Promise<Located> {
    const known = this.folders.get(file);
    if (known) return known;
    const folder = this.locatedFolder(file).finally(() => this.folders.delete(file));
    this.folders.set(file, folder);
    return folder;
  }

  private async locatedFolder(file: string): Promise<Located> {
    const real = await this.disk.realpath(file);
    return real === undefined ? this.located(file) : { real, isThere: true };
  }

  /** True when nothing is there, not even a link. */
  private async isMissing(file: string): Promise<boolean> {
    try {
      return !(await this.disk.lstat(file));
    } catch {
      return false;
    }
  }

  /**
   * Where a path leads whose end cannot be reached: link by link, as far as there are any, and from there as it is written.
   * So a link says where it leads, whether anything is there or not.
   */
  private async linkByLink(file: string): Promise<string> {
    let real = path.parse(file).root;
    const names = file.slice(real.length).split(path.sep).reverse();
    for (let links = 0; names.length;) {
      const name = names.pop()!;
      if (name === '..') real = path.dirname(real);
      if (name === '..' || name === '.' || name === '') continue;
      const next = path.join(real, name);
      const target = links < LINKS ? await this.targetOf(next) : undefined;
      if (target === undefined) real = next;
      else {
        links++;
        const { root } = path.parse(target);
        if (root) real = path.resolve(real, root);
        names.push(...target.slice(root.length).split(SEPARATORS).reverse());
      }
    }
    return real;
  }

  /** Where a link leads, as it is written; undefined for what is no link. */
  private async targetOf(file: string): Promise<string | undefined> {
    try {
      const isLink = (await this.disk.lstat(file))?.isSymbolicLink();
      return isLink ? await this.disk.readlink(file) : undefined;
    } catch {
      return undefined;
    }
  }
}

const SEPARATORS = path.sep === '/' ? '/' : /[\\/]/;

/** What stands there if it is no regular file. */
function notAFile(stats: Stats): NoFile | undefined {
  if (stats.isFile()) return undefined;
  return stats.isDirectory() ? { state: 'folder' } : NOT_REGULAR;
}
