import * as vscode from 'vscode';
import type { Service } from '../service';
import { toRange } from './convert';
import type { OpenDocuments } from './ports/openTexts';
import { onSetting, setting } from './settings';

/** How far a playbook is, above its first line, and what is open above its gates. */
export class Lenses implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      service.onDidPublish((uri) => service.isOpen(uri) && this.changed.fire()),
      onSetting(['codeLens'], () => this.changed.fire()),
    );
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    const kinds = {
      playbook: setting('codeLens.playbook', document.uri),
      gates: setting('codeLens.gates', document.uri),
    };
    if (!kinds.playbook && !kinds.gates) return [];
    const lenses = await this.service.queries.lenses(this.texts.add(document), kinds);
    return lenses.map(({ range, command }) => new vscode.CodeLens(toRange(range), command));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
