import * as vscode from 'vscode';
import { targetOf } from './target';
import type { OpenPlaybooks } from '../openPlaybooks';
import type { ReadinessPanel } from '../readinessPanel';

/** *Open Readiness to the Side*: of the playbook with the cursor, or the one chosen in the tree. */
export function registerOpenReadiness(open: OpenPlaybooks, panel: ReadinessPanel): vscode.Disposable {
  return vscode.commands.registerCommand('pilotPlaybook.openReadiness', async (argument: unknown) => {
    const target = targetOf(argument, open);
    if (target) await panel.open(target.uri, target.document);
  });
}
