import path from 'node:path';
import { temporaryFolder } from '../at-exit';
import { type Editor, startEditor } from '../editor';
import { inProject, ROOT } from '../paths';
import { runQuietly } from '../processes';
import { makeOrder, orderEnvironment, readReport, type RunOptions } from './order';
import { findSuites, freshWorkspace, type Suite } from './suites';
import { runInWindow } from './test-window';
import { couldNotRun, sum, type Totals } from './totals';

/** The module that the extension host loads. */
export const HOST = inProject('dist', 'test', 'editor', 'run', 'host.js');

/** Runs every suite of test/vscode in a window of its own: on one server, or on its own where it has another extension. */
export async function runIntegration(options: RunOptions): Promise<Totals> {
  const suites = findSuites().filter(({ name }) => options.suite === undefined || name === options.suite);
  if (suites.length === 0) return couldNotRun(`There is no suite ${options.suite ?? ''} in test/vscode.`);
  const shared = await startEditor({ forTests: true });
  const totals: Totals[] = [];
  try {
    for (const suite of suites) {
      console.log(`\n# ${suite.name}, in VS Code's extension host`);
      totals.push(await runSuite(suite, shared, options));
    }
  } finally {
    await shared.close();
  }
  return sum(totals);
}

async function runSuite(suite: Suite, shared: Editor, options: RunOptions): Promise<Totals> {
  if (suite.extension === undefined) return runOn(shared, suite, options);
  const editor = await startEditor({ forTests: true, extensions: [await packaged(suite.extension)] });
  try {
    return await runOn(editor, suite, options);
  } finally {
    await editor.close();
  }
}

async function runOn(editor: Editor, suite: Suite, options: RunOptions): Promise<Totals> {
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
  return readReport(order, trouble);
}

/** The `.vsix` of an extension in a folder. */
async function packaged(folder: string): Promise<string> {
  const file = path.join(temporaryFolder('extension'), 'extension.vsix');
  const vsce = inProject('node_modules', '@vscode', 'vsce', 'vsce');
  const args = ['package', '--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', file];
  const { status, output } = await runQuietly(process.execPath, [vsce, ...args], { cwd: folder });
  if (status !== 0) throw new Error(`${folder} was not packaged:\n${output}`);
  return file;
}
