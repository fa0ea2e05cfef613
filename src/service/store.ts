import type { Policy } from '../core/checklist';
import type { EvidenceFacts } from '../core/evidence';
import type { Finding } from '../core/findings';
import type { Analysis } from '../core/judge';
import type { Day } from '../text';
import { Emitter } from './event';
import { movedFindings } from './movedFindings';

/** What is known of one playbook file, and by what it was judged. */
export interface FileAnalysis {
  readonly uri: string;
  /** One per YAML document, as the text stands. */
  readonly current: readonly Analysis[];
  /** The same for lists and pages: of a document that is no YAML just now, its last good analysis. */
  readonly analyses: readonly Analysis[];
  /** True when `analyses` holds such an older one. */
  readonly stale: boolean;
  /**
   * For each document of an open text that is no YAML just now, the findings that it had when it was, where they stand now:
   * those on what was edited since are left out. For what is YAML, none.
   */
  readonly lastFindings: readonly (readonly Finding[])[];
  /** The version of the open text; undefined for a file read from disk. */
  readonly version?: number;
  readonly facts: EvidenceFacts;
  readonly policy: Policy;
  readonly today: Day;
}

/** Everything that is shown in a file. */
export const findingsOf = (file: FileAnalysis | undefined): readonly Finding[] =>
  file ? [...file.current.flatMap(({ findings }) => findings), ...file.lastFindings.flat()] : [];

/** A judgement, with what it depended on. */
type Judged = Omit<FileAnalysis, 'uri' | 'analyses' | 'stale' | 'lastFindings'>;

/** How many closed files are kept: those asked for last. Of all others a summary is enough (`portfolio.ts`). */
const KEPT = 32;

/**
 * The analyses of open playbooks, and of the closed ones used last. It only keeps and tells: who analyses a file decides
 * what it holds, and must forget the file when it is gone.
 */
export class AnalysisStore {
  private readonly open = new Map<string, FileAnalysis>();
  private readonly closed = new Map<string, FileAnalysis>();
  private readonly changed = new Emitter<string>();
  /** Fires with a file's address when its analyses changed or were forgotten; not when they are only put away. */
  readonly onDidChange = this.changed.event;

  /** What is known of a file; undefined when it is no playbook, has not been read yet, or was put away. */
  get(uri: string): FileAnalysis | undefined {
    const file = this.open.get(uri) ?? this.closed.get(uri);
    if (file && this.closed.delete(uri)) this.closed.set(uri, file);
    return file;
  }

  /** All that is kept, in no particular order. */
  all(): FileAnalysis[] {
    return [...this.open.values(), ...this.closed.values()];
  }

  /**
   * Takes a file's result, unless it belongs to an older version of the open text than the one that is here.
   * @param isWanted false for a closed file that nobody has asked for: where there is no room, it is put away again
   */
  set(uri: string, judged: Judged, isWanted = true): void {
    const before = this.get(uri);
    if (before?.version !== undefined && judged.version !== undefined && judged.version < before.version) return;
    const analyses = judged.current.map((analysis) => readable(analysis, before));
    const stale = analyses.some((analysis, index) => analysis !== judged.current[index]);
    const lastFindings = judged.version === undefined ? [] : judged.current.map((one) => lastFindingsOf(one, before));
    this.keep({ uri, ...judged, analyses, stale, lastFindings }, isWanted);
  }

  /** The text of a file is open no more: what is known of it counts as what is on disk, until that is read. */
  close(uri: string): void {
    const file = this.open.get(uri);
    if (file) this.keep({ ...file, lastFindings: [], version: undefined });
  }

  /** Forgets a file that is gone. */
  forget(uri: string): void {
    this.open.delete(uri);
    this.closed.delete(uri);
    this.changed.fire(uri);
  }

  private keep(file: FileAnalysis, isWanted = true): void {
    const { uri, version } = file;
    this.open.delete(uri);
    const isKept = isWanted || this.closed.has(uri) || this.closed.size < KEPT;
    this.closed.delete(uri);
    (version === undefined ? this.closed : this.open).set(uri, file);
    this.changed.fire(uri);
    // Of thousands that are read one after another, each would live on until it costs the collector of garbage most.
    if (!isKept) this.closed.delete(uri);
    if (this.closed.size > KEPT) this.closed.delete(this.closed.keys().next().value!);
  }
}

const isYaml = ({ playbook }: Analysis): boolean => !playbook.yamlFaults.length;

/** The analysis itself, or while its document is no YAML the last one that was. */
function readable(analysis: Analysis, before: FileAnalysis | undefined): Analysis {
  if (isYaml(analysis)) return analysis;
  const { document } = analysis.playbook;
  return before?.analyses.find((one) => one.playbook.document === document && isYaml(one)) ?? analysis;
}

/** What was found in a document that is no YAML any more; what its slip says by itself is not said twice. */
function lastFindingsOf(analysis: Analysis, before: FileAnalysis | undefined): readonly Finding[] {
  if (isYaml(analysis) || !before) return [];
  const { document, lines } = analysis.playbook;
  const index = before.current.findIndex(({ playbook }) => playbook.document === document);
  const last = before.current[index];
  if (!last) return [];
  const findings = isYaml(last) ? last.findings : (before.lastFindings[index] ?? []);
  const said = new Set(analysis.findings.map(({ code }) => code));
  return movedFindings(findings, last.playbook.lines.getText(), lines.getText()).filter(({ code }) => !said.has(code));
}
