import * as vscode from 'vscode';
import { spawn } from 'node:child_process';
import { asNode } from './commandLine';

/** The type of the tasks, as `package.json` defines it. */
const TYPE = 'pilotPlaybook';
const MATCHER = '$pilot-playbook';
const INTERRUPT = '\u0003';

/** A task as `tasks.json` may write it. */
interface CheckDefinition extends vscode.TaskDefinition {
  /** More arguments for `pilot-playbook check`: paths and options. */
  readonly args?: readonly string[];
  /** The name of the workspace folder that is checked: VS Code tells tasks apart by their definition alone. */
  readonly folder?: string;
}

/** *Check Workspace* as a task: the command line over a workspace folder, with what it finds under *Problems*. */
export class CheckTasks implements vscode.TaskProvider {
  /**
   * @param cli the command line's file
   * @param begins is called when a task begins: it lists what it finds in files that are not open
   */
  constructor(
    private readonly cli: vscode.Uri,
    private readonly begins: () => void,
  ) {}

  provideTasks(): vscode.Task[] {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const definitionFor = ({ name }: vscode.WorkspaceFolder): CheckDefinition =>
      folders.length > 1 ? { type: TYPE, folder: name } : { type: TYPE };
    return folders.flatMap((folder) => this.taskOf(definitionFor(folder), folder) ?? []);
  }

  resolveTask({ definition, scope, name }: vscode.Task): vscode.Task | undefined {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const own = typeof scope === 'object' ? scope : folders[0];
    const { folder: named } = definition as CheckDefinition;
    const folder = named === undefined ? own : folders.find((other) => other.name === named);
    return folder && this.taskOf(definition as CheckDefinition, folder, name);
  }

  /** Undefined for a folder that is not on a disk: a process cannot look into it. */
  private taskOf(
    definition: CheckDefinition,
    folder: vscode.WorkspaceFolder,
    name = 'Check Workspace',
  ): vscode.Task | undefined {
    if (folder.uri.scheme !== 'file') return undefined;
    const run = new vscode.CustomExecution(async (resolved) => {
      const { args = [] } = resolved as CheckDefinition;
      this.begins();
      return new CheckTerminal([this.cli.fsPath, 'check', ...args], folder.uri.fsPath);
    });
    return new vscode.Task(definition, folder, name, 'Pilot Playbooks', run, MATCHER);
  }
}

/**
 * Runs a script with the Node.js that VS Code has inside, and shows what it prints. By pipes: on Windows that program
 * writes to no terminal of its own.
 */
class CheckTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;
  private stop = () => {};

  constructor(
    private readonly args: readonly string[],
    private readonly cwd: string,
  ) {}

  open(): void {
    const child = spawn(process.execPath, this.args, { cwd: this.cwd, ...asNode() });
    const show = (text: string) => this.written.fire(text.replace(/\r?\n/g, '\r\n'));
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', show);
    child.on('error', ({ message }) => {
      show(`${message}\n`);
      this.closed.fire(1);
    });
    child.on('close', (code) => this.closed.fire(code ?? 1));
    this.stop = () => void child.kill();
  }

  handleInput(keys: string): void {
    if (keys === INTERRUPT) this.stop();
  }

  close(): void {
    this.stop();
  }
}
