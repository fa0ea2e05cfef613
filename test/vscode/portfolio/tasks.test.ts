import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, inFolder, ours, show, until, write } from '../support';

const { onDidChangeDiagnostics } = vscode.languages;

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
    const [fault] = await until(() => found(uri).length > 0 && found(uri), onDidChangeDiagnostics);
    assert.equal(fault?.code, 'schema/enum');
    assert.equal(fault.severity, vscode.DiagnosticSeverity.Error);
    assert.match(fault.message, /pilott.*Did you mean "pilot"\?$/);
    assert.deepEqual([fault.range.start.line, fault.range.start.character], [2, 7]);
    await vscode.workspace.fs.delete(uri);
  });

  it('lists nothing twice: beside an editor, after Check Workspace, and run again', async () => {
    const doubled = () => {
      const all = ours(uri).map(({ message, range }) => `${range.start.line} ${message}`);
      return all.filter((one, index) => all.indexOf(one) !== index);
    };
    const uri = await write(inFolder('twice.pilot.yaml'), 'pilotPlaybook: 1\nname: Twice\nstage: pilot\n');
    const [task] = await vscode.tasks.fetchTasks({ type: 'pilotPlaybook' });
    await run(task!);
    const byTask = await until(() => found(uri).length > 0 && found(uri).length, onDidChangeDiagnostics);
    assert.deepEqual(doubled(), []);
    await show(uri);
    await until(() => ours(uri).length > 0 && found(uri).length === 0, onDidChangeDiagnostics);
    assert.equal(ours(uri).length, byTask);
    await run(task!);
    assert.deepEqual([ours(uri).length, doubled()], [byTask, []]);
    await closeAll();
    await until(() => ours(uri).length === 0, onDidChangeDiagnostics);
    await vscode.commands.executeCommand('pilotPlaybook.checkWorkspace');
    await until(() => ours(uri).length > 0, onDidChangeDiagnostics);
    await run(task!);
    await until(() => found(uri).length === byTask, onDidChangeDiagnostics);
    assert.deepEqual(doubled(), []);
    await vscode.workspace.fs.delete(uri);
    await until(() => ours(uri).length === 0, onDidChangeDiagnostics);
  });

  it('takes its arguments from tasks.json', async () => {
    const tasks = await vscode.tasks.fetchTasks();
    const own = tasks.find(({ name }) => name === 'Check a file that is not there');
    assert.equal(await run(own!), 2);
  });
});
