import * as vscode from 'vscode';
import type { Fix } from '../core/checklist';
import type { FixEdits } from '../core/fixes';
import { editsFor } from '../core/fixes';
import type { Analysis } from '../core/judge';
import type { OpenPlaybooks } from './openPlaybooks';
import { showFile, toRange } from './reveal';

/** Picks fixes from an analysis of the text as it stands now: a fix of an older text may no longer fit. */
export type ChooseFixes = (analysis: Analysis) => readonly Fix[];

/** Writes fixes into a file, in its editor, as one step that can be undone. */
export class FixApplier {
  constructor(private readonly open: OpenPlaybooks) {}

  /**
   * @param document index of the playbook's YAML document in the file
   * @returns false when there is nothing to fix (any more) or the edit was refused
   */
  async apply(uri: vscode.Uri, document: number, choose: ChooseFixes): Promise<boolean> {
    const editor = await showFile(uri);
    const analysis = this.open.fresh(editor.document).find(({ playbook }) => playbook.document === document);
    const fixes = analysis ? choose(analysis) : [];
    if (!analysis || !fixes.length) return false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(editor.document.uri, withTabStops(editsFor(analysis.playbook, fixes)));
    return vscode.workspace.applyEdit(edit);
  }
}

/** The edits with a tab stop at each placeholder. */
function withTabStops({ snippets }: FixEdits): vscode.SnippetTextEdit[] {
  return snippets.map(({ range, snippet }) => {
    const edit = new vscode.SnippetTextEdit(toRange(range), new vscode.SnippetString(snippet));
    edit.keepWhitespace = true;
    return edit;
  });
}

/** An action that makes edits; none when there is nothing (left) to write, such as a comment that stands there. */
export function fixAction(
  uri: vscode.Uri,
  title: string,
  edits: FixEdits,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const written = withTabStops(edits);
  if (!written.length) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(uri, written);
  action.diagnostics = diagnostics;
  return [action];
}

/** The edits as plain text. */
export const asPlainText = ({ edits }: Pick<FixEdits, 'edits'>): vscode.TextEdit[] =>
  edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText));
