import * as vscode from 'vscode';

/** What happened on disk within a moment: addresses as strings, folders included. */
export interface FileChanges {
  readonly created: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
}

/** How long changes are gathered, in milliseconds: a checkout touches many files at once. */
const GATHER = 100;

/** Follows all files of the workspace, from the moment that somebody needs it. Saved files outside of it count as changed. */
export class FileEvents implements vscode.Disposable {
  private readonly happened = new vscode.EventEmitter<FileChanges>();
  readonly onDidHappen = this.happened.event;
  private readonly subscriptions: vscode.Disposable[] = [];
  private timer?: NodeJS.Timeout;
  private gathered = nothing();

  /** Begins to watch; does nothing when it has begun. */
  start(): void {
    if (this.subscriptions.length) return;
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => this.gather('created', uri)),
      watcher.onDidChange((uri) => this.gather('changed', uri)),
      watcher.onDidDelete((uri) => this.gather('deleted', uri)),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.gather('changed', uri)),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.happened.dispose();
  }

  private gather(kind: keyof FileChanges, uri: vscode.Uri): void {
    this.gathered[kind].add(uri.toString());
    this.timer ??= setTimeout(() => {
      const changes = this.gathered;
      this.gathered = nothing();
      this.timer = undefined;
      this.happened.fire(changes);
    }, GATHER);
  }
}

const nothing = () => ({ created: new Set<string>(), changed: new Set<string>(), deleted: new Set<string>() });

/** True when a file, or a folder around it, is among the addresses. */
export function touches(addresses: ReadonlySet<string>, file: string): boolean {
  if (!addresses.size) return false;
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (addresses.has(file.slice(0, end))) return true;
  }
  return false;
}
