import type { Activity } from './activity';
import type { Analyser } from './analyser';
import type { FileChanges, FileFollower } from './fileChanges';
import { touchedBy, touches } from './fileChanges';
import { IgnoreFiles, isIgnoreFile } from './ignoreFiles';
import type { PlaybookFiles } from './playbookFiles';
import type { Policies } from './policies';
import type { FileSystem, Log } from './ports';

/** From how many new files on it is not worth looking which of them are folders. */
const MANY = 50;

/** What a listing needs; which files are playbooks may change. */
interface ListingParts {
  readonly fs: FileSystem;
  readonly log: Log;
  readonly activity: Activity;
  readonly follower: FileFollower;
  readonly analyser: Analyser;
  readonly policies: Policies;
  files(): PlaybookFiles;
  /** Told when other files may be listed, or left out, than before. */
  onListed(): void;
}

/**
 * Knows which playbooks there are in the folders of the workspace, and has them read again when they change. Nothing is
 * searched before `start`; open playbooks are left to their editors.
 */
export class Listing {
  private readonly listed = new Set<string>();
  /** What the last search found, before anything was left out. */
  private found: readonly string[] = [];
  private leftOut: ReadonlySet<string> = new Set();
  /** Where rules that hold outside of what is watched were looked for, with what stood there. */
  private unwatched: ReadonlyMap<string, string> = new Map();
  private listing?: Promise<void>;
  private isDue = false;
  private isSearchDue = false;
  private isListed = false;

  constructor(private readonly parts: ListingParts) {}

  /** True once `start` was called. */
  get isStarted(): boolean {
    return this.listing !== undefined;
  }

  /** True once the playbooks have been listed. */
  get isComplete(): boolean {
    return this.isListed;
  }

  /** True when a file was found in the workspace. */
  has(uri: string): boolean {
    return this.listed.has(uri);
  }

  /** True when a file was found in the workspace, and is left out: by files of rules, or by its policy. */
  leavesOut(uri: string): boolean {
    return this.leftOut.has(uri);
  }

  /** Everything that was found, what is left out as well. */
  get all(): readonly string[] {
    return this.found;
  }

  /** Lists the playbooks once and goes on following them. Resolves when they are listed. */
  start(): Promise<void> {
    this.parts.follower.start();
    return this.listing ?? this.list();
  }

  /** Other files may be left out than before, of those that were found. */
  siftAgain(): void {
    if (this.isStarted) void this.list(false);
  }

  /** What is not watched may say now that other files are left out. */
  async lookAgain(): Promise<void> {
    const known = this.unwatched;
    if (known.size && !isSame(known, await this.stampsOf(known.keys()))) this.siftAgain();
  }

  /** Lists anew, if anybody has asked for a list: other files are playbooks than before. */
  refresh(): void {
    if (this.isStarted) void this.list();
  }

  /** Has every playbook read again. */
  readAll(): void {
    for (const uri of this.listed) this.parts.analyser.read(uri);
  }

  /** Follows what happened on disk. */
  follow(changes: FileChanges): void {
    if (!this.isStarted) return;
    const { created, changed, deleted } = changes;
    for (const uri of this.listed) {
      if (changed.has(uri) || created.has(uri)) this.parts.analyser.read(uri);
      else if (touches(deleted, uri)) this.drop(uri);
    }
    if ([...touchedBy(changes)].some(isIgnoreFile)) this.siftAgain();
    void this.parts.activity.during(this.lookForNew(created));
  }

  /** @param search false when it is enough to look anew at what was found */
  private list(search = true): Promise<void> {
    this.isSearchDue ||= search;
    // A listing that has not begun yet will see what happened just now.
    if (this.listing && this.isDue) return this.listing;
    this.isDue = true;
    const { activity, log } = this.parts;
    const listing = (this.listing ?? Promise.resolve()).then(async () => {
      this.isDue = false;
      try {
        await this.search();
        this.isListed = true;
      } catch (error) {
        log.error('The playbooks of the workspace could not be listed.', error);
      }
    });
    this.listing = activity.during(listing);
    return this.listing;
  }

  private async search(): Promise<void> {
    const { fs, policies, onListed } = this.parts;
    const files = this.parts.files();
    if (this.isSearchDue) {
      this.isSearchDue = false;
      try {
        this.found = await files.list(fs);
      } catch (error) {
        this.isSearchDue = true;
        throw error;
      }
    }
    const ignoring = new IgnoreFiles(fs);
    const [kept, leftOut] = [new Set<string>(), new Set<string>()];
    const isLeftOut = async (uri: string) =>
      (await ignoring.leaveOut(uri, files.folderOf(uri) ?? uri)) || (await policies.of(uri))?.excludes(uri);
    const answers = await Promise.all(this.found.map(isLeftOut));
    for (const [index, uri] of this.found.entries()) (answers[index] ? leftOut : kept).add(uri);
    this.told(ignoring);
    const above = [...ignoring.addresses].filter((uri) => files.folderOf(uri) === undefined);
    this.unwatched = await this.stampsOf(above);
    this.leftOut = leftOut;
    this.take(kept);
    onListed();
  }

  /** Says which files of rules could not be read: they leave nothing out. */
  private told({ unread }: IgnoreFiles): void {
    for (const [uri, reason] of unread) this.parts.log.info(`${uri} ${reason}: it leaves nothing out.`);
  }

  private async stampsOf(uris: Iterable<string>): Promise<Map<string, string>> {
    const facts = [...uris].map(async (uri) => [uri, JSON.stringify(await this.parts.fs.stat(uri))] as const);
    return new Map(await Promise.all(facts));
  }

  private take(addresses: ReadonlySet<string>): void {
    for (const uri of this.listed) if (!addresses.has(uri)) this.drop(uri);
    for (const uri of addresses) {
      if (this.listed.has(uri)) continue;
      this.listed.add(uri);
      this.parts.analyser.read(uri);
    }
  }

  private drop(uri: string): void {
    this.listed.delete(uri);
    if (!this.parts.analyser.isOpen(uri)) this.parts.analyser.forget(uri);
  }

  /** New playbooks; and a folder that was moved here may hold some, which no event names. */
  private async lookForNew(created: ReadonlySet<string>): Promise<void> {
    const unknown = [...created].filter((uri) => !this.listed.has(uri));
    const files = this.parts.files();
    const isNew = unknown.length > MANY || unknown.some((uri) => files.has(uri)) || (await this.hasFolder(unknown));
    if (isNew) await this.list();
  }

  private async hasFolder(uris: readonly string[]): Promise<boolean> {
    const facts = await Promise.all(uris.map((uri) => this.parts.fs.stat(uri)));
    return facts.some(({ state }) => state === 'folder');
  }
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  [...one].every(([key, value]) => other.get(key) === value);
