// The module that VS Code's extension host loads to run one suite (its extensionTestsPath).
import { appendFileSync, writeFileSync } from 'node:fs';
import { runMocha } from './mocha';
import { compiledTests } from './suites';
import { readOrder } from './order';
import { windowReady } from './window-ready';

/** Called by VS Code. Reports through the files named in the order; rejects when a test failed. */
export async function run(): Promise<void> {
  const { tests, folders, report, result, color, grep } = readOrder();
  await windowReady(folders);
  const print = (line: string) => appendFileSync(report, `${line}\n`);
  const totals = await runMocha(compiledTests(tests), { color, grep, timeout: 20_000, retries: 1 }, print);
  writeFileSync(result, JSON.stringify(totals));
  if (totals.failed > 0) throw new Error(`${totals.failed} tests failed`);
}
