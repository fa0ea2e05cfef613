import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import type { DiagnosticData, Service } from '../service';
import { toRange } from './convert';
import { pageAddress } from './pages';

/** Shows the findings of open playbooks and of policies, and of all playbooks once *Check Workspace* has asked for them. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('pilot-playbooks');
  private readonly subscription: vscode.Disposable;
  private showsAll = false;

  constructor(private readonly service: Service) {
    this.subscription = vscode.Disposable.from(service.onDidPublish((uri) => this.publish(uri)));
  }

  /** From now on, also shows the findings of playbooks that are not open, whenever they are read. */
  showAll(): void {
    this.showsAll = true;
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private publish(uri: string): void {
    const { service } = this;
    const isShown = service.isPolicy(uri) || service.isOpen(uri) || (this.showsAll && service.isCounted(uri));
    const found = isShown ? service.diagnostics(uri) : [];
    if (found.length) this.collection.set(vscode.Uri.parse(uri), found.map(toDiagnostic));
    else this.collection.delete(vscode.Uri.parse(uri));
  }
}

/** A diagnostic that names the finding that it shows, as the Language Server Protocol's do. */
class FindingDiagnostic extends vscode.Diagnostic {
  data?: DiagnosticData;
}

function toDiagnostic({ range, message, severity = 1, code = '', source, data }: lsp.Diagnostic): vscode.Diagnostic {
  // The protocol counts severities from 1, VS Code from 0.
  const diagnostic = new FindingDiagnostic(toRange(range), String(message), severity - 1);
  diagnostic.source = source;
  diagnostic.data = data as DiagnosticData;
  // Its code leads to the page that explains it.
  diagnostic.code = diagnostic.data.hasPage ? { value: code, target: pageAddress(String(code)) } : code;
  return diagnostic;
}

/** Those of the diagnostics that VS Code shows which are among some of ours. */
export function shownOf(
  diagnostics: readonly vscode.Diagnostic[],
  ours: readonly lsp.Diagnostic[],
): vscode.Diagnostic[] {
  const ids = new Set(ours.map(({ data }) => (data as DiagnosticData).id));
  return diagnostics.filter((one) => one instanceof FindingDiagnostic && one.data && ids.has(one.data.id));
}

/** The code of a finding that a diagnostic shows. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
