import * as vscode from 'vscode';
import { lookAt } from '../disk';

/**
 * *Open Samples*: opens a copy of the sample portfolio that the user may change, in this window when it is empty, else in
 * a new one. A copy that is there already is left as it is.
 */
export function registerOpenSamples({
  extensionUri,
  extension,
  globalStorageUri,
}: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('pilotPlaybook.openSamples', async () => {
    const { version } = extension.packageJSON as { version: string };
    const copy = vscode.Uri.joinPath(globalStorageUri, version, 'pilot-playbook-samples');
    if ((await lookAt(copy)).state === 'missing') {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'media', 'samples'), copy);
    }
    const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
    await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
  });
}
