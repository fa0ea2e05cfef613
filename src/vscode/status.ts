import * as vscode from 'vscode';
import type { Analysis } from '../core/judge';
import { neededNow, saidOf, standing } from '../core/view';
import type { Service } from '../service';
import { plain } from '../text';
import { playbookAt } from './reveal';

/** What the active playbook needs now, in the status bar: hidden elsewhere, and for who hides it there. */
export class ReadinessStatus implements vscode.Disposable {
  private readonly item: vscode.StatusBarItem;
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly service: Service) {
    const { window } = vscode;
    this.item = window.createStatusBarItem('readiness', vscode.StatusBarAlignment.Right, PRIORITY);
    this.item.name = 'Pilot Playbooks';
    this.item.command = 'pilotPlaybook.openReadiness';
    this.subscriptions = [
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
    const uri = editor?.document.uri.toString();
    const file = uri !== undefined && this.service.isOpen(uri) ? this.service.analysisOf(uri) : undefined;
    const analysis = editor && file && playbookAt(file.analyses, editor.selection.active);
    if (!analysis) return this.item.hide();
    Object.assign(this.item, statusOf(analysis, file.stale));
    this.item.show();
  }
}

/** Before what VS Code says of the text: line and column, language. */
const PRIORITY = 101;

type Status = Pick<vscode.StatusBarItem, 'text' | 'tooltip' | 'accessibilityInformation'>;

/** What the status bar says of a playbook, or while it is no YAML of what it was before. */
export function statusOf(analysis: Analysis, isStale: boolean): Status {
  const text = neededNow(analysis);
  const said = saidOf(analysis);
  const details = [said?.progress, said?.reason, isStale ? 'last good analysis' : standing(analysis)].filter(Boolean);
  const tooltip = new vscode.MarkdownString(
    [`**${plain(analysis.name ?? 'Pilot playbook')}**`, ...details.map((one) => plain(one!))].join('\n\n'),
  );
  return { text: `$(checklist) ${text}`, tooltip, accessibilityInformation: { label: [text, ...details].join(', ') } };
}
