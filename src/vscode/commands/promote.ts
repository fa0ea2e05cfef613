import * as vscode from 'vscode';
import type { Finding } from '../../core/findings';
import { promotion } from '../../core/fixes';
import type { Analysis } from '../../core/judge';
import { taskGroups } from '../../core/view';
import { count } from '../../text';
import { revealPlace } from '../reveal';
import type { Command } from './command';
import { say, targetOf } from './command';

/**
 * *Promote to the Next Stage…*: lists what stands in the way, each to be chosen and led to; when nothing does, writes the new stage
 * and the decision as one edit.
 */
export const promote: Command = async (parts, argument) => {
  const called = await targetOf(argument, parts);
  const target = called && { uri: called.uri, document: called.document ?? 0 };
  const analysis = target && (await parts.fixes.show(target));
  if (!target || !analysis) return;
  const refusal = refusalOf(analysis);
  if (refusal !== undefined) return say(refusal);
  const places = blockersIn(analysis);
  if (places.length) return showBlockers(target.uri, analysis, places);
  const isDone = await parts.fixes.apply(target, (current) => promotion(current, parts.service.today));
  say(
    isDone
      ? `Now at ${analysis.readiness?.next?.stage}. Say under review.decisions who decided.`
      : 'The stage and the decisions of this playbook are written elsewhere in it. Change them by hand.',
  );
};

/** Why there is no next stage to speak of; undefined when there is one. */
function refusalOf({ readiness, stage, status }: Analysis): string | undefined {
  if (!readiness) return 'This playbook cannot be read: fix its YAML first.';
  if (!stage) return 'The stage of this playbook is not valid: fix it first.';
  if (status !== 'active') return `This playbook is ${status}: only an active playbook can be promoted.`;
  return readiness.next ? undefined : `This playbook is in ${stage}: there is no next stage.`;
}

interface Blocker extends vscode.QuickPickItem {
  readonly place: Finding['range'];
}

/** What keeps a playbook from its next stage: the errors that are no check's, then its open checks. */
function blockersIn(analysis: Analysis): Blocker[] {
  const faults = analysis.findings.filter((finding) => finding.severity === 'error' && !finding.checks);
  const goal = analysis.readiness?.next?.stage;
  const groups = taskGroups(analysis).filter(({ isNow, stage }) => isNow || stage === goal);
  const blockers = groups.flatMap(({ gates }) => gates.flatMap(({ tasks }) => tasks));
  return [
    ...faults.map(({ message, code, range }) => ({ label: `$(error) ${message}`, description: code, place: range })),
    ...blockers.map(({ title, gate, isGate, code, message, place }) => ({
      ...{ label: title, detail: message, place },
      description: isGate ? code : `${gate.title} · ${code}`,
    })),
  ];
}

async function showBlockers(uri: string, { readiness }: Analysis, places: readonly Blocker[]): Promise<void> {
  const chosen = await vscode.window.showQuickPick(places, {
    title: `Promote to ${readiness?.next?.stage}: ${count(places.length, 'item')} to fix first`,
    placeHolder: 'Choose one to go to it',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await revealPlace(uri, chosen.place);
}
