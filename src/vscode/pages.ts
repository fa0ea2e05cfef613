import * as vscode from 'vscode';

/** The scheme of the pages that explain what findings stand for. `package.json` says that they are shown as Markdown. */
const SCHEME = 'pilot-playbook-check';
const ENDING = '.md';

/** Where the page of a finding's code is. */
export const pageAddress = (code: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${code}${ENDING}` });

/** Opens the page of a code in place of no other editor but another page. */
export async function openPage(code: string): Promise<void> {
  // As from any other place that leads on: a playbook that is only looked at keeps its tab.
  if (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.keepEditor');
  await vscode.commands.executeCommand('vscode.open', pageAddress(code));
}

/** The pages on checks as files that can only be read, so that links to them work from wherever they stand. */
export class CheckPages implements vscode.FileSystemProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly registration: vscode.Disposable;

  /** @param pageOf the page of a code, as Markdown; undefined when nothing is known of it */
  constructor(private readonly pageOf: (code: string) => Promise<string | undefined>) {
    this.registration = vscode.workspace.registerFileSystemProvider(SCHEME, this, { isReadonly: true });
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const isPage = uri.path.endsWith(ENDING);
    const page = isPage ? await this.pageOf(uri.path.slice(1, -ENDING.length)) : undefined;
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(page);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: length };
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory = refuse;
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions('The pages on checks can only be read.');
}
