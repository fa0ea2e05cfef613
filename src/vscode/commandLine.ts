import * as vscode from 'vscode';

/** The command line that the extension brings along. */
export const commandLine = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'cli.js');

/** How VS Code's own program, `process.execPath`, runs a script as Node.js does. */
export const asNode = () => ({
  env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  windowsHide: true,
});
