import * as vscode from 'vscode';

/** The file that a tab shows as text; undefined for other tabs. */
export const uriOf = ({ input }: vscode.Tab): vscode.Uri | undefined =>
  input instanceof vscode.TabInputText ? input.uri : undefined;

/** True when two addresses are the same. */
export const isSame = (a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean =>
  a?.toString() === b?.toString();
