import * as vscode from 'vscode';
import { waiverEnd, waiverFix } from '../../core/fixes';
import type { Analysis } from '../../core/judge';
import type { FixApplier } from '../applyFix';
import type { ClosedPlaybooks } from '../closedPlaybooks';
import { say } from './say';
import type { Target } from './target';
import { shownAnalysis, targetOf } from './target';
import type { OpenPlaybooks } from '../openPlaybooks';
import type { Today } from '../today';
import { isNode } from '../tree/nodes';

export const WAIVE = 'pilotPlaybook.waive';

/** What a quick fix calls the command with. */
export interface WaiveArguments extends Target {
  /** Ids of the checks to choose from; absent: all open checks of the playbook. */
  readonly checks?: readonly string[];
}

/**
 * *Waive Check…*: asks which open check, unless it was called on one, and writes the waiver with placeholders for reason
 * and owner.
 */
export function registerWaive(
  open: OpenPlaybooks,
  closed: ClosedPlaybooks,
  fixes: FixApplier,
  today: Today,
): vscode.Disposable {
  return vscode.commands.registerCommand(WAIVE, async (argument: unknown) => {
    const wanted: WaiveArguments | undefined = argumentsOf(argument) ?? targetOf(argument, open);
    const analysis = wanted && (await shownAnalysis(wanted, open, closed));
    if (!analysis) return;
    const items = openChecks(analysis).filter(({ id }) => wanted.checks?.includes(id) ?? true);
    if (!items.length) return say('No check is open here that could be waived.');
    const chosen = wanted.checks?.length === 1 ? items[0] : await ask(items, today);
    if (!chosen) return;
    await fixes.apply(wanted.uri, analysis.playbook.document, () => [waiverFix(chosen.id, today.value)]);
  });
}

function argumentsOf(argument: unknown): WaiveArguments | undefined {
  if (isNode(argument, 'check')) {
    const { uri, document } = argument.playbook.summary;
    return { uri, document, checks: [argument.result.check.id] };
  }
  const isGiven = typeof argument === 'object' && argument !== null && 'checks' in argument;
  return isGiven ? (argument as WaiveArguments) : undefined;
}

const openChecks = ({ readiness }: Analysis) =>
  (readiness?.gates ?? [])
    .flatMap(({ checks }) => checks)
    .filter(({ state }) => state === 'unmet')
    .map(({ check: { id, title, asks } }) => ({ label: title, description: id, detail: asks, id }));

const ask = (items: ReturnType<typeof openChecks>, today: Today) =>
  vscode.window.showQuickPick(items, {
    title: `Waive until ${waiverEnd(today.value)}`,
    placeHolder: 'Which check stays open for a while?',
    matchOnDescription: true,
  });
