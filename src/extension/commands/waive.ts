import * as vscode from 'vscode';
import { DEFAULT_POLICY, waiverEnd, waiverFix } from '../../core';
import type { FixApplier } from '../applyFix';
import type { Today } from '../today';

/** Asks which check of a missing gate to waive. Called by a quick fix only, so it is no entry of the command palette. */
export const WAIVE = 'pilotPlaybook.waive';

export interface WaiveArguments {
  readonly uri: vscode.Uri;
  /** Index of the YAML document in the file. */
  readonly document: number;
  /** Ids of the checks to choose from. */
  readonly checks: readonly string[];
}

/** *Waive a check of this gate until …*: asks which, and writes the waiver with placeholders for reason and owner. */
export function registerWaive(fixes: FixApplier, today: Today): vscode.Disposable {
  return vscode.commands.registerCommand(WAIVE, async ({ uri, document, checks }: WaiveArguments) => {
    const known = DEFAULT_POLICY.gates.flatMap((gate) => gate.checks);
    const items = known
      .filter(({ id }) => checks.includes(id))
      .map(({ id, title, asks }) => ({ label: title, description: id, detail: asks, id }));
    const title = `Waive until ${waiverEnd(today.value)}`;
    const chosen = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: 'Which check stays open for a while?',
      matchOnDescription: true,
    });
    if (chosen) await fixes.apply(uri, document, () => [waiverFix(chosen.id, today.value)]);
  });
}
