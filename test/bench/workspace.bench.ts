import { readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../editor/at-exit';
import type { Editor } from '../editor/editor';
import { startEditor } from '../editor/editor';
import { inProject, ROOT } from '../editor/paths';
import { runInWindow } from '../editor/run/test-window';
import { writePortfolio } from './portfolio';
import type { ActivationFigures, WorkspaceFigures } from './workspaceFigures';
import { RESULT } from './workspaceFigures';

const PLAYBOOKS = 1_000;

/** How many windows are measured, one after another: a machine that does other things shows in the spread. */
const WINDOWS = 3;

/** Measures in a real VS Code how long a large workspace takes until its tree is complete; prints a table. */
export async function benchWorkspace(): Promise<void> {
  const editor = await startEditor({ forTests: true });
  const rows = [];
  try {
    const target = writePortfolio(PLAYBOOKS);
    for (let window = 0; window < WINDOWS; window++) {
      const { loading, activation } = await measure<ActivationFigures>(editor);
      const begin = { 'code loaded, ms': loading.toFixed(0), 'activated, ms': activation.toFixed(0) };
      rows.push({ ...begin, ...toRow(await measure<WorkspaceFigures>(editor, target)) });
    }
  } finally {
    await editor.close();
  }
  console.log(
    'A workspace in VS Code: own code loaded (at most 30 ms), activated by a window that just opened, tree complete (1.5 times the bare parse), longest slice (25 ms), ' +
      'memory (60 MB, given back), from a key to its findings at 650 lines (120 ms)',
  );
  console.table(rows);
}

async function measure<T>(editor: Editor, target?: string): Promise<T> {
  const result = path.join(temporaryFolder('bench'), 'result.json');
  await runInWindow(editor, {
    extension: ROOT,
    tests: inProject('dist', 'test', 'bench', 'workspace.host.js'),
    environment: { [RESULT]: result },
    target,
  });
  return JSON.parse(readFileSync(result, 'utf8')) as T;
}

const toRow = ({ playbooks, parse, complete, longest, ...others }: WorkspaceFigures) => ({
  playbooks,
  'bare parse, ms': parse.toFixed(0),
  'tree complete, ms': complete.toFixed(0),
  ratio: (complete / parse).toFixed(2),
  'longest slice, ms': longest.toFixed(0),
  'memory, MB': others.memory.toFixed(0),
  'memory left, MB': others.left.toFixed(0),
  'key to finding, ms': others.squiggle.toFixed(0),
});
