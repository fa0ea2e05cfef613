import type { Range } from 'vscode-languageserver-types';
import type { Severity } from '../core/checklist';
import { missingGates } from '../core/fixes';
import type { Analysis } from '../core/judge';
import { shortProgress } from '../core/readiness';
import type { PortfolioPlace, PortfolioRow, Used } from '../core/view';
import { blockersOf, placeOfPlaybook, portfolioRow, saidOf, usedIn } from '../core/view';
import { Emitter } from './event';
import type { AnalysisStore, FileAnalysis } from './store';
import { nameOf } from './uri';

/** What a list shows of a playbook: little enough to be kept of thousands. */
export interface PlaybookSummary extends PortfolioRow {
  /** True when the text is no YAML just now and this is how it was last readable. */
  readonly isStale: boolean;
  /** How far it is on the way to its stages; empty when it cannot be read. */
  readonly progress: string;
  /** The same as a short figure, where there is little room: `17/28` of what production needs. */
  readonly progressFigure: string;
  /** Why it is no further, what backs it, and its score; empty when there is nothing to say. */
  readonly reason: string;
  /** Ids of the checks that keep it from its next stage. */
  readonly blockers: readonly string[];
  /** How many findings it has. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** True when a fix can add gates that are missing. */
  readonly lacksGates: boolean;
  readonly place: Range;
  /** The people and units that it names. */
  readonly used: Used;
}

/** A summary of each playbook that counts. */
export class Portfolio {
  private readonly files = new Map<string, readonly PlaybookSummary[]>();
  private readonly changed = new Emitter<void>();
  readonly onDidChange = this.changed.event;

  /**
   * @param counts true for a file that is open or in the workspace, and that its policy counts
   * @param placeOf where a file and its policy are
   */
  constructor(
    private readonly store: AnalysisStore,
    private readonly counts: (uri: string) => boolean,
    private readonly placeOf: (uri: string) => FilePlace,
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
    if (file && this.counts(uri)) this.files.set(uri, summariesOf(file, this.placeOf(uri)));
    else if (!this.files.delete(uri)) return;
    this.changed.fire();
  }
}

/** Where a playbook's file and its policy are, from the workspace's folder. */
export type FilePlace = Pick<PortfolioPlace, 'folder' | 'policy'>;

const summariesOf = ({ uri, analyses, current }: FileAnalysis, place: FilePlace): PlaybookSummary[] =>
  analyses.map((analysis, index) => summaryOf(uri, place, analysis, analysis !== current[index]));

function summaryOf(uri: string, place: FilePlace, analysis: Analysis, isStale: boolean): PlaybookSummary {
  const { readiness, findings } = analysis;
  const number = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  const said = saidOf(analysis);
  return {
    ...portfolioRow(analysis, { uri, file: nameOf(uri), ...place }),
    isStale,
    progress: said?.progress ?? '',
    progressFigure: readiness ? shortProgress(readiness.progress) : '',
    reason: [said?.reason, said?.backing, said?.scoreSaid].filter(Boolean).join(' · '),
    blockers: blockersOf(analysis),
    findings: { error: number('error'), warning: number('warning'), information: number('information') },
    lacksGates: !isStale && missingGates(analysis).length > 0,
    place: placeOfPlaybook(analysis),
    used: usedIn(analysis.playbook),
  };
}
