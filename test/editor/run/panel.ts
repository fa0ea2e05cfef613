import { findBrowser } from '../install/browser';
import { inProject } from '../paths';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, type Totals } from './totals';

/** Runs test/panel: the panel's built page in a browser, without an editor around it. */
export async function runPanel(options: RunOptions): Promise<Totals> {
  const files = compiledTests(inProject('dist', 'test', 'panel'));
  if (files.length === 0) return couldNotRun('There is no test in test/panel.');
  console.log('\n# the panel, in a browser');
  await findBrowser();
  return runMocha(files, { ...options, timeout: 60_000 });
}
