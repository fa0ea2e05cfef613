import * as vscode from 'vscode';
import type { Analysis } from '../core/judge';
import type { PanelContent, PlaybookRef } from '../core/view';
import { playbookView } from '../core/view';
import type { AnalysisStore } from './analysisStore';
import type { ClosedPlaybooks } from './closedPlaybooks';
import { playbookAt } from './playbookAt';
import { isSame } from './tabs';

interface Subject {
  readonly uri: vscode.Uri;
  /** Index of the YAML document; undefined for the file's first. */
  readonly document?: number;
}

/**
 * The playbook that the readiness panel is about: that of the active editor, in a file of several the one with the
 * cursor. While no playbook is active it stays the last one.
 */
export class PanelSubject implements vscode.Disposable {
  private subject?: Subject;
  private readonly changed = new vscode.EventEmitter<PanelContent>();
  /** Fires with what is to be shown from now on. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: AnalysisStore,
    private readonly closed: ClosedPlaybooks,
  ) {
    const { window } = vscode;
    this.subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
      store.onDidChange((uri) => {
        const editor = window.activeTextEditor;
        if (isSame(uri, this.subject?.uri)) this.tell();
        else if (isSame(uri, editor?.document.uri)) this.follow(editor);
      }),
    ];
  }

  /** Turns to a playbook. Resolves once it has been read. */
  async turnTo(subject: Subject): Promise<void> {
    this.subject = subject;
    await this.closed.load(subject.uri);
    if (this.subject === subject) this.tell();
  }

  /** Turns to the playbook of the active editor, if there is one. */
  follow(editor = vscode.window.activeTextEditor): void {
    const file = editor && this.store.analysesOf(editor.document.uri);
    const uri = editor?.document.uri;
    if (!editor || !uri || file?.version === undefined || isSame(uri, this.subject?.uri)) return;
    this.subject = { uri, document: playbookAt(file.analyses, editor.selection.active)?.playbook.document };
    this.tell();
  }

  /** True when this is the playbook that is shown. */
  is({ uri, document }: PlaybookRef): boolean {
    const content = this.content();
    return content.kind === 'playbook' && content.ref.uri === uri && content.ref.document === document;
  }

  /** Reads the file from disk again, if no editor has it. */
  readAgain(): void {
    if (this.subject) this.closed.read(this.subject.uri);
  }

  /** Reads again what was put away meanwhile, and tells what is to be shown. */
  async refresh(): Promise<void> {
    if (this.subject) await this.turnTo(this.subject);
    else this.tell();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.changed.dispose();
  }

  private followCursor({ document: { uri }, selection }: vscode.TextEditor): void {
    const file = isSame(uri, this.subject?.uri) ? this.store.analysesOf(uri) : undefined;
    if (!file || file.analyses.length < 2) return;
    const document = playbookAt(file.analyses, selection.active)?.playbook.document;
    if (document === this.subject?.document) return;
    this.subject = { uri, document };
    this.tell();
  }

  private tell(): void {
    this.changed.fire(this.content());
  }

  private content(): PanelContent {
    if (!this.subject) return { kind: 'none' };
    const { uri, document } = this.subject;
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const known = this.store.analysesOf(uri);
    const index = Math.max(0, known?.analyses.findIndex(({ playbook }) => playbook.document === document) ?? 0);
    const [shown, current] = [known?.analyses[index], known?.current[index]];
    if (!known || !shown) return { kind: 'gone', file };
    return {
      kind: 'playbook',
      ref: { uri: uri.toString(), document: shown.playbook.document },
      file,
      siblings: known.analyses.map((one) => ({ document: one.playbook.document, name: nameOf(one, file) })),
      view: playbookView(shown, current),
    };
  }
}

const nameOf = ({ name }: Analysis, file: string): string => name ?? file;
