import * as vscode from 'vscode';
import type { Analysis } from '../../core';
import type { OpenPlaybooks } from '../openPlaybooks';
import { playbookAt } from '../playbookAt';
import { isSame } from '../tabs';
import type { PlaybookNode } from '../tree/nodes';

/** The playbook that a command is about; without `document` all that its file holds. */
export interface Target {
  readonly uri: vscode.Uri;
  /** Index of the YAML document in the file. */
  readonly document?: number;
}

/** The playbook that a command was called on: in the tree, on an editor's title, or else the one with the cursor. */
export function targetOf(argument: unknown, open: OpenPlaybooks): Target | undefined {
  if (isPlaybookNode(argument)) {
    const { uri, document } = argument.summary;
    return { uri, document };
  }
  const editor = vscode.window.activeTextEditor;
  const isOfEditor = editor && (!(argument instanceof vscode.Uri) || isSame(argument, editor.document.uri));
  if (!isOfEditor) return argument instanceof vscode.Uri ? { uri: argument } : undefined;
  const analysis: Analysis | undefined = playbookAt(open.fresh(editor.document), editor.selection.active);
  return analysis && { uri: editor.document.uri, document: analysis.playbook.document };
}

function isPlaybookNode(argument: unknown): argument is PlaybookNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'playbook';
}
