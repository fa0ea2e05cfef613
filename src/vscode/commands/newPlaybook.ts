import * as vscode from 'vscode';
import { homedir } from 'node:os';
import type { Stage } from '../../core/checklist';
import { STAGES, STAGE_MEANINGS } from '../../core/checklist';
import { newPlaybook as playbookText, newPlaybookSnippet } from '../../core/fixes';
import type { Command } from './command';
import { exists } from './command';

/** Answers that a caller of the command has already; the user is asked for the others. */
interface Answers {
  readonly folder?: vscode.Uri;
  readonly name?: string;
  readonly stage?: Stage;
}

/** *New Playbook*: asks for name and stage, and writes a playbook that shows what it lacks. */
export const newPlaybook: Command = async (_parts, argument) => {
  const given = argument as Answers | undefined;
  const folder = given?.folder ?? (await askFolder());
  if (folder === null) return;
  const name = given?.name ?? (await askName());
  if (name === undefined) return;
  const stage = given?.stage ?? (await askStage());
  if (stage) await create(folder, name, stage);
};

/** Undefined when no folder is open, null when the user chose none. */
async function askFolder(): Promise<vscode.Uri | undefined | null> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) return undefined;
  const chosen = others.length ? await vscode.window.showWorkspaceFolderPick() : first;
  return chosen?.uri ?? null;
}

async function askName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: 'New Playbook (1/2)',
    prompt: 'What does the team call the pilot?',
    placeHolder: 'Invoice triage assistant',
    validateInput: (value) => (value.trim() ? undefined : 'A playbook needs a name.'),
  });
  return name?.trim();
}

async function askStage(): Promise<Stage | undefined> {
  const items = STAGES.map((stage) => ({ label: stage, detail: STAGE_MEANINGS[stage], stage }));
  const options = { title: 'New Playbook (2/2)', placeHolder: 'Where does the pilot stand?' };
  return (await vscode.window.showQuickPick(items, options))?.stage;
}

/** Writes the file, or in an empty window a document that is not saved yet, and puts tab stops over what is to be answered. */
async function create(folder: vscode.Uri | undefined, name: string, stage: Stage): Promise<void> {
  const { slug } = await import('github-slugger');
  const uri = await freeAddress(folder ?? vscode.Uri.file(homedir()), slug(name) || 'new');
  const shown = folder ? uri : uri.with({ scheme: 'untitled' });
  if (folder) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(playbookText({ name, stage })) });
    if (!(await vscode.workspace.applyEdit(edit))) return;
  }
  const document = await vscode.workspace.openTextDocument(shown);
  const editor = await vscode.window.showTextDocument(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const snippet = new vscode.SnippetString(newPlaybookSnippet({ name, stage }));
  await editor.insertSnippet(snippet, document.validateRange(all), {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

/** The first of `name`, `name-2`, … that is free: nothing is ever overwritten. */
async function freeAddress(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number > 1 ? `-${number}` : ''}.pilot.yaml`);
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!isOpen && !(await exists(uri))) return uri;
  }
}
