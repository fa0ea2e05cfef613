import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { HistoryCache } from './cache';

/** How many results of a kind are kept, those used last; and how large their file may become, in characters. */
const MOST: Readonly<Record<string, number>> = { history: 8 };
const MOST_OTHERS = 100_000;
const LARGEST = 32 * 1024 * 1024;

/**
 * Results of one repository's history in files of a folder for caches, one for each kind of them: they may be deleted at any
 * time, and one that cannot be read, or that holds anything else, is none. Whatever a run asks for or adds is kept, the rest
 * as far as there is room.
 */
export class CacheFile implements HistoryCache {
  private readonly name: string;
  private readonly kinds = new Map<string, Kind>();

  /**
   * @param folder where caches are, which need not exist
   * @param top the folder of the repository's work tree
   */
  constructor(
    private readonly folder: string,
    top: string,
  ) {
    this.name = createHash('sha256').update(top).digest('hex').slice(0, 16);
  }

  get(key: string): Promise<unknown> {
    return this.kindOf(key).get(key);
  }

  put(key: string, value: unknown): void {
    this.kindOf(key).put(key, value);
  }

  /** Writes what is new, whole or not at all. That it cannot be written is no trouble: the next run takes longer. */
  async save(): Promise<void> {
    await Promise.all([...this.kinds.values()].map((kind) => kind.save()));
  }

  private kindOf(key: string): Kind {
    const name = key.slice(0, key.indexOf(' '));
    const known = this.kinds.get(name);
    if (known) return known;
    const kind = new Kind(path.join(this.folder, `${this.name}-${name}.json`), MOST[name] ?? MOST_OTHERS);
    this.kinds.set(name, kind);
    return kind;
  }
}

/** The results of one kind. */
class Kind {
  private readonly used = new Map<string, unknown>();
  private kept?: Promise<Map<string, unknown>>;
  private hasNew = false;

  constructor(
    private readonly file: string,
    private readonly most: number,
  ) {}

  async get(key: string): Promise<unknown> {
    const found = this.used.get(key) ?? (await (this.kept ??= this.load())).get(key);
    if (found !== undefined) this.used.set(key, found);
    return found;
  }

  put(key: string, value: unknown): void {
    this.used.set(key, value);
    this.hasNew = true;
  }

  async save(): Promise<void> {
    if (!this.hasNew) return;
    const draft = `${this.file}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      const lines: string[] = [];
      let size = 0;
      for (const entry of [...this.used, ...(await this.unused())].slice(0, this.most)) {
        const line = JSON.stringify(entry);
        if ((size += line.length + 2) > LARGEST) break;
        lines.push(line);
      }
      await mkdir(path.dirname(this.file), { recursive: true, mode: 0o700 });
      await writeFile(draft, `[\n${lines.join(',\n')}\n]\n`, { mode: 0o600, flag: 'wx' });
      await rename(draft, this.file);
      this.hasNew = false;
    } catch {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }

  private async unused(): Promise<[string, unknown][]> {
    return [...(await (this.kept ??= this.load()))].filter(([key]) => !this.used.has(key));
  }

  private async load(): Promise<Map<string, unknown>> {
    try {
      const found = await stat(this.file);
      if (!found.isFile() || found.size > 4 * LARGEST) return new Map();
      const data: unknown = JSON.parse(await readFile(this.file, 'utf8'));
      const isEntry = (one: unknown): one is [string, unknown] =>
        Array.isArray(one) && one.length === 2 && typeof one[0] === 'string';
      return new Map(Array.isArray(data) ? data.filter(isEntry) : []);
    } catch {
      return new Map();
    }
  }
}
