import * as vscode from 'vscode';
import type { Severity } from '../../core/checklist';
import type { PlaybookSummary } from '../../service';
import { count } from '../../text';
import type { Command } from './command';
import { say } from './command';

/** *Check Workspace*: lists the findings of all playbooks under *Problems*, and keeps them there from then on. */
export const checkWorkspace: Command = async ({ service, diagnostics }) => {
  const progress = { location: vscode.ProgressLocation.Window, title: 'Checking playbooks' };
  diagnostics.showAll();
  await vscode.window.withProgress(progress, () => service.checkAll());
  await showProblems(service.portfolio());
};

/** Shows the list of problems, and says how many of them some playbooks have. */
export async function showProblems(playbooks: readonly PlaybookSummary[]): Promise<void> {
  say(sentenceOf(playbooks), 10_000);
  await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
}

function sentenceOf(playbooks: readonly PlaybookSummary[]): string {
  if (!playbooks.length) return 'There is no playbook here.';
  const number = (severity: Severity) => playbooks.reduce((sum, { findings }) => sum + findings[severity], 0);
  return `${count(playbooks.length, 'playbook')}: ${count(number('error'), 'error')}, ${count(number('warning'), 'warning')}`;
}
