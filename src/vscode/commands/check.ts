import * as vscode from 'vscode';
import { isInside } from '../../service';
import { showProblems } from './checkWorkspace';
import type { Command } from './command';
import { targetOf } from './command';

/** *Check and List Problems*: lists the findings of one playbook, or of all below a folder, under *Problems*, and keeps them there. */
export const check: Command = async (parts, argument) => {
  const { service, diagnostics } = parts;
  const target = await targetOf(argument, parts);
  if (!target) return;
  const progress = { location: vscode.ProgressLocation.Window, title: 'Checking playbooks' };
  diagnostics.showBelow(target.uri);
  await vscode.window.withProgress(progress, async () => {
    await service.start();
    await service.whenIdle();
    for (const { uri } of service.portfolio()) if (isInside(uri, target.uri)) service.readAgain(uri);
    await service.whenIdle();
  });
  await showProblems(service.portfolio().filter(({ uri }) => isInside(uri, target.uri)));
};
