import * as vscode from 'vscode';
import { STAGES } from '../../core/checklist';
import type { RequirementTarget } from '../../service';
import { toWorkspaceEdit } from '../convert';
import { isNode } from '../tree/nodes';
import { showFile } from '../reveal';
import type { Command, CommandParts } from './command';
import { say, targetOf } from './command';

/**
 * *Change What a Check Is Required For…*: asks which check, unless it was called on one, and for which stage; writes it into
 * the policy of the playbook, or into a new one at the root of its folder, and shows that.
 */
export const setRequirement: Command = async (parts, argument) => {
  const target = await wanted(parts, argument);
  if (!target) return;
  const id = target.ids.length === 1 ? target.ids[0] : await askCheck(parts, target);
  const requirement = id === undefined ? undefined : (target.requirement ?? (await askRequirement(id)));
  if (id === undefined || requirement === undefined) return;
  const found = await parts.service.queries.requirementEdit(target.uri, id, requirement);
  if (!found) return say('The policy of this playbook cannot be changed here. Change it by hand.');
  if (await vscode.workspace.applyEdit(toWorkspaceEdit(found.edit))) await showFile(vscode.Uri.parse(found.policy));
};

async function wanted(parts: CommandParts, argument: unknown): Promise<RequirementTarget | undefined> {
  if (isNode(argument, 'check')) return { uri: argument.playbook.summary.uri, ids: [argument.result.check.id] };
  const target = await targetOf(argument, parts);
  if (!target) return undefined;
  const { ids = [], requirement } = target as Partial<RequirementTarget>;
  return { uri: target.uri, ids, ...(requirement && { requirement }) };
}

/** Which of some checks; which of all without any. */
async function askCheck(
  { service }: CommandParts,
  { ids, requirement }: RequirementTarget,
): Promise<string | undefined> {
  const { headlineOf, subjectOf } = await import('../../core/explain');
  const gates = await service.queries.gates();
  const all = ids.length ? ids : gates.flatMap(({ checks }) => checks.map((check) => check.id));
  const items = all.map((id) => {
    const subject = subjectOf(id, gates);
    return { label: subject ? headlineOf(subject).title : id, description: id };
  });
  const title = requirement === 'off' ? 'Turn a Check Off' : TITLE;
  const chosen = await vscode.window.showQuickPick(items, {
    ...{ title, placeHolder: 'Choose a check', matchOnDescription: true },
  });
  return chosen?.description;
}

const TITLE = 'Change What a Check Is Required For';

async function askRequirement(id: string): Promise<string | undefined> {
  const items = [
    ...STAGES.map((stage) => ({ label: stage, detail: `A playbook must meet it to be ready for ${stage}.` })),
    { label: 'off', detail: 'It is not judged, and not in the report.' },
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: `What is ${id} required for?` });
  return chosen?.label;
}
