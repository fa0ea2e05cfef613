import type { Range } from 'vscode-languageserver-types';
import type { Severity, Stage } from '../core/checklist';
import { missingGates } from '../core/fixes';
import type { Analysis, Status } from '../core/judge';
import { shortProgress } from '../core/readiness';
import { blockersOf, placeOfPlaybook, saidOf, standing } from '../core/view';
import { Emitter } from './event';
import type { AnalysisStore, FileAnalysis } from './store';
import { nameOf } from './uri';

/** What a list shows of a playbook: little enough to be kept of thousands. */
export interface PlaybookSummary {
  readonly uri: string;
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
  /** How far it is on the way to its stages; empty when it cannot be read. */
  readonly progress: string;
  /** The same as a short figure, where there is little room: `17/28` of what production needs. */
  readonly progressFigure: string;
  /** Why it is no further, what backs it, and its score; empty when there is nothing to say. */
  readonly reason: string;
  /** Where it stands, in a few words. */
  readonly standing: string;
  /** Ids of the checks that keep it from its next stage. */
  readonly blockers: readonly string[];
  /** How many findings it has. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** True when a fix can add gates that are missing. */
  readonly lacksGates: boolean;
  readonly place: Range;
}

/** A summary of each playbook that counts. */
export class Portfolio {
  private readonly files = new Map<string, readonly PlaybookSummary[]>();
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;

  /** @param counts true for a file that is open or in the workspace, and that its policy counts */
  constructor(
    private readonly store: AnalysisStore,
    private readonly counts: (uri: string) => boolean,
  ) {
    store.onDidChange((uri) => this.update(uri));
  }

  /** All playbooks, in no particular order. */
  get playbooks(): PlaybookSummary[] {
    return [...this.files.values()].flat();
  }

  /** Looks anew whether a file counts. */
  update(uri: string): void {
    const file = this.store.get(uri);
    if (file && this.counts(uri)) this.files.set(uri, summariesOf(file));
    else if (!this.files.delete(uri)) return;
    this.changed.fire();
  }
}

const summariesOf = ({ uri, analyses, current }: FileAnalysis): PlaybookSummary[] =>
  analyses.map((analysis, index) => summaryOf(uri, analysis, analysis !== current[index]));

function summaryOf(uri: string, analysis: Analysis, isStale: boolean): PlaybookSummary {
  const { playbook, name, stage, status, readiness, findings } = analysis;
  const number = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const said = saidOf(analysis);
  return {
    uri,
    document: playbook.document,
    name: name ?? nameOf(uri),
    stage,
    status,
    isReadable: readiness !== null,
    isStale,
    progress: said?.progress ?? '',
    progressFigure: readiness ? shortProgress(readiness.progress) : '',
    reason: [said?.reason, said?.backing, said?.scoreSaid].filter(Boolean).join(' · '),
    standing: standing(analysis),
    blockers: blockersOf(analysis),
    findings: { error: number('error'), warning: number('warning'), information: number('information') },
    lacksGates: !isStale && missingGates(analysis).length > 0,
    place: placeOfPlaybook(analysis),
  };
}
