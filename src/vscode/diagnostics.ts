import * as vscode from 'vscode';
import type { Severity } from '../core/checklist';
import type { Finding } from '../core/findings';
import type { AnalysisStore, FileAnalysis } from './analysisStore';
import { hasPage, pageAddress } from './checkPages';
import type { Policies } from './policy/policies';
import { toRange } from './reveal';
import type { WorkspacePlaybooks } from './workspacePlaybooks';

const SOURCE = 'Pilot Playbooks';
const SEVERITY: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of open playbooks, and of all in the workspace once *Check Workspace* has asked for them. */
export class Diagnostics implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('pilot-playbooks');
  private readonly subscription: vscode.Disposable;
  private showsAll = false;

  constructor(
    store: AnalysisStore,
    private readonly workspace: WorkspacePlaybooks,
    private readonly policies: Policies,
  ) {
    this.subscription = store.onDidChange((uri) => this.publish(uri, store.analysesOf(uri)));
  }

  /** From now on, also shows the findings of files that are not open, whenever they are read. */
  showAll(): void {
    this.showsAll = true;
  }

  dispose(): void {
    this.subscription.dispose();
    this.collection.dispose();
  }

  private publish(uri: vscode.Uri, file: FileAnalysis | undefined): void {
    const isCounted = () => this.showsAll && this.workspace.has(uri) && this.policies.counts(uri);
    const isShown = file && (file.version !== undefined || isCounted());
    if (isShown) this.collection.set(uri, file.current.flatMap(({ findings }) => findings).map(toDiagnostic));
    else this.collection.delete(uri);
  }
}

/** A finding as VS Code shows it. */
export function toDiagnostic(finding: Finding): vscode.Diagnostic {
  const { id, code, severity, message, range } = finding;
  const diagnostic = new FindingDiagnostic(toRange(range), message, SEVERITY[severity]);
  diagnostic.data = { id };
  diagnostic.source = SOURCE;
  // Its code leads to the page that explains it.
  diagnostic.code = hasPage(finding) ? { value: code, target: pageAddress(code) } : code;
  return diagnostic;
}

/** A diagnostic that names the finding that it shows, as the Language Server Protocol's do. */
class FindingDiagnostic extends vscode.Diagnostic {
  data?: { readonly id: string };
}

/** True when a diagnostic shows a finding. */
export const shows = (diagnostic: vscode.Diagnostic, { id }: Finding): boolean =>
  diagnostic instanceof FindingDiagnostic && diagnostic.data?.id === id;

/** The code of a finding that a diagnostic shows. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);
