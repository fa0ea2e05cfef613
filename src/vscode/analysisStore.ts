import * as vscode from 'vscode';
import type { Policy } from '../core/checklist';
import type { EvidenceFacts } from '../core/evidence';
import type { Analysis } from '../core/judge';

/** What is known of one playbook file. */
export interface FileAnalysis {
  readonly uri: vscode.Uri;
  /** One per YAML document, as the text stands. */
  readonly current: readonly Analysis[];
  /** The same for tree and panel: of a document that is no YAML just now, its last good analysis. */
  readonly analyses: readonly Analysis[];
  /** True when `analyses` holds such an older one. */
  readonly stale: boolean;
  /** The version of the open document; undefined for a file read from disk. */
  readonly version?: number;
  /** What was known of the evidence, and the policy by which it was judged. */
  readonly facts: EvidenceFacts;
  readonly policy: Policy;
}

/** A judgement, with what it depended on. */
export type Judged = Pick<FileAnalysis, 'current' | 'facts' | 'policy'>;
type Result = Judged & Pick<FileAnalysis, 'version'>;

/** How many files read from disk are kept: those used last. Of all others a summary is enough (`portfolio.ts`). */
const KEPT = 32;

/**
 * The analyses of open playbooks, and of the closed ones used last. It only keeps and tells: who analyses a file decides
 * what it holds, and must forget the file when it is gone.
 */
export class AnalysisStore implements vscode.Disposable {
  private readonly open = new Map<string, FileAnalysis>();
  private readonly closed = new Map<string, FileAnalysis>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with a file's address when its analyses changed or were forgotten; not when they are only put away. */
  readonly onDidChange = this.changed.event;

  /** What is known of a file; undefined when it is no playbook, has not been read yet, or was put away. */
  analysesOf(uri: vscode.Uri): FileAnalysis | undefined {
    const address = uri.toString();
    const file = this.open.get(address) ?? this.closed.get(address);
    if (file && this.closed.delete(address)) this.closed.set(address, file);
    return file;
  }

  /** All that is kept, in no particular order. */
  all(): FileAnalysis[] {
    return [...this.open.values(), ...this.closed.values()];
  }

  /** Takes a file's result, unless it belongs to an older version of the open document than the one that is here. */
  set(uri: vscode.Uri, result: Result): void {
    const before = this.analysesOf(uri);
    if (before?.version !== undefined && result.version !== undefined && result.version < before.version) return;
    const analyses = result.current.map((analysis) => readable(analysis, before));
    const stale = analyses.some((analysis, index) => analysis !== result.current[index]);
    const address = uri.toString();
    this.open.delete(address);
    this.closed.delete(address);
    (result.version === undefined ? this.closed : this.open).set(address, { uri, ...result, analyses, stale });
    this.changed.fire(uri);
    if (this.closed.size > KEPT) this.closed.delete(this.closed.keys().next().value!);
  }

  /** Forgets a file that is gone. */
  forget(uri: vscode.Uri): void {
    this.open.delete(uri.toString());
    this.closed.delete(uri.toString());
    this.changed.fire(uri);
  }

  dispose(): void {
    this.changed.dispose();
    this.open.clear();
    this.closed.clear();
  }
}

/** The analysis itself, or while its document is no YAML the last one that was. */
function readable(analysis: Analysis, before: FileAnalysis | undefined): Analysis {
  if (!analysis.playbook.yamlFaults.length) return analysis;
  const { document } = analysis.playbook;
  const last = before?.analyses.find(({ playbook }) => playbook.document === document && !playbook.yamlFaults.length);
  return last ?? analysis;
}
