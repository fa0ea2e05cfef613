import { choosePlaybook } from './choosePlaybook';
import type { Command } from './command';
import { say, targetOf } from './command';

/** *Open Readiness to the Side*: of the playbook with the cursor, or the one chosen in the tree; else it asks which. */
export const openReadiness: Command = async (parts, argument) => {
  const target = (await targetOf(argument, parts)) ?? (await choosePlaybook(parts.service));
  if (target) await parts.panel.open(target.uri, target.document);
  else say('There is no playbook here. New Playbook writes one.');
};
