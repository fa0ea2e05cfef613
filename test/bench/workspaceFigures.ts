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
  /** Megabytes of the extension host's heap above those before the extension was there, with all playbooks in the tree. */
  readonly memory: number;
  /** The same once no file is a playbook any more. */
  readonly left: number;
  /** From a key typed in a playbook of 650 lines to its findings. */
  readonly squiggle: number;
}

/** Times in milliseconds, in an empty window. */
export interface ActivationFigures {
  /** Loading the extension's own code. */
  readonly loading: number;
  /** Until VS Code has activated it: what a window that just opened does besides is part of it. */
  readonly activation: number;
}
