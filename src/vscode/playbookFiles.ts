import * as vscode from 'vscode';

const SECTION = 'pilotPlaybook';
const DEFAULT_PATTERN = '**/*.pilot.{yaml,yml}';

/** Which files are playbooks: those that match the setting `pilotPlaybook.files`, whatever their language id. */
export class PlaybookFiles implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when other files may be playbooks than before: the setting or the folders of the workspace changed. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions = [
    vscode.workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(`${SECTION}.files`) && this.reset(),
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(() => this.reset()),
  ];
  private known?: vscode.DocumentFilter[];

  /** Selects open playbooks; copies of them that a comparison shows are none. */
  get selector(): vscode.DocumentFilter[] {
    return (this.known ??= selectorFor(this.pattern));
  }

  /** True when an open document is a playbook. */
  has(document: vscode.TextDocument): boolean {
    return vscode.languages.match(this.selector, document) > 0;
  }

  /** All playbooks in the folders of the workspace, without those that the user excludes from their files. */
  async list(): Promise<vscode.Uri[]> {
    return vscode.workspace.findFiles(this.pattern, '**/node_modules/**');
  }

  /** Patterns for file system watchers, one for each folder. */
  get watched(): vscode.GlobPattern[] {
    return folders().map((folder) => new vscode.RelativePattern(folder, this.pattern));
  }

  dispose(): void {
    this.changed.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private get pattern(): string {
    const pattern = vscode.workspace.getConfiguration(SECTION).get('files');
    return typeof pattern === 'string' && pattern.trim() ? pattern.trim() : DEFAULT_PATTERN;
  }

  private reset(): void {
    this.known = undefined;
    this.changed.fire();
  }
}

const folders = (): readonly vscode.WorkspaceFolder[] => vscode.workspace.workspaceFolders ?? [];

/** A pattern counts from a folder of the workspace; one that starts with `**` also finds files outside of all. */
function selectorFor(pattern: string): vscode.DocumentFilter[] {
  const patterns = [pattern, ...folders().map((folder) => new vscode.RelativePattern(folder, pattern))];
  const schemes = new Set(['file', 'untitled', ...folders().map(({ uri }) => uri.scheme)]);
  return [...schemes].flatMap((scheme) => patterns.map((glob) => ({ scheme, pattern: glob })));
}
