import * as vscode from 'vscode';
import { POLICY_FILE } from '../../core/checklist';
import { onDisk } from '../disk';

/** True for the address of a policy file. */
export const isPolicy = ({ path }: vscode.Uri): boolean => path.endsWith(`/${POLICY_FILE}`);

/** The folders whose policy may apply to a playbook, nearest first: up to the workspace folder; of a lone file its own. */
export function foldersAround(playbook: vscode.Uri): vscode.Uri[] {
  const uri = onDisk(playbook);
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
  const folders = [vscode.Uri.joinPath(uri, '..')];
  while (root !== undefined && folders.at(-1)!.path.length > root.length)
    folders.push(vscode.Uri.joinPath(folders.at(-1)!, '..'));
  return folders;
}

/** The path of a file below a folder, with `/` between its parts. */
export const relativePath = (folder: vscode.Uri, { path }: vscode.Uri): string =>
  path.slice(folder.path.length).replace(/^\//, '');
