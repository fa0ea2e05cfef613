import * as vscode from 'vscode';
import type { PlaybookSummary, Service } from '../../service';
import type { FixApplier } from '../applyFix';
import type { Diagnostics } from '../diagnostics';
import type { ReadinessPanel } from '../panel/panel';
import type { PortfolioPanel } from '../panel/portfolio';
import type { OpenDocuments } from '../ports/openTexts';
import { playbookAt } from '../reveal';
import type { Arrangement } from '../tree/arrangement';
import { isNode } from '../tree/nodes';

/** The playbook that a command is about; without `document` all that its file holds. */
export interface Target {
  readonly uri: string;
  /** Index of the YAML document in the file. */
  readonly document?: number;
}

/** The playbook that a command was called on: in the tree, on an editor's title, or else the one with the cursor. */
export async function targetOf(argument: unknown, { service, texts }: CommandParts): Promise<Target | undefined> {
  const on = calledOn(argument);
  if (on) return on;
  const editor = vscode.window.activeTextEditor;
  const named = argument instanceof vscode.Uri ? argument.toString() : undefined;
  const uri = editor?.document.uri.toString();
  if (!editor || uri === undefined || (named !== undefined && named !== uri))
    return named === undefined ? undefined : { uri: named };
  texts.show(editor.document);
  const analysis = playbookAt(await service.fresh(uri), editor.selection.active);
  return analysis && { uri, document: analysis.playbook.document };
}

/** The playbook that a command was called on in the tree or the panel; undefined elsewhere. */
function calledOn(argument: unknown): Target | undefined {
  if (isTarget(argument)) return argument;
  return isNode(argument, 'playbook') ? argument.summary : undefined;
}

/**
 * The playbooks that a report or a summary is about: the one that the command was called on, or whose readiness panel is
 * active; else all of the workspace.
 */
export async function rowsOf(
  { service, panel }: CommandParts,
  argument: unknown,
): Promise<{ readonly rows: readonly PlaybookSummary[]; readonly isOne: boolean }> {
  await service.start();
  await service.whenIdle();
  const on = calledOn(argument) ?? panel.active;
  const isPart = ({ uri, document }: PlaybookSummary) =>
    uri === on?.uri && (on.document === undefined || document === on.document);
  const rows = service.portfolio();
  return on ? { rows: rows.filter(isPart), isOne: true } : { rows, isOne: false };
}

const isTarget = (argument: unknown): argument is Target =>
  typeof argument === 'object' && argument !== null && 'uri' in argument && typeof argument.uri === 'string';

/** What commands work with. */
export interface CommandParts {
  readonly context: vscode.ExtensionContext;
  readonly service: Service;
  readonly texts: OpenDocuments;
  readonly fixes: FixApplier;
  readonly panel: ReadinessPanel;
  readonly portfolio: PortfolioPanel;
  readonly diagnostics: Diagnostics;
  readonly arrangement: Arrangement;
}

/** What a command does; the argument says on what it was called, if it says anything. */
export type Command = (parts: CommandParts, argument: unknown) => Promise<void>;

/** Says something in the status bar for a while: nobody has to click it away. */
export const say = (text: string, milliseconds = 5_000): void =>
  void vscode.window.setStatusBarMessage(text, milliseconds);

/** True when something stands at an address. */
export const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
