import * as vscode from 'vscode';
import type { Severity, Stage } from '../core/checklist';
import type { Finding } from '../core/findings';
import { missingGates } from '../core/fixes';
import type { Analysis, Status } from '../core/judge';
import { blockersOf, placeOfPlaybook, standing } from '../core/view';
import type { AnalysisStore } from './analysisStore';
import type { Policies } from './policy/policies';
import type { WorkspacePlaybooks } from './workspacePlaybooks';

/** What a list shows of a playbook: little enough to be kept of thousands. */
export interface PlaybookSummary {
  readonly uri: vscode.Uri;
  /** Index of the YAML document in its file. */
  readonly document: number;
  /** Its own name, else its file's. */
  readonly name: string;
  readonly stage: Stage | null;
  readonly status: Status;
  /** False when it is no YAML or no mapping. */
  readonly isReadable: boolean;
  /** True when the text is no YAML just now and this is how it was last readable. */
  readonly isStale: boolean;
  /** 0 to 1; null when nothing applies. */
  readonly score: number | null;
  /** Where it stands, in a few words. */
  readonly standing: string;
  /** Ids of the checks that keep it from its next stage. */
  readonly blockers: readonly string[];
  /** How many findings it has. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** True when a fix can add gates that are missing. */
  readonly lacksGates: boolean;
  readonly place: Finding['range'];
}

/** The playbooks that are open, or in the workspace, and that their policy counts: a summary of each. */
export class Portfolio implements vscode.Disposable {
  private readonly files = new Map<string, readonly PlaybookSummary[]>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;

  constructor(
    private readonly store: AnalysisStore,
    private readonly workspace: WorkspacePlaybooks,
    private readonly policies: Policies,
  ) {
    this.subscription = store.onDidChange((uri) => this.update(uri));
  }

  /** All playbooks, in no particular order. */
  get playbooks(): PlaybookSummary[] {
    return [...this.files.values()].flat();
  }

  dispose(): void {
    this.subscription.dispose();
    this.changed.dispose();
  }

  private update(uri: vscode.Uri): void {
    const file = this.store.analysesOf(uri);
    if (file && (file.version !== undefined || this.workspace.has(uri)) && this.policies.counts(uri)) {
      const { analyses, current } = file;
      this.files.set(
        uri.toString(),
        analyses.map((analysis, index) => summaryOf(uri, analysis, analysis !== current[index])),
      );
    } else if (!this.files.delete(uri.toString())) return;
    this.changed.fire();
  }
}

function summaryOf(uri: vscode.Uri, analysis: Analysis, isStale: boolean): PlaybookSummary {
  const { playbook, name, stage, status, readiness, findings } = analysis;
  const number = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return {
    uri,
    document: playbook.document,
    name: name ?? uri.path.slice(uri.path.lastIndexOf('/') + 1),
    stage,
    status,
    isReadable: readiness !== null,
    isStale,
    score: readiness?.score ?? null,
    standing: standing(analysis),
    blockers: blockersOf(analysis),
    findings: { error: number('error'), warning: number('warning'), information: number('information') },
    lacksGates: !isStale && missingGates(analysis).length > 0,
    place: placeOfPlaybook(analysis),
  };
}
