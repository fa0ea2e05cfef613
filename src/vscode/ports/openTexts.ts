import * as vscode from 'vscode';
import type { OpenText, OpenTexts } from '../../service';
import { isSame, uriOf } from '../reveal';

/** The documents that are open for the user. */
export class OpenDocuments implements OpenTexts, vscode.Disposable {
  private readonly texts = new Map<string, DocumentText>();
  private readonly opened = new vscode.EventEmitter<OpenText>();
  private readonly changed = new vscode.EventEmitter<OpenText>();
  private readonly closed = new vscode.EventEmitter<string>();
  readonly onOpen = this.opened.event;
  readonly onChange = this.changed.event;
  readonly onClose = this.closed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    const { workspace, window } = vscode;
    for (const document of workspace.textDocuments) this.add(document);
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.add(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.edited(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)),
      // VS Code may keep a document for minutes after its last tab: for the user it is closed.
      window.tabGroups.onDidChangeTabs(({ closed }) => closed.forEach((tab) => this.tabClosed(tab))),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.add(document))),
    ];
  }

  all(): Iterable<OpenText> {
    return this.texts.values();
  }

  /** Takes a document for open, unless it is already: VS Code asks about one before it tells that it was opened. Gives its address. */
  add(document: vscode.TextDocument): string {
    const uri = document.uri.toString();
    if (this.texts.get(uri)?.document === document) return uri;
    const text = new DocumentText(document, uri);
    this.texts.set(uri, text);
    this.opened.fire(text);
    return uri;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions, this.opened, this.changed, this.closed).dispose();
  }

  private edited({ uri }: vscode.TextDocument): void {
    const text = this.texts.get(uri.toString());
    if (text) this.changed.fire(text);
  }

  private tabClosed(tab: vscode.Tab): void {
    const uri = uriOf(tab);
    const others = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    if (uri && !others.some((other) => isSame(uriOf(other), uri))) this.close(uri);
  }

  private close(uri: vscode.Uri): void {
    if (this.texts.delete(uri.toString())) this.closed.fire(uri.toString());
  }
}

class DocumentText implements OpenText {
  constructor(
    readonly document: vscode.TextDocument,
    readonly uri: string,
  ) {}

  get version(): number {
    return this.document.version;
  }

  get text(): string {
    return this.document.getText();
  }

  get isDirty(): boolean {
    return this.document.isDirty;
  }
}
