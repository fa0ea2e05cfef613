import type { Command } from './command';
import { targetOf } from './command';

/** *Open Readiness to the Side*: of the playbook with the cursor, or the one chosen in the tree. */
export const openReadiness: Command = async (parts, argument) => {
  const target = await targetOf(argument, parts);
  if (target) await parts.panel.open(target.uri, target.document);
};
