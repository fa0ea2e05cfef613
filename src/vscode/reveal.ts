import type { Range } from 'vscode-languageserver-types';
import * as vscode from 'vscode';
import { toRange } from './convert';
import { isSame, uriOf } from './tabs';

/** Shows a place of a file in the editor that has the file already, else in a group of text editors. */
export async function revealPlace(uri: string, range: Range): Promise<void> {
  const selection = toRange(range);
  const editor = await showFile(vscode.Uri.parse(uri));
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows a file, and puts the focus on it, without opening it a second time beside itself. */
export async function showFile(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  return vscode.window.showTextDocument(document, { viewColumn: columnOf(uri) });
}

/** The column that shows the file; else the one last used for text, so that a panel is not covered. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn {
  const { visibleTextEditors, tabGroups } = vscode.window;
  const visible = visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const group = tabGroups.all.find(({ tabs }) => tabs.some((tab) => isSame(uriOf(tab), uri)));
  if (group) return group.viewColumn;
  const isPage = ({ activeTab }: vscode.TabGroup) => activeTab?.input instanceof vscode.TabInputWebview;
  if (!isPage(tabGroups.activeTabGroup)) return vscode.ViewColumn.Active;
  return tabGroups.all.find((other) => !isPage(other))?.viewColumn ?? vscode.ViewColumn.One;
}
