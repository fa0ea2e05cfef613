import { startEditor } from '../editor';
import { inProject, ROOT } from '../paths';
import { makeOrder, orderEnvironment, readReport, type RunOptions } from './order';
import { findSuites, freshWorkspace } from './suites';
import { runInWindow } from './test-window';
import { couldNotRun, sum, type Totals } from './totals';

/** The module that the extension host loads. */
export const HOST = inProject('dist', 'test', 'editor', 'run', 'host.js');

/** Runs every suite of test/vscode in a window of its own, all on one server. */
export async function runIntegration(options: RunOptions): Promise<Totals> {
  const suites = findSuites();
  if (suites.length === 0) return couldNotRun('There is no suite in test/vscode.');
  const editor = await startEditor({ forTests: true });
  const totals: Totals[] = [];
  try {
    for (const suite of suites) {
      console.log(`\n# ${suite.name}, in VS Code's extension host`);
      editor.server.writeSettings(suite.settings);
      const target = suite.workspace && freshWorkspace(suite.workspace);
      const order = makeOrder(suite, target, options);
      const trouble = await runInWindow(editor, {
        extension: ROOT,
        tests: HOST,
        environment: orderEnvironment(order),
        target,
      }).then(
        () => undefined,
        (error: Error) => error.message,
      );
      totals.push(readReport(order, trouble));
    }
  } finally {
    await editor.close();
  }
  return sum(totals);
}
