import * as vscode from 'vscode';
import { homedir } from 'node:os';
import type { Answers, Question } from '../../core/fixes';
import { STEPS, askFor, newPlaybook as playbookText, newPlaybookSnippet } from '../../core/fixes';
import type { Service } from '../../service';
import type { Command, CommandParts } from './command';
import { exists, say } from './command';

/** What a caller of the command knows already: the user is asked for the rest, but not for what is given empty. */
interface Given extends Partial<Answers> {
  readonly folder?: vscode.Uri;
}

/** *New Playbook*: asks what is known of the pilot, and writes a playbook that shows what it lacks. */
export const newPlaybook: Command = async (parts, argument) => {
  const { folder: known, ...given } = (argument as Given | undefined) ?? {};
  const folder = known ?? (await askFolder());
  if (folder === null) return;
  const answers = await askFor(given, ask);
  if (answers) await create(folder, answers, parts);
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

/** Writes the file, or in an empty window where the user says, and puts tab stops over what is to be answered. */
async function create(folder: vscode.Uri | undefined, answers: Answers, { service }: CommandParts): Promise<void> {
  const { slug } = await import('github-slugger');
  const name = slug(answers.name) || 'new';
  const uri = folder ? await freeAddress(folder, name, service) : await askPlace(name);
  if (uri) {
    const edit = new vscode.WorkspaceEdit();
    // What stands there already is overwritten only where the dialog has asked.
    edit.createFile(uri, { contents: new TextEncoder().encode(playbookText(answers)), overwrite: !folder });
    if (!(await vscode.workspace.applyEdit(edit))) return;
    if (!service.isPlaybook(uri.toString()))
      say(`The setting pilotPlaybook.files fits no file at ${uri.path}: it is not checked.`, 10_000);
  }
  // Without a place of its own, which *Save* asks for.
  const document = await (uri
    ? vscode.workspace.openTextDocument(uri)
    : vscode.workspace.openTextDocument({ language: 'yaml' }));
  const editor = await vscode.window.showTextDocument(document);
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const snippet = new vscode.SnippetString(newPlaybookSnippet(answers));
  await editor.insertSnippet(snippet, document.validateRange(all), {
    undoStopBefore: false,
    undoStopAfter: true,
    keepWhitespace: true,
  });
}

/** Undefined when the user names none: then nothing is written. */
const askPlace = (name: string): Thenable<vscode.Uri | undefined> =>
  vscode.window.showSaveDialog({
    title: 'Save the New Playbook',
    defaultUri: vscode.Uri.joinPath(vscode.Uri.file(homedir()), `${name}.pilot.yaml`),
    filters: { YAML: ['yaml', 'yml'] },
  });

/** How many names are tried: more is somebody's mistake. */
const MOST = 1000;

/**
 * The first place that is free where a file called `name`, `name-2`, … is a playbook, as the setting `pilotPlaybook.files`
 * says; where that fits no such file, in the folder itself. Nothing is ever overwritten.
 */
async function freeAddress(folder: vscode.Uri, name: string, service: Service): Promise<vscode.Uri> {
  const isFree = async (uri: vscode.Uri) =>
    !vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path) && !(await exists(uri));
  const names = Array.from({ length: MOST }, (_, index) => (index ? `${name}-${index + 1}` : name));
  const tried = new Set<string>();
  for (const one of names) {
    const place = service.newPlaces(folder.toString(), one).find((uri) => !tried.has(uri));
    if (place === undefined) break;
    const uri = vscode.Uri.parse(place);
    if (await isFree(uri)) return uri;
    tried.add(place);
  }
  for (const one of names) {
    const uri = vscode.Uri.joinPath(folder, `${one}.pilot.yaml`);
    if (await isFree(uri)) return uri;
  }
  throw new Error(`There are ${MOST} files called ${name} already.`);
}
