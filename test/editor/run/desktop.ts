import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { temporaryFolder } from '../at-exit';
import { ROOT } from '../paths';
import { HOST } from './integration';
import { makeOrder, orderEnvironment, readReport, type RunOptions } from './order';
import { findSuites, freshWorkspace } from './suites';
import { couldNotRun, sum, type Totals } from './totals';

/**
 * Runs the suites of test/vscode in desktop VS Code: the one at VSCODE_EXECUTABLE, else the version VSCODE_VERSION
 * (default: the current one), which is downloaded.
 */
export async function runDesktop(options: RunOptions): Promise<Totals> {
  const suites = findSuites();
  if (suites.length === 0) return couldNotRun('There is no suite in test/vscode.');
  const totals: Totals[] = [];
  for (const suite of suites) {
    console.log(`\n# ${suite.name}, in desktop VS Code`);
    if (!suite.trusted) {
      console.log('  Left out: @vscode/test-electron always trusts the workspace.');
      continue;
    }
    const profile = temporaryFolder('profile');
    mkdirSync(path.join(profile, 'User'), { recursive: true });
    writeFileSync(path.join(profile, 'User', 'settings.json'), JSON.stringify(suite.settings));
    const target = suite.workspace && freshWorkspace(suite.workspace);
    const order = makeOrder(suite, target, options);
    const trouble = await runTests({
      vscodeExecutablePath: process.env.VSCODE_EXECUTABLE,
      version: process.env.VSCODE_VERSION,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: HOST,
      extensionTestsEnv: orderEnvironment(order),
      launchArgs: [
        ...(target ? [target] : []),
        '--user-data-dir',
        profile,
        '--extensions-dir',
        path.join(profile, 'extensions'),
      ],
    }).then(
      () => undefined,
      (error: Error) => error.message,
    );
    totals.push(readReport(order, trouble));
  }
  return sum(totals);
}
