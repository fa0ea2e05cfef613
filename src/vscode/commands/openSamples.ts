import * as vscode from 'vscode';
import { hasSamplesOpen, leaveSamples, samplesFolder } from '../samples';
import type { Command } from './command';
import { exists } from './command';

/** The sample that is shown first: a whole playbook with its evidence, ready for production but for one item. */
const FIRST = ['invoice-triage', 'invoice-triage.pilot.yaml'] as const;

/**
 * *Open Samples*: opens a copy of the sample portfolio that the user may change, in this window when it is empty, else in
 * a new one, and ends on a good sample with the tree and its readiness beside it. A copy that is there already is left as
 * it is.
 */
export const openSamples: Command = async ({ context, panel }) => {
  const copy = samplesFolder(context);
  if (!(await exists(copy)))
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, 'media', 'samples'), copy);
  if (hasSamplesOpen(context)) {
    await vscode.commands.executeCommand('pilotPlaybook.playbooks.focus');
    return panel.open(vscode.Uri.joinPath(copy, ...FIRST).toString());
  }
  // Opening a folder begins everything anew: what is still to be shown there is left for it.
  await leaveSamples(context);
  const forceNewWindow = vscode.workspace.workspaceFolders !== undefined;
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow });
};
