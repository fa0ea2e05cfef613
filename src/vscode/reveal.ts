import * as vscode from 'vscode';
import type { Finding } from '../core/findings';
import { isSame, uriOf } from './tabs';

type LineRange = Finding['range'];

/** A range of the core as VS Code's own. */
export const toRange = ({ start, end }: LineRange): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Shows a place of a file in the editor that has the file already, else in a group of text editors. */
export async function revealPlace(uri: vscode.Uri, range: LineRange): Promise<vscode.TextEditor> {
  const selection = toRange(range);
  const editor = await showFile(uri);
  editor.selection = new vscode.Selection(selection.start, selection.end);
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
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
