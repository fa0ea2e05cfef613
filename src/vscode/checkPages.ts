import * as vscode from 'vscode';
import type { Gate } from '../core/checklist';
import type { Finding } from '../core/findings';
import type { AnalysisStore } from './analysisStore';

/** The scheme of the pages that explain what findings stand for. `package.json` says that they are shown as Markdown. */
const SCHEME = 'pilot-playbook-check';
const ENDING = '.md';

/** Where the page of a finding's code is. */
export const pageAddress = (code: string): vscode.Uri => vscode.Uri.from({ scheme: SCHEME, path: `/${code}${ENDING}` });

/** True for a finding that has a page: what is wrong with a policy says all there is to say. */
export const hasPage = ({ kind }: Pick<Finding, 'kind'>): boolean => kind !== 'policy';

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

  constructor(private readonly store: AnalysisStore) {
    this.registration = vscode.workspace.registerFileSystemProvider(SCHEME, this, { isReadonly: true });
  }

  /** The gates that are known: those that playbooks are judged by, which a policy may have added, then all built-in ones. */
  async gates(): Promise<readonly Gate[]> {
    const { BUILT_IN_GATES } = await import('../core/checklist/packs');
    const analyses = this.store.all().flatMap((file) => file.analyses);
    const own = analyses.flatMap(({ readiness }) => readiness?.gates.map(({ gate }) => gate) ?? []);
    return [...new Set([...own, ...BUILT_IN_GATES])];
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const { pageOf } = await import('../core/explain');
    const isPage = uri.path.endsWith(ENDING);
    const page = isPage ? pageOf(uri.path.slice(1, -ENDING.length), await this.gates()) : undefined;
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
