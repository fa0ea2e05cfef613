import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';

// The Language Server Protocol's plain data as VS Code's own.

const toPosition = ({ line, character }: lsp.Position): vscode.Position => new vscode.Position(line, character);

export const toRange = ({ start, end }: lsp.Range): vscode.Range =>
  new vscode.Range(toPosition(start), toPosition(end));

/** An edit of files, with a tab stop at each placeholder where it has some. */
export function toWorkspaceEdit({ changes = {}, documentChanges = [] }: lsp.WorkspaceEdit): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes))
    edit.set(
      vscode.Uri.parse(uri),
      edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
    );
  for (const change of documentChanges)
    if ('textDocument' in change) edit.set(vscode.Uri.parse(change.textDocument.uri), change.edits.map(toEdit));
  return edit;
}

function toEdit(edit: lsp.TextDocumentEdit['edits'][number]): vscode.TextEdit | vscode.SnippetTextEdit {
  if (!('snippet' in edit)) return new vscode.TextEdit(toRange(edit.range), edit.newText);
  const snippet = new vscode.SnippetTextEdit(toRange(edit.range), new vscode.SnippetString(edit.snippet.value));
  snippet.keepWhitespace = true;
  return snippet;
}
