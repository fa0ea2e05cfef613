import type { Results } from '../runResults';

/** A way to write results down. */
export interface Format {
  /** What `--format` calls it. */
  readonly name: string;
  /** True when its readers look for the files of a whole repository: paths count from its root then. */
  readonly isOfRepository?: boolean;
  /** True for a text that is read from its start: the worst come first, and it says what it leaves out. */
  readonly isForPeople?: boolean;
  /** The findings, in parts: a long text is never held as a whole. */
  readonly check: Render;
  /** The portfolio, where the format tells it in another way than the findings. */
  readonly portfolio?: Render;
}

/** What a format may be asked for. */
export interface FormatOptions {
  /** Also what is waived or known, where the format can say that it is. */
  readonly includeSuppressed?: boolean;
}

type Render = (results: Results, options?: FormatOptions) => Iterable<string>;
