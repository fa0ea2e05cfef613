import * as vscode from 'vscode';
import { toDiagnostic } from '../diagnostics';
import type { Policies, PolicyEvent } from './policies';

/** Shows what is wrong with the policies that were read: those that are open, and those that apply to playbooks. */
export class PolicyDiagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('pilot-policies');
  private readonly subscription: vscode.Disposable;

  constructor(policies: Policies) {
    this.subscription = policies.onDidRead((event) => this.publish(event));
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private publish({ uri, reading }: PolicyEvent): void {
    if (reading) this.collection.set(uri, reading.findings.map(toDiagnostic));
    else this.collection.delete(uri);
  }
}
