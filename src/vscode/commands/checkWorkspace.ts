import * as vscode from 'vscode';
import type { Severity } from '../../core/checklist';
import { count } from '../../text';
import type { Diagnostics } from '../diagnostics';
import type { Portfolio } from '../portfolio';
import type { WorkspacePlaybooks } from '../workspacePlaybooks';

/** *Check Workspace*: lists the findings of all playbooks under *Problems*, and keeps them there from then on. */
export function registerCheckWorkspace(
  workspace: WorkspacePlaybooks,
  portfolio: Portfolio,
  diagnostics: Diagnostics,
): vscode.Disposable {
  return vscode.commands.registerCommand('pilotPlaybook.checkWorkspace', async () => {
    const progress = { location: vscode.ProgressLocation.Window, title: 'Checking playbooks' };
    diagnostics.showAll();
    await vscode.window.withProgress(progress, () => workspace.checkAll());
    vscode.window.setStatusBarMessage(summaryOf(portfolio), 10_000);
    await vscode.commands.executeCommand('workbench.panel.markers.view.focus');
  });
}

function summaryOf({ playbooks }: Portfolio): string {
  if (!playbooks.length) return 'There is no playbook in this workspace.';
  const number = (severity: Severity) => playbooks.reduce((sum, { findings }) => sum + findings[severity], 0);
  return `${count(playbooks.length, 'playbook')}: ${count(number('error'), 'error')}, ${count(number('warning'), 'warning')}`;
}
