import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../at-exit';
import type { Suite } from './suites';
import { couldNotRun, type Totals } from './totals';

const VARIABLE = 'PILOT_TEST_ORDER';

/** What a window is told to run, and where it leaves its report. It travels in an environment variable. */
export interface Order extends RunOptions {
  /** The folder of the compiled tests. */
  tests: string;
  /** How many workspace folders the window opens. */
  folders: number;
  /** File for mocha's report, written line by line. */
  report: string;
  /** File for the totals, written at the end. */
  result: string;
}

/** What the user asks of a run. */
export interface RunOptions {
  color: boolean;
  /** Runs only the tests whose titles match. */
  grep?: string;
  /** Of the suites that run in VS Code, runs only the one of this name. */
  suite?: string;
  /** Says how much of the product the tests of core reach. */
  coverage?: boolean;
}

/** An order to run a suite in a window that opens `target`. */
export function makeOrder(suite: Suite, target: string | undefined, options: RunOptions): Order {
  const folder = temporaryFolder('report');
  return {
    tests: suite.tests,
    folders: workspaceFolders(target),
    report: path.join(folder, 'report.txt'),
    result: path.join(folder, 'result.json'),
    ...options,
  };
}

function workspaceFolders(target: string | undefined): number {
  if (!target?.endsWith('.code-workspace')) return target ? 1 : 0;
  return (JSON.parse(readFileSync(target, 'utf8')) as { folders: unknown[] }).folders.length;
}

/** The environment that hands an order to the extension host. */
export const orderEnvironment = (order: Order): Record<string, string> => ({ [VARIABLE]: JSON.stringify(order) });

/** The order as it is in this process's environment, to be handed on. */
export const ownOrderEnvironment = (): Record<string, string> => ({ [VARIABLE]: process.env[VARIABLE] ?? '' });

export const readOrder = (): Order => JSON.parse(process.env[VARIABLE] ?? '') as Order;

/** Prints a window's report and gives its totals; `trouble` is why the window ended early, if it did. */
export function readReport(order: Order, trouble?: string): Totals {
  if (existsSync(order.report)) process.stdout.write(readFileSync(order.report));
  if (existsSync(order.result)) return JSON.parse(readFileSync(order.result, 'utf8')) as Totals;
  return couldNotRun(trouble ?? 'The extension host ended before its tests did.');
}
