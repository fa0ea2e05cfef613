import * as vscode from 'vscode';
import type { ClosedPlaybooks } from './closedPlaybooks';
import { isWithin, lookAt } from './disk';
import type { FileChanges, FileEvents } from './fileEvents';
import { touches } from './fileEvents';
import type { OpenPlaybooks } from './openPlaybooks';
import type { PlaybookFiles } from './playbookFiles';
import type { Policies } from './policy/policies';
import type { Today } from './today';

/** From how many new files on it is not worth looking which of them are folders. */
const MANY = 50;

/**
 * Knows which playbooks there are in the folders of the workspace, and has them read again when they change. Nothing is
 * searched before `start`; open playbooks are left to their editors.
 */
export class WorkspacePlaybooks implements vscode.Disposable {
  private readonly listed = new Map<string, vscode.Uri>();
  private listing?: Promise<void>;
  private isListingDue = false;
  private watchers: vscode.Disposable[] = [];
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly files: PlaybookFiles,
    private readonly open: OpenPlaybooks,
    private readonly closed: ClosedPlaybooks,
    private readonly events: FileEvents,
    policies: Policies,
    today: Today,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      events.onDidHappen((changes) => this.follow(changes)),
      files.onDidChange(() => this.listing && this.list()),
      policies.onDidChange((folder) => this.readAll(folder)),
      today.onDidChange(() => this.readAll()),
    ];
  }

  /** True once `start` was called. */
  get isStarted(): boolean {
    return this.listing !== undefined;
  }

  /** True when a file was found in the workspace. */
  has(uri: vscode.Uri): boolean {
    return this.listed.has(uri.toString());
  }

  /** Lists the playbooks once and goes on following them. Resolves when they are listed. */
  start(): Promise<void> {
    if (!this.listing) this.events.start();
    return this.listing ?? this.list();
  }

  /** Starts, and resolves when every playbook has been read. */
  async complete(): Promise<void> {
    await this.start();
    await this.closed.complete();
  }

  /** Reads every playbook anew; resolves when that is done. */
  async checkAll(): Promise<void> {
    await this.complete();
    this.readAll();
    await this.closed.complete();
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, ...this.watchers]) disposable.dispose();
  }

  private readAll(folder?: vscode.Uri): void {
    for (const uri of this.listed.values()) if (!folder || isWithin(uri, folder)) this.closed.read(uri);
  }

  private list(): Promise<void> {
    // A listing that has not begun yet will see what happened just now.
    if (this.listing && this.isListingDue) return this.listing;
    this.isListingDue = true;
    this.listing = (this.listing ?? Promise.resolve()).then(async () => {
      this.isListingDue = false;
      try {
        this.watchCreations();
        this.take(await this.files.list());
      } catch (error) {
        this.log.error('The playbooks of the workspace could not be listed.', error);
      }
    });
    return this.listing;
  }

  private take(found: readonly vscode.Uri[]): void {
    const addresses = new Set(found.map(String));
    for (const [address, uri] of this.listed) if (!addresses.has(address)) this.drop(uri);
    for (const uri of found) {
      if (this.has(uri)) continue;
      this.listed.set(uri.toString(), uri);
      this.closed.read(uri);
    }
  }

  private drop(uri: vscode.Uri): void {
    this.listed.delete(uri.toString());
    if (!this.open.has(uri)) this.closed.forget(uri);
  }

  private follow({ created, changed, deleted }: FileChanges): void {
    if (!this.listing) return;
    for (const [address, uri] of this.listed) {
      if (changed.has(address) || created.has(address)) this.closed.read(uri);
      else if (touches(deleted, address)) this.drop(uri);
    }
    void this.lookForFolders(created);
  }

  /** A folder that was moved here may hold playbooks, which no event names. */
  private async lookForFolders(created: ReadonlySet<string>): Promise<void> {
    const facts = await Promise.all([...created].slice(0, MANY).map((address) => lookAt(vscode.Uri.parse(address))));
    if (created.size > MANY || facts.some(({ state }) => state === 'folder')) await this.list();
  }

  private watchCreations(): void {
    for (const watcher of this.watchers) watcher.dispose();
    this.watchers = this.files.watched.flatMap((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
      return [watcher, watcher.onDidCreate(() => this.list())];
    });
  }
}
