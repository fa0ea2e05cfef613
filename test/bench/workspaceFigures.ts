/** The environment variable that names the file for the figures. */
export const RESULT = 'PILOT_BENCH_RESULT';

/** Times in milliseconds. */
export interface WorkspaceFigures {
  readonly playbooks: number;
  /** Parsing the texts of all playbooks, and nothing else. */
  readonly parse: number;
  /** From the view being shown until its tree holds all playbooks, judged, with their evidence looked up. */
  readonly complete: number;
  /** The longest that the extension host was held meanwhile. */
  readonly longest: number;
}
