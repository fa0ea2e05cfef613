/** How many tests passed and failed, in one run or in all. */
export interface Totals {
  passed: number;
  failed: number;
}

export const sum = (all: Totals[]): Totals => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.reduce((total, { failed }) => total + failed, 0),
});

/** A run that could not happen at all counts as one failure, so that it can't go unnoticed. */
export function couldNotRun(why: string): Totals {
  console.error(`\n  ${why}\n`);
  return { passed: 0, failed: 1 };
}
