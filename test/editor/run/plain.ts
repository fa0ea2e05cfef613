import path from 'node:path';
import { inProject } from '../paths';
import { Coverage } from './coverage';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, type Totals } from './totals';

/** Folders of dist/test whose tests need a browser or VS Code. */
const ELSEWHERE = ['panel', 'vscode', path.join('editor', 'e2e')].map((folder) =>
  path.join(inProject('dist', 'test', folder), path.sep),
);

/** Folders of dist/test whose tests start many processes. */
const PROCESSES = ['cli', 'hostile'].map((folder) => path.join(inProject('dist', 'test', folder), path.sep));

/** What the titles of tests say that take seconds: a quick run leaves them out. */
const SLOW = '@slow';

/** Runs all tests that need nothing but Node.js: the core's, the command line's. */
export async function runPlain(options: RunOptions): Promise<Totals> {
  const files = plainTests();
  if (files.length === 0) return couldNotRun('There is no test in test/core or test/cli.');
  console.log('\n# core and command line');
  const coverage = options.coverage ? new Coverage() : undefined;
  await coverage?.start();
  const totals = await runMocha(files, { ...options, timeout: 60_000 });
  await coverage?.print();
  return totals;
}

/** Runs the tests for the work in between, in some seconds: no process is started, and nothing slow runs. */
export async function runQuick(options: RunOptions): Promise<Totals> {
  const files = plainTests(PROCESSES);
  if (files.length === 0) return couldNotRun('There is no test in test/core.');
  console.log('\n# quick tests');
  const chosen = options.grep === undefined ? { grep: SLOW, invert: true } : {};
  return runMocha(files, { ...options, ...chosen, reporter: 'dot', timeout: 60_000 });
}

/** Runs the tests that attack: hostile files, repositories, policies and texts. They are part of the plain ones, too. */
export async function runHostile(options: RunOptions): Promise<Totals> {
  const files = plainTests().filter((file) => /hostile/i.test(path.relative(inProject('dist', 'test'), file)));
  if (files.length === 0) return couldNotRun('There is no test in test/hostile.');
  console.log('\n# hostile input');
  return runMocha(files, { ...options, timeout: 60_000 });
}

const plainTests = (besides: readonly string[] = []): string[] =>
  compiledTests(inProject('dist', 'test')).filter(
    (file) => ![...ELSEWHERE, ...besides].some((folder) => file.startsWith(folder)),
  );
