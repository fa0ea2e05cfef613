import * as vscode from 'vscode';
import type { Governing, Service } from '../service';
import type { PlaybookSelector } from './playbookSelector';

/** The policy that the active playbook is judged by, among the language's details in the status bar; a click opens it. */
export class PolicyStatus implements vscode.Disposable {
  private readonly item: vscode.LanguageStatusItem;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    selector: PlaybookSelector,
    private readonly service: Service,
  ) {
    this.item = vscode.languages.createLanguageStatusItem('pilotPlaybook.policy', selector.playbooks);
    this.item.name = 'Pilot Playbooks';
    this.subscriptions = vscode.Disposable.from(
      this.item,
      selector.onDidChange(() => (this.item.selector = selector.playbooks)),
      vscode.Disposable.from(service.onDidPublish(() => this.show())),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    );
    this.show();
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    if (uri !== undefined && this.service.isOpen(uri)) Object.assign(this.item, policySaid(this.service.policyOf(uri)));
  }
}

type Said = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>;

/** What is said of a policy; undefined stands for the built-in one. */
export function policySaid(governing: Governing | undefined): Said {
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  if (!governing)
    return {
      text: '$(law) Built-in policy',
      detail: 'no pilot-policy.yaml above it',
      severity: Information,
      command: undefined,
    };
  const { uri, reading, unreadable } = governing;
  const file = vscode.Uri.parse(uri);
  const hasFault = reading.broken || unreadable !== undefined;
  return {
    text: `$(law) ${vscode.workspace.asRelativePath(file)}`,
    detail: hasFault ? 'cannot be read, so the built-in policy is used' : 'policy',
    severity: hasFault ? Warning : Information,
    command: { command: 'vscode.open', title: 'Open Policy', arguments: [file] },
  };
}
