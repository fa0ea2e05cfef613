import * as vscode from 'vscode';
import type { OpenText, OpenTexts } from '../../service';
import { isSame } from '../reveal';

/** The documents that are open for the user. */
export class OpenDocuments implements OpenTexts, vscode.Disposable {
  private readonly texts = new Map<string, DocumentText>();
  /** Those whose last tab was closed: VS Code may go on asking about them. */
  private readonly left = new WeakSet<vscode.TextDocument>();
  private readonly opened = new vscode.EventEmitter<OpenText>();
  private readonly changed = new vscode.EventEmitter<OpenText>();
  private readonly closed = new vscode.EventEmitter<string>();
  readonly onOpen = this.opened.event;
  readonly onChange = this.changed.event;
  readonly onClose = this.closed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor() {
    const { workspace, window } = vscode;
    for (const document of workspace.textDocuments) this.show(document);
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.show(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.edited(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)),
      // VS Code may keep a document for minutes after its last tab: for the user it is closed.
      window.tabGroups.onDidChangeTabs(({ closed }) => closed.forEach((tab) => this.tabClosed(tab))),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.show(document))),
    ];
  }

  all(): Iterable<OpenText> {
    return this.texts.values();
  }

  /**
   * Takes a document that VS Code asks about for open: it asks before it tells that one was opened, but also about one that
   * the user has just closed, which stays so. Gives its address.
   */
  add(document: vscode.TextDocument): string {
    return document.isClosed || this.left.has(document) ? document.uri.toString() : this.show(document);
  }

  /** Takes a document for open that is shown. Gives its address. */
  show(document: vscode.TextDocument): string {
    const uri = document.uri.toString();
    this.left.delete(document);
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
    const others = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(urisOf);
    for (const uri of urisOf(tab)) if (!others.some((other) => isSame(other, uri))) this.close(uri);
  }

  private close(uri: vscode.Uri): void {
    const text = this.texts.get(uri.toString());
    if (!text) return;
    this.left.add(text.document);
    this.texts.delete(uri.toString());
    this.closed.fire(uri.toString());
  }
}

/** The texts that a tab shows: of a comparison both. */
const urisOf = ({ input }: vscode.Tab): vscode.Uri[] => {
  if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
  return input instanceof vscode.TabInputText ? [input.uri] : [];
};

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
