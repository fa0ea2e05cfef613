import { sep } from 'node:path';
import { inProject } from '../paths';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, type Totals } from './totals';

/** Folders of dist/test whose tests need a VS Code. */
const IN_EDITOR = ['extension', ['editor', 'e2e'].join(sep)].map((folder) => inProject('dist', 'test', folder) + sep);

/** Runs all tests that need no editor: the core, the command line, the harness's own. */
export async function runPlain(options: RunOptions): Promise<Totals> {
  const files = compiledTests(inProject('dist', 'test')).filter(
    (file) => !IN_EDITOR.some((folder) => file.startsWith(folder)),
  );
  if (files.length === 0) return couldNotRun('There is no test in test/core or test/cli.');
  console.log('\n# core and command line');
  return runMocha(files, { ...options, timeout: 20_000 });
}
