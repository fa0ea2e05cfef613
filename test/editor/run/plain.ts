import path from 'node:path';
import { inProject } from '../paths';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, type Totals } from './totals';

/** Folders of dist/test whose tests need a browser or VS Code. */
const ELSEWHERE = ['panel', 'vscode', path.join('editor', 'e2e')].map((folder) =>
  path.join(inProject('dist', 'test', folder), path.sep),
);

/** Runs all tests that need nothing but Node.js: the core's, the command line's. */
export async function runPlain(options: RunOptions): Promise<Totals> {
  const files = compiledTests(inProject('dist', 'test')).filter(
    (file) => !ELSEWHERE.some((folder) => file.startsWith(folder)),
  );
  if (files.length === 0) return couldNotRun('There is no test in test/core or test/cli.');
  console.log('\n# core and command line');
  return runMocha(files, { ...options, timeout: 60_000 });
}
