import type * as lsp from 'vscode-languageserver-types';
import * as vscode from 'vscode';

// The Language Server Protocol's plain data as VS Code's own.

export const toPosition = ({ line, character }: lsp.Position): vscode.Position => new vscode.Position(line, character);

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
  /** The texts that files are created with: of one that is there by then, nothing is written. */
  const created = new Set<string>();
  for (const change of documentChanges) {
    if ('textDocument' in change) {
      const { uri } = change.textDocument;
      if (!created.has(uri)) edit.set(vscode.Uri.parse(uri), change.edits.map(toEdit));
    } else if (change.kind === 'create') {
      created.add(change.uri);
      const contents = new TextEncoder().encode(textOf(change.uri, documentChanges));
      edit.createFile(vscode.Uri.parse(change.uri), { ignoreIfExists: true, contents });
    }
  }
  return edit;
}

/** What a new file is to hold: what is inserted into it. */
const textOf = (uri: string, changes: NonNullable<lsp.WorkspaceEdit['documentChanges']>): string =>
  changes
    .flatMap((change) => ('textDocument' in change && change.textDocument.uri === uri ? change.edits : []))
    .map((edit) => ('snippet' in edit ? '' : edit.newText))
    .join('');

function toEdit(edit: lsp.TextDocumentEdit['edits'][number]): vscode.TextEdit | vscode.SnippetTextEdit {
  if (!('snippet' in edit)) return new vscode.TextEdit(toRange(edit.range), edit.newText);
  const snippet = new vscode.SnippetTextEdit(toRange(edit.range), new vscode.SnippetString(edit.snippet.value));
  snippet.keepWhitespace = true;
  return snippet;
}
