import * as vscode from 'vscode';
import type { OpenPlaybooks } from './openPlaybooks';

/** The names of the open playbooks' files, for `when` clauses: `resourceFilename in pilotPlaybook.openFiles`. */
const KEY = 'pilotPlaybook.openFiles';

/** Keeps the context key that shows our buttons and commands in playbooks only, also where two editors are side by side. */
export class EditorContext implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private shown = '';

  constructor(private readonly open: OpenPlaybooks) {
    this.subscription = open.onDidChange(() => this.update());
    this.update();
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private update(): void {
    const names = this.open.documents.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort();
    if (names.join('/') === this.shown) return;
    this.shown = names.join('/');
    void vscode.commands.executeCommand('setContext', KEY, names);
  }
}
