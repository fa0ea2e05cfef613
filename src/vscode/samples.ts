import * as vscode from 'vscode';

/** The copy of the samples that the user may change: one for each version. */
export function samplesFolder({ extension, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  const { version } = extension.packageJSON as { version: string };
  return vscode.Uri.joinPath(globalStorageUri, version, 'pilot-playbook-samples');
}

/** True in a window that has the samples open. */
export const hasSamplesOpen = (context: vscode.ExtensionContext): boolean =>
  (vscode.workspace.workspaceFolders ?? []).some(({ uri }) => uri.path === samplesFolder(context).path);

/**
 * A file that is there from when *Open Samples* opens a window until that has shown them. Not a stored state: a window in a
 * browser may be gone before it has stored anything.
 */
const markerOf = ({ globalStorageUri }: vscode.ExtensionContext): vscode.Uri =>
  vscode.Uri.joinPath(globalStorageUri, 'open-samples');

/** Leaves it to the window that is about to open to show the samples. */
export const leaveSamples = (context: vscode.ExtensionContext): Thenable<void> =>
  vscode.workspace.fs.writeFile(markerOf(context), new Uint8Array());

/** True once, in the window that *Open Samples* has opened. */
export async function takeSamples(context: vscode.ExtensionContext): Promise<boolean> {
  if (!hasSamplesOpen(context)) return false;
  return vscode.workspace.fs.delete(markerOf(context)).then(
    () => true,
    () => false,
  );
}
