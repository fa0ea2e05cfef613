import { rmSync } from 'node:fs';
import { installEditor } from '../editor';
import { inProject, ROOT, SHOTS } from '../paths';
import { npm } from '../processes';
import { runMocha } from './mocha';
import type { RunOptions } from './order';
import { compiledTests } from './suites';
import { couldNotRun, type Totals } from './totals';

/** Packages the extension and runs test/editor/e2e, which drives a VS Code window with that package installed. */
export async function runEndToEnd(options: RunOptions): Promise<Totals> {
  const files = compiledTests(inProject('dist', 'test', 'editor', 'e2e'));
  if (files.length === 0) return couldNotRun('There is no test in test/editor/e2e.');
  console.log('\n# end to end, in a VS Code window');
  await Promise.all([installEditor(), npm(ROOT, 'run', '--silent', 'package')]);
  rmSync(SHOTS, { recursive: true, force: true });
  return runMocha(files, { ...options, timeout: 120_000, retries: 1 });
}
