import type { Activity } from './activity';
import type { Analyser } from './analyser';
import type { FileChanges, FileFollower } from './fileChanges';
import { touches } from './fileChanges';
import type { PlaybookFiles } from './playbookFiles';
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
  files(): PlaybookFiles;
}

/**
 * Knows which playbooks there are in the folders of the workspace, and has them read again when they change. Nothing is
 * searched before `start`; open playbooks are left to their editors.
 */
export class Listing {
  private readonly listed = new Set<string>();
  private listing?: Promise<void>;
  private isDue = false;
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

  /** Everything that was found. */
  get all(): readonly string[] {
    return [...this.listed];
  }

  /** Lists the playbooks once and goes on following them. Resolves when they are listed. */
  start(): Promise<void> {
    this.parts.follower.start();
    return this.listing ?? this.list();
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
    void this.parts.activity.during(this.lookForNew(created));
  }

  private list(): Promise<void> {
    // A listing that has not begun yet will see what happened just now.
    if (this.listing && this.isDue) return this.listing;
    this.isDue = true;
    const { activity, fs, log } = this.parts;
    const listing = (this.listing ?? Promise.resolve()).then(async () => {
      this.isDue = false;
      try {
        this.take(await this.parts.files().list(fs));
        this.isListed = true;
      } catch (error) {
        log.error('The playbooks of the workspace could not be listed.', error);
      }
    });
    this.listing = activity.during(listing);
    return this.listing;
  }

  private take(found: readonly string[]): void {
    const addresses = new Set(found);
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
