import * as vscode from 'vscode';
import { homedir } from 'node:os';
import type { Answers, Question } from '../../core/fixes';
import { STEPS, askFor, newPlaybook as playbookText, newPlaybookSnippet } from '../../core/fixes';
import type { Command } from './command';
import { exists } from './command';

/** What a caller of the command knows already: the user is asked for the rest, but not for what is given empty. */
interface Given extends Partial<Answers> {
  readonly folder?: vscode.Uri;
}

/** *New Playbook*: asks what is known of the pilot, and writes a playbook that shows what it lacks. */
export const newPlaybook: Command = async (_parts, argument) => {
  const { folder: known, ...given } = (argument as Given | undefined) ?? {};
  const folder = known ?? (await askFolder());
  if (folder === null) return;
  const answers = await askFor(given, ask);
  if (answers) await create(folder, answers);
};

/** Undefined when no folder is open, null when the user chose none. */
async function askFolder(): Promise<vscode.Uri | undefined | null> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (!first) return undefined;
  const chosen = others.length ? await vscode.window.showWorkspaceFolderPick() : first;
  return chosen?.uri ?? null;
}

/** Empty when the user skips the question, undefined on Escape. */
async function ask(question: Question, step: number): Promise<string | undefined> {
  const { asks, isOptional, options, example, fault } = question;
  const title = `New Playbook (${step}/${STEPS})`;
  if (!options)
    return vscode.window.showInputBox({
      title,
      prompt: isOptional ? `${asks} Leave it empty to skip it.` : asks,
      placeHolder: example,
      validateInput: fault,
    });
  const items = options.map(({ value, label, meaning }) => ({ label, detail: meaning, value }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: asks }))?.value;
}

/** Writes the file, or in an empty window a document that is not saved yet, and puts tab stops over what is to be answered. */
async function create(folder: vscode.Uri | undefined, answers: Answers): Promise<void> {
  const { slug } = await import('github-slugger');
  const uri = await freeAddress(folder ?? vscode.Uri.file(homedir()), slug(answers.name) || 'new');
  const shown = folder ? uri : uri.with({ scheme: 'untitled' });
  if (folder) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(playbookText(answers)) });
    if (!(await vscode.workspace.applyEdit(edit))) return;
  }
  const document = await vscode.workspace.openTextDocument(shown);
  const editor = await vscode.window.showTextDocument(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const snippet = new vscode.SnippetString(newPlaybookSnippet(answers));
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
