import { format } from 'node:util';
import type { MochaOptions } from 'mocha';
import { failedAt, type Totals } from './totals';

/**
 * Runs compiled test files with mocha in this process. A file that can't be loaded, or files in which nothing runs
 * though no pattern chose among the tests, count as one failure.
 * @param print takes the report's lines; by default they go to standard output
 */
export async function runMocha(
  files: string[],
  options: MochaOptions,
  print: (line: string) => void = console.log,
): Promise<Totals> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => print(format(...args));
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', ...options });
  for (const file of files) mocha.addFile(file);
  try {
    if (!options.parallel) await mocha.loadFilesAsync();
  } catch (error) {
    print(`\n  A test file could not be loaded: ${error instanceof Error ? error.stack : error}\n`);
    return failedAt(`A test file could not be loaded: ${error}`);
  }
  const totals = await new Promise<Totals>((resolve) => {
    const failures: string[] = [];
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed, failures }));
    runner.on('fail', (test) => failures.push(test.fullTitle()));
    // What waits for a window may wait too long on a busy machine. A second try is never silent.
    runner.on('retry', (test, error: Error) => print(`    tried again: ${test.fullTitle()}\n      ${error.message}`));
  });
  if (totals.passed + totals.failed > 0 || options.grep) return totals;
  print('  Nothing ran here: that counts as a failure.\n');
  return failedAt('Nothing ran.');
}
