import * as vscode from 'vscode';
import type { Command } from './command';
import { targetOf } from './command';

/** *Reveal in Explorer View*: the file of a playbook in the tree. */
export const revealInExplorer: Command = async (parts, argument) => {
  const target = await targetOf(argument, parts);
  if (target) await vscode.commands.executeCommand('revealInExplorer', vscode.Uri.parse(target.uri));
};

/** *Copy Path*: of the file of a playbook in the tree. */
export const copyPath: Command = async (parts, argument) => {
  const target = await targetOf(argument, parts);
  if (target) await vscode.env.clipboard.writeText(vscode.Uri.parse(target.uri).fsPath);
};
