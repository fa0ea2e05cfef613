import * as vscode from 'vscode';
import type { Service } from '../service';
import { toPosition } from './convert';
import type { OpenDocuments } from './ports/openTexts';
import { hintKinds, onSetting } from './settings';

/** What is known behind the values of a playbook: a pointer's number, a measure against its target, how far away a date is. */
export class Hints implements vscode.InlayHintsProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeInlayHints = this.changed.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly service: Service,
    private readonly texts: OpenDocuments,
  ) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      service.onDidPublish((uri) => service.isOpen(uri) && this.changed.fire()),
      onSetting(['inlayHints'], () => this.changed.fire()),
    );
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const kinds = hintKinds(document.uri);
    if (!kinds.length) return [];
    const hints = await this.service.queries.hints(this.texts.add(document), range, kinds);
    return hints.map(({ position, label, tooltip, paddingLeft }) =>
      Object.assign(new vscode.InlayHint(toPosition(position), String(label)), { tooltip, paddingLeft }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
