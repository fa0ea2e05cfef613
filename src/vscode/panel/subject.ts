import * as vscode from 'vscode';
import type { Analysis } from '../../core/judge';
import type { PanelContent, PlaybookRef } from '../../core/view';
import { isSamePlaybook, playbookView } from '../../core/view';
import type { Service } from '../../service';
import { nameOf, policyView } from '../../service';
import { playbookAt } from '../reveal';

interface Subject {
  readonly uri: string;
  /** Index of the YAML document; undefined for the file's first. */
  readonly document?: number;
}

/**
 * The playbook that the readiness panel is about: that of the active editor, in a file of several the one with the
 * cursor. While no playbook is active it stays the last one.
 */
export class PanelSubject implements vscode.Disposable {
  private subject?: Subject;
  private isPinned = false;
  private readonly changed = new vscode.EventEmitter<PanelContent>();
  /** Fires with what is to be shown from now on. */
  readonly onDidChange = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(private readonly service: Service) {
    const { window } = vscode;
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      window.onDidChangeActiveTextEditor((editor) => this.follow(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
      service.onDidPublish((uri) => {
        const editor = window.activeTextEditor;
        if (uri === this.subject?.uri) this.tell();
        else if (uri === editor?.document.uri.toString()) this.follow(editor);
      }),
    );
  }

  /** Turns to a playbook. Resolves once it has been read. */
  async turnTo(subject: Subject): Promise<void> {
    this.subject = subject;
    await this.service.load(subject.uri);
    if (this.subject === subject) this.tell();
  }

  /** Turns to the playbook of the active editor, if there is one. */
  follow(editor = vscode.window.activeTextEditor): void {
    const uri = editor?.document.uri.toString();
    const file = uri === undefined ? undefined : this.service.analysisOf(uri);
    if (this.isPinned && this.subject) return;
    if (!editor || !uri || file?.version === undefined || uri === this.subject?.uri) return;
    this.subject = { uri, document: playbookAt(file.analyses, editor.selection.active)?.playbook.document };
    this.tell();
  }

  /** Stays with the playbook that is shown, or follows the active editor. */
  pin(isPinned: boolean): void {
    this.isPinned = isPinned;
    const editor = vscode.window.activeTextEditor;
    if (!isPinned && editor && editor.document.uri.toString() !== this.subject?.uri) this.follow(editor);
    this.tell();
  }

  /** The playbook that is shown. */
  get ref(): PlaybookRef | undefined {
    const content = this.content();
    return content.kind === 'playbook' ? content.ref : undefined;
  }

  /** True when this is the playbook that is shown. */
  is(ref: PlaybookRef): boolean {
    return isSamePlaybook(this.ref, ref);
  }

  /** Reads the file from disk again, if no editor has it. */
  readAgain(): void {
    if (this.subject) this.service.readAgain(this.subject.uri);
  }

  /** Reads again what was put away meanwhile, and tells what is to be shown. */
  async refresh(): Promise<void> {
    if (this.subject) await this.turnTo(this.subject);
    else this.tell();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private followCursor({ document: textDocument, selection }: vscode.TextEditor): void {
    const uri = textDocument.uri.toString();
    const file = uri === this.subject?.uri && !this.isPinned ? this.service.analysisOf(uri) : undefined;
    if (!file || file.analyses.length < 2) return;
    const document = playbookAt(file.analyses, selection.active)?.playbook.document;
    if (document === this.subject?.document) return;
    this.subject = { uri, document };
    this.tell();
  }

  private tell(): void {
    this.changed.fire(this.content());
  }

  /** Where the policy of the playbook that is shown is written; undefined for the built-in one. */
  get policyUri(): string | undefined {
    return this.subject && this.service.policyOf(this.subject.uri)?.uri;
  }

  private content(): PanelContent {
    const hasPortfolio = this.service.portfolio().length > 0;
    if (!this.subject) return { kind: 'none', hasPortfolio };
    const { uri, document } = this.subject;
    const file = nameOf(uri);
    const known = this.service.analysisOf(uri);
    const index = Math.max(0, known?.analyses.findIndex(({ playbook }) => playbook.document === document) ?? 0);
    const [shown, current] = [known?.analyses[index], known?.current[index]];
    if (!known || !shown) return { kind: 'gone', file, hasPortfolio };
    const governing = this.service.policyOf(uri);
    return {
      kind: 'playbook',
      ref: { uri, document: shown.playbook.document },
      file,
      siblings: known.analyses.map((one) => ({ document: one.playbook.document, name: calledOr(one, file) })),
      isPinned: this.isPinned,
      view: playbookView(shown, current, governing && policyView(governing, uri)),
    };
  }
}

const calledOr = ({ name }: Analysis, file: string): string => name ?? file;
