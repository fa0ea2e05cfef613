import type { FileEvent, FileSystem, NoFile } from '../../../src/service';
import { compileGlob } from '../../../src/text';
import { Emitter } from '../../../src/service/event';
import { isInside, joined, parentOf, relativePath } from '../../../src/service/uri';

type Entry =
  { readonly bytes: Uint8Array; readonly stamp: string } | { readonly link: string } | { readonly reason: string };

/** Files in memory that tell what happens to them, as a disk does, and count how often they are read. */
export class MemoryFiles implements FileSystem {
  private readonly entries = new Map<string, Entry>();
  private readonly happened = new Emitter<FileEvent>();
  private writes = 0;
  /** Addresses in the order in which they were read. */
  readonly reads: string[] = [];

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.set(at(path), bytesOf(text));
  }

  write(path: string, content: string | Uint8Array): void {
    const uri = at(path);
    const type = this.entries.has(uri) ? 'changed' : 'created';
    this.set(uri, bytesOf(content));
    this.happened.fire({ type, uri });
  }

  /** A link: to an address from its own folder. */
  link(path: string, target: string): void {
    this.entries.set(at(path), { link: joined(parentOf(at(path)), target) });
  }

  /** A file that cannot be read. */
  forbid(path: string, reason = 'cannot be read'): void {
    this.entries.set(at(path), { reason });
    this.happened.fire({ type: 'changed', uri: at(path) });
  }

  /** Removes a file, or a folder with all that is in it: of a folder only its own address is told, as by a disk. */
  delete(path: string): void {
    for (const uri of [...this.entries.keys()]) if (isInside(uri, at(path))) this.entries.delete(uri);
    this.happened.fire({ type: 'deleted', uri: at(path) });
  }

  /** Moves a file or a folder. */
  rename(path: string, to: string): void {
    const moved = [...this.entries].filter(([uri]) => isInside(uri, at(path)));
    for (const [uri, entry] of moved) {
      this.entries.delete(uri);
      this.entries.set(at(to) + uri.slice(at(path).length), entry);
    }
    this.happened.fire({ type: 'deleted', uri: at(path) });
    this.happened.fire({ type: 'created', uri: at(to) });
  }

  tell(event: FileEvent): void {
    this.happened.fire(event);
  }

  async read(uri: string, limit: number) {
    this.reads.push(uri);
    const entry = this.behindLinks(uri);
    if ('state' in entry) return entry;
    return { state: 'file' as const, bytes: entry.bytes.slice(0, limit + 1) };
  }

  async stat(uri: string) {
    const entry = this.behindLinks(uri);
    return 'state' in entry ? entry : { state: 'file' as const, stamp: entry.stamp };
  }

  async realPath(uri: string): Promise<string> {
    return this.resolved(uri, 20) ?? uri;
  }

  async names(uri: string): Promise<string[]> {
    const below = [...this.entries.keys()].filter((file) => file !== uri && isInside(file, uri));
    return [...new Set(below.map((file) => relativePath(uri, file).split('/')[0]!))];
  }

  async list(folder: string, glob: string): Promise<string[]> {
    const fits = compileGlob(glob);
    return [...this.entries.keys()].filter((uri) => isInside(uri, folder) && fits(relativePath(folder, uri)));
  }

  watch = this.happened.event;

  private set(uri: string, bytes: Uint8Array): void {
    this.entries.set(uri, { bytes, stamp: String(this.writes++) });
  }

  private isFolder(uri: string): boolean {
    return [...this.entries.keys()].some((file) => file !== uri && isInside(file, uri));
  }

  private behindLinks(uri: string): Extract<Entry, { bytes: Uint8Array }> | NoFile {
    const real = this.resolved(uri, 20);
    const entry = real === undefined ? undefined : this.entries.get(real);
    if (entry && 'bytes' in entry) return entry;
    if (entry && 'reason' in entry) return { state: 'unreadable', reason: entry.reason };
    return real !== undefined && this.isFolder(real) ? { state: 'folder' } : { state: 'missing' };
  }

  /** The address behind links, also of folders; undefined when they lead in a circle. */
  private resolved(uri: string, hops: number): string | undefined {
    for (let part = uri; parentOf(part) !== part; part = parentOf(part)) {
      const entry = this.entries.get(part);
      if (!entry || !('link' in entry)) continue;
      return hops ? this.resolved(entry.link + uri.slice(part.length), hops - 1) : undefined;
    }
    return uri;
  }
}

/** The address of a path. */
export const at = (path: string): string => joined('file:///', path);

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
