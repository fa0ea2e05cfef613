import * as vscode from 'vscode';
import type { Analysis } from '../core/judge';
import { hasError } from '../core/judge';
import { blockersOf, saidOf, standing } from '../core/view';
import type { Service } from '../service';
import { playbookAt } from './reveal';
import type { PlaybookSelector } from './playbookSelector';

/** The readiness of the active playbook, among the language's details in the status bar. */
export class ReadinessStatus implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    selector: PlaybookSelector,
    private readonly service: Service,
  ) {
    this.item = vscode.languages.createLanguageStatusItem('pilotPlaybook.readiness', selector.playbooks);
    this.item.name = 'Pilot Playbooks';
    this.item.command = { command: 'pilotPlaybook.openReadiness', title: 'Open Readiness' };
    const { window } = vscode;
    this.subscriptions = [
      selector.onDidChange(() => (this.item.selector = selector.playbooks)),
      vscode.Disposable.from(service.onDidPublish((uri) => this.isActive(uri) && this.show())),
      window.onDidChangeActiveTextEditor(() => this.show()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.holdsSeveral(textEditor) && this.show()),
    ];
    this.show();
  }

  dispose(): void {
    for (const disposable of [...this.subscriptions, this.item]) disposable.dispose();
  }

  private isActive(uri: string): boolean {
    return vscode.window.activeTextEditor?.document.uri.toString() === uri;
  }

  private holdsSeveral({ document }: vscode.TextEditor): boolean {
    return (this.service.analysisOf(document.uri.toString())?.analyses.length ?? 0) > 1;
  }

  private show(): void {
    const editor = vscode.window.activeTextEditor;
    const file = editor && this.service.analysisOf(editor.document.uri.toString());
    const analysis = file && playbookAt(file.analyses, editor.selection.active);
    if (analysis) Object.assign(this.item, statusOf(analysis, file.stale));
  }
}

type Status = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity'>;

/** What the status item says of a playbook, or while it is no YAML of what it was before. */
export function statusOf(analysis: Analysis, isStale: boolean): Status {
  const { Error, Warning, Information } = vscode.LanguageStatusSeverity;
  const { readiness, findings } = analysis;
  const severity = !readiness || hasError(findings) ? Error : blockersOf(analysis).length ? Warning : Information;
  return {
    text: `$(checklist) ${saidOf(analysis)?.progress ?? 'Not assessed'}`,
    detail: isStale ? 'last good analysis' : standing(analysis),
    severity,
  };
}
