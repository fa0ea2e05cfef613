import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, ours, until, write } from '../support';

/** What tasks found in a file: of what the extension itself shows, the codes are links. */
const found = (uri: vscode.Uri): vscode.Diagnostic[] => ours(uri).filter(({ code }) => typeof code === 'string');

/** Runs a task; gives its exit status. */
async function run(task: vscode.Task): Promise<number | undefined> {
  let status: number | undefined;
  const ended = new Promise<void>((resolve) => {
    const subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      status = exitCode;
      subscription.dispose();
      resolve();
    });
  });
  await vscode.tasks.executeTask(task);
  await ended;
  return status;
}

describe('Check Workspace as a task', () => {
  before(activated);
  afterEach(closeAll);

  it('is there once for each folder', async () => {
    const tasks = await vscode.tasks.fetchTasks({ type: 'pilotPlaybook' });
    const provided = tasks.filter(({ source }) => source === 'Pilot Playbooks');
    assert.deepEqual(
      provided.map(({ name, source, scope }) => [name, source, typeof scope === 'object' && scope.name]),
      ['north', 'south'].map((folder) => ['Check Workspace', 'Pilot Playbooks', folder]),
    );
  });

  it('shows what the command line finds in files that are not open, at its place', async () => {
    const uri = await write(inFolder('task.pilot.yaml'), 'pilotPlaybook: 1\nname: Task\nstage: pilott\n');
    const [task] = await vscode.tasks.fetchTasks({ type: 'pilotPlaybook' });
    assert.equal(await run(task!), 1);
    const [fault] = await until(() => found(uri).length > 0 && found(uri), vscode.languages.onDidChangeDiagnostics);
    assert.equal(fault?.code, 'schema/enum');
    assert.equal(fault.severity, vscode.DiagnosticSeverity.Error);
    assert.match(fault.message, /pilott.*Did you mean "pilot"\?$/);
    assert.deepEqual([fault.range.start.line, fault.range.start.character], [2, 7]);
    await vscode.workspace.fs.delete(uri);
  });

  it('takes its arguments from tasks.json', async () => {
    const tasks = await vscode.tasks.fetchTasks();
    const own = tasks.find(({ name }) => name === 'Check a file that is not there');
    assert.equal(await run(own!), 2);
  });
});
