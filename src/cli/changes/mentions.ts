import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../../core/playbook';
import type { FileAccess } from '../../service';
import { uriOf } from '../../service/node';
import type { GitFiles, GitObjects, TreeEntry } from '../../service/node/git';

/** A file or folder, as it is on the disk and as it was; undefined where it is not there. */
interface Pair {
  readonly name: string;
  readonly now?: Dirent;
  readonly was?: TreeEntry;
}

/** What a folder holds now or held before, by the first word of its name. */
type Listing = ReadonlyMap<string, readonly Pair[]>;

/** What a name begins with, and what a text is searched for: what YAML and paths are parted by is no part of it. */
const WORD = /[^\s/#,"'[\]{}:]+/g;
const wordIn = (name: string): string => name.match(WORD)?.[0] ?? '';

/** Under which the names stand that have no word at all: any text may hold them. */
const NO_WORD = '';

/**
 * Tells whether a playbook may point to a file that is not as it was, without reading the playbook's YAML, which takes most of
 * the time of a run: by the names of the files that there are or were, and whether the text holds them. It may be wrong in
 * one way only: where it says yes.
 */
export class Mentions {
  private readonly listings = new Map<string, Promise<Listing>>();
  private readonly differing = new Map<string, Promise<boolean>>();

  constructor(
    private readonly disk: FileAccess,
    private readonly before: GitFiles,
    private readonly objects: GitObjects,
    /** The folder of the work tree. What lies outside of it is the same before and now. */
    private readonly top: string,
  ) {}

  /** True when what a playbook in a folder points to may differ. */
  async mayDiffer(folder: string, text: string): Promise<boolean> {
    // An escape may stand for any letter of a path.
    if (text.includes('\\')) return true;
    const listing = await this.listing(folder);
    if (listing.has(NO_WORD)) return true;
    const isStart = (word: string) => word === '..' || word === '.' || listing.has(word);
    // Where they stand is asked of few texts, and costs more than all of the words.
    if (!text.match(WORD)?.some(isStart)) return false;
    const seen = new Set<string>();
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!isStart(word)) continue;
      // The same path stands in several places.
      const line = text.slice(index, endOfLine(text, index));
      if (seen.has(line)) continue;
      seen.add(line);
      if (await this.differsFrom(folder, text, index, word)) return true;
    }
    return false;
  }

  /** True when what a path leads to may differ that begins in a text at an index, in this word. */
  private async differsFrom(folder: string, text: string, index: number, word: string): Promise<boolean> {
    if (word === '.' || word === '..') {
      const next = index + word.length;
      const up = word === '.' ? folder : path.dirname(folder);
      return text[next] === '/' && this.differsBelow(up, text, next + 1);
    }
    const listing = await this.listing(folder);
    if (listing.has(NO_WORD)) return true;
    for (const pair of listing.get(word) ?? []) {
      const start = index - pair.name.indexOf(word);
      // Where YAML breaks or doubles what stands in a name, the name is not found as it is.
      if (!text.startsWith(pair.name, start)) {
        if (/[\s']/.test(pair.name)) return true;
        continue;
      }
      const file = path.join(folder, pair.name);
      if (await this.differs(file, pair)) return true;
      const end = start + pair.name.length;
      if (text[end] === '/' && isFolder(pair) && (await this.differsBelow(file, text, end + 1))) return true;
    }
    return false;
  }

  private async differsBelow(folder: string, text: string, index: number): Promise<boolean> {
    WORD.lastIndex = index;
    const found = WORD.exec(text);
    return found !== null && this.differsFrom(folder, text, found.index, found[0]);
  }

  private listing(folder: string): Promise<Listing> {
    const known = this.listings.get(folder) ?? this.list(folder);
    this.listings.set(folder, known);
    return known;
  }

  private async list(folder: string): Promise<Listing> {
    const pairs = new Map<string, Pair>();
    if (folder !== this.top && !folder.startsWith(`${this.top}${path.sep}`)) return new Map();
    for (const entry of entriesOf(folder)) pairs.set(entry.name, { name: entry.name, now: entry });
    for (const [name, was] of (await this.before.folder(uriOf(folder))) ?? [])
      pairs.set(name, { name, now: pairs.get(name)?.now, was });
    const byWord = new Map<string, Pair[]>();
    for (const pair of pairs.values()) {
      const word = wordIn(pair.name);
      const same = byWord.get(word);
      if (same) same.push(pair);
      else byWord.set(word, [pair]);
    }
    return byWord;
  }

  /** True unless both are folders, or the same file. */
  private differs(file: string, pair: Pair): Promise<boolean> {
    const known = this.differing.get(file) ?? this.compare(file, pair);
    this.differing.set(file, known);
    return known;
  }

  private async compare(file: string, { now, was }: Pair): Promise<boolean> {
    if (!now || !was) return true;
    if (now.isDirectory()) return was.kind !== 'folder' && was.kind !== 'module';
    if (!now.isFile() || was.kind !== 'file') return true;
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    // Nobody looks into a file over the limit: it is enough that the other one is over it too.
    if (size > LIMITS.bytes) return ((await this.objects.read(was.object, 0))?.size ?? 0) <= LIMITS.bytes;
    const read = await this.disk.read(uriOf(file), LIMITS.bytes);
    return read.state !== 'file' || !isObject(read.bytes, was.object);
  }
}

const isFolder = ({ now, was }: Pair): boolean => now?.isDirectory() === true || was?.kind === 'folder';

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** True when git keeps some bytes, or what they are with the line ends that git may change on their way, under a name. */
export function isObject(bytes: Uint8Array, object: string): boolean {
  if (objectName(bytes, object) === object) return true;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.includes('\r\n') && objectName(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'), object) === object;
}

/** The name that git gives to a file's bytes, by the kind of hash that another name is. */
function objectName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
