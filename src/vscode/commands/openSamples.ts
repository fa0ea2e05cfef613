import * as vscode from 'vscode';
import type { Command } from './command';
import { exists } from './command';

/**
 * *Open Samples*: opens a copy of the sample portfolio that the user may change, in this window when it is empty, else in
 * a new one. A copy that is there already is left as it is.
 */
export const openSamples: Command = async ({ context: { extensionUri, extension, globalStorageUri } }) => {
  const { version } = extension.packageJSON as { version: string };
  const copy = vscode.Uri.joinPath(globalStorageUri, version, 'pilot-playbook-samples');
  if (!(await exists(copy)))
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'media', 'samples'), copy);
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
};
