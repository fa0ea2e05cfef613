import * as vscode from 'vscode';
import { waiverEnd } from '../../core/findings';
import { waiving } from '../../core/fixes';
import type { Analysis } from '../../core/judge';
import { resultsOf } from '../../core/readiness';
import type { WaiveTarget } from '../../service';
import type { Day } from '../../text';
import { isNode } from '../tree/nodes';
import type { Command, Target } from './command';
import { say, targetOf } from './command';

/**
 * *Waive Check…*: asks which open check, unless it was called on one, and writes the waiver with placeholders for reason
 * and owner.
 */
export const waive: Command = async (parts, argument) => {
  const wanted: (Target & Partial<WaiveTarget>) | undefined = checkOf(argument) ?? (await targetOf(argument, parts));
  const target = wanted && { uri: wanted.uri, document: wanted.document ?? 0 };
  const analysis = target && (await parts.fixes.show(target));
  if (!analysis) return;
  const { today } = parts.service;
  const items = openChecks(analysis).filter(({ id }) => wanted.checks?.includes(id) ?? true);
  if (!items.length) return say('There is no open check here that can be waived.');
  const chosen = wanted.checks?.length === 1 ? items[0] : await ask(items, today);
  if (chosen) await parts.fixes.apply(target, (current) => [waiving(chosen.id, current)?.fix ?? []].flat());
};

/** The check of the tree that the command was called on. */
function checkOf(argument: unknown): WaiveTarget | undefined {
  if (!isNode(argument, 'check')) return undefined;
  const { uri, document } = argument.playbook.summary;
  return { uri, document, checks: [argument.result.check.id] };
}

/** The open checks that have no waiver yet, or one that can be renewed. */
const openChecks = (analysis: Analysis) =>
  resultsOf(analysis.readiness)
    .filter(({ state, check }) => state === 'unmet' && waiving(check.id, analysis))
    .map(({ check: { id, title, asks } }) => ({ label: title, description: id, detail: asks, id }));

const ask = (items: ReturnType<typeof openChecks>, today: Day) =>
  vscode.window.showQuickPick(items, {
    title: `Waive until ${waiverEnd(today)}`,
    placeHolder: 'Which check do you want to waive?',
    matchOnDescription: true,
  });
