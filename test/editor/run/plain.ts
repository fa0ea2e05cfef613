import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../at-exit';
import { inProject } from '../paths';
import { runQuietly } from '../processes';
import { Coverage } from './coverage';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, sum, type Totals } from './totals';

/** Folders of dist/test whose tests need a browser or VS Code. */
const ELSEWHERE = ['panel', 'vscode', path.join('editor', 'e2e')].map((folder) =>
  path.join(inProject('dist', 'test', folder), path.sep),
);

/** Folder of dist/test whose tests start the command line. */
const COMMAND_LINE = path.join(inProject('dist', 'test', 'cli'), path.sep);

/** Folders of dist/test whose tests start many processes. */
const PROCESSES = [COMMAND_LINE, path.join(inProject('dist', 'test', 'hostile'), path.sep)];

/** What the titles of tests say that take seconds: a quick run leaves them out. */
const SLOW = '@slow';

/**
 * Runs all tests that need nothing but Node.js, those of the command line in a process beside this one: on two cores.
 * @param meanwhile what else may run until the command line's tests are done
 */
export async function runPlain(options: RunOptions, meanwhile?: () => Promise<Totals>): Promise<Totals> {
  const files = plainTests([COMMAND_LINE]);
  if (files.length === 0) return couldNotRun('There is no test in test/core.');
  // A pattern chooses few tests: those run one after the other.
  const commandLine = options.grep === undefined ? inProcess('cli') : undefined;
  console.log('\n# core');
  const coverage = options.coverage ? new Coverage() : undefined;
  await coverage?.start();
  const totals = await runMocha(files, { ...options, timeout: 60_000 });
  await coverage?.print();
  const besides = meanwhile ? [await meanwhile()] : [];
  const others = commandLine ? (await commandLine)() : await runCommandLine(options);
  return sum([totals, ...besides, others]);
}

/** Runs the tests of the command line. */
export async function runCommandLine(options: RunOptions): Promise<Totals> {
  const files = plainTests().filter((file) => file.startsWith(COMMAND_LINE));
  if (files.length === 0) return couldNotRun('There is no test in test/cli.');
  console.log('\n# command line');
  return runMocha(files, { ...options, timeout: 60_000 });
}

/** Runs the tests of a kind in a process of their own, and prints its report at the end. */
async function inProcess(kind: string): Promise<() => Totals> {
  const main = inProject('dist', 'test', 'editor', 'run', 'main.js');
  const result = path.join(temporaryFolder('totals'), 'totals.json');
  const { output } = await runQuietly(process.execPath, [main, kind, '--result', result]);
  return () => {
    console.log(output.replace(/^(?:failed: .*\n)*\d+ passed, \d+ failed\n$/m, ''));
    return existsSync(result)
      ? (JSON.parse(readFileSync(result, 'utf8')) as Totals)
      : couldNotRun(`The ${kind} tests ended early.`);
  };
}

/** Runs the tests for the work in between, in some seconds: no process is started, and nothing slow runs. */
export async function runQuick(options: RunOptions): Promise<Totals> {
  const files = plainTests(PROCESSES);
  if (files.length === 0) return couldNotRun('There is no test in test/core.');
  console.log('\n# quick tests');
  const chosen = options.grep === undefined ? { grep: SLOW, invert: true } : {};
  return runMocha(files, { ...options, ...chosen, parallel: true, jobs: 2, reporter: 'dot', timeout: 60_000 });
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
