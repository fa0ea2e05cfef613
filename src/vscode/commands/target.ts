import * as vscode from 'vscode';
import { playbookAt } from '../playbookAt';
import { isNode } from '../tree/nodes';
import type { CommandParts } from './command';

/** The playbook that a command is about; without `document` all that its file holds. */
export interface Target {
  readonly uri: string;
  /** Index of the YAML document in the file. */
  readonly document?: number;
}

/** The playbook that a command was called on: in the tree, on an editor's title, or else the one with the cursor. */
export function targetOf(argument: unknown, { service, texts }: CommandParts): Target | undefined {
  if (isTarget(argument)) return argument;
  if (isNode(argument, 'playbook')) return argument.summary;
  const editor = vscode.window.activeTextEditor;
  const named = argument instanceof vscode.Uri ? argument.toString() : undefined;
  const uri = editor?.document.uri.toString();
  if (!editor || uri === undefined || (named !== undefined && named !== uri))
    return named === undefined ? undefined : { uri: named };
  texts.add(editor.document);
  const analysis = playbookAt(service.fresh(uri), editor.selection.active);
  return analysis && { uri, document: analysis.playbook.document };
}

const isTarget = (argument: unknown): argument is Target =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';
