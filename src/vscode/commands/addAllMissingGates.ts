import * as vscode from 'vscode';
import { missingGates } from '../../core/fixes';
import type { FixApplier } from '../applyFix';
import { say } from './say';
import { targetOf } from './target';
import type { OpenPlaybooks } from '../openPlaybooks';

/** *Add All Missing Gates*: writes the sections that a playbook lacks, as placeholders, in one edit. */
export function registerAddAllMissingGates(open: OpenPlaybooks, fixes: FixApplier): vscode.Disposable {
  return vscode.commands.registerCommand('pilotPlaybook.addAllMissingGates', async (argument: unknown) => {
    const target = targetOf(argument, open);
    if (!target) return;
    const isDone = await fixes.apply(target.uri, target.document ?? 0, missingGates);
    if (!isDone) say('No gate is missing that could be added here.');
  });
}
