import * as vscode from 'vscode';
import type { Analysis } from '../core/judge';
import { toRange } from './convert';
import type { Range } from 'vscode-languageserver-types';

/** The file that a tab shows as text; undefined for other tabs. */
export const uriOf = ({ input }: vscode.Tab): vscode.Uri | undefined =>
  input instanceof vscode.TabInputText ? input.uri : undefined;

/** True when two addresses are the same. */
export const isSame = (a: vscode.Uri | undefined, b: vscode.Uri | undefined): boolean =>
  a?.toString() === b?.toString();

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

/** The playbook around a position, of a file that may hold several. */
export function playbookAt(analyses: readonly Analysis[], { line }: vscode.Position): Analysis | undefined {
  const begun = analyses.filter(({ playbook }) => playbook.lines.positionAt(playbook.start).line <= line);
  return begun.at(-1) ?? analyses[0];
}
