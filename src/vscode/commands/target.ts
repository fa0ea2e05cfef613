import * as vscode from 'vscode';
import type { Analysis } from '../../core/judge';
import type { ClosedPlaybooks } from '../closedPlaybooks';
import type { OpenPlaybooks } from '../openPlaybooks';
import { playbookAt } from '../playbookAt';
import { showFile } from '../reveal';
import { isSame } from '../tabs';
import { isNode } from '../tree/nodes';

/** The playbook that a command is about; without `document` all that its file holds. */
export interface Target {
  readonly uri: vscode.Uri;
  /** Index of the YAML document in the file. */
  readonly document?: number;
}

/** The playbook that a command was called on: in the tree, on an editor's title, or else the one with the cursor. */
export function targetOf(argument: unknown, open: OpenPlaybooks): Target | undefined {
  if (isTarget(argument)) return argument;
  if (isNode(argument, 'playbook')) {
    const { uri, document } = argument.summary;
    return { uri, document };
  }
  const editor = vscode.window.activeTextEditor;
  const isOfEditor = editor && (!(argument instanceof vscode.Uri) || isSame(argument, editor.document.uri));
  if (!isOfEditor) return argument instanceof vscode.Uri ? { uri: argument } : undefined;
  const analysis: Analysis | undefined = playbookAt(open.fresh(editor.document), editor.selection.active);
  return analysis && { uri: editor.document.uri, document: analysis.playbook.document };
}

const isTarget = (argument: unknown): argument is Target =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && argument.uri instanceof vscode.Uri;

/** Shows a playbook's file; gives the analysis of its text as it stands, with what is known of its evidence. */
export async function shownAnalysis(
  { uri, document = 0 }: Target,
  open: OpenPlaybooks,
  closed: ClosedPlaybooks,
): Promise<Analysis | undefined> {
  await closed.load(uri);
  const editor = await showFile(uri);
  return open.fresh(editor.document).find(({ playbook }) => playbook.document === document);
}
