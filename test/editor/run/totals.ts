/** How many tests passed and failed, in one run or in all. */
export interface Totals {
  passed: number;
  failed: number;
  /** What failed, by its whole title. */
  failures: readonly string[];
}

export const sum = (all: Totals[]): Totals => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
  failures: all.flatMap(({ failures }) => failures),
});

/** One failure, and nothing that passed. */
export const failedAt = (what: string): Totals => ({ passed: 0, failed: 1, failures: [what] });

/** A run that could not happen at all counts as one failure, so that it can't go unnoticed. */
export function couldNotRun(why: string): Totals {
  console.error(`\n  ${why}\n`);
  return failedAt(why);
}
