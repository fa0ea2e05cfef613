import { missingGates } from '../../core/fixes';
import type { Command } from './command';
import { say, targetOf } from './command';

/** *Add All Missing Gates*: writes the sections that a playbook lacks, as placeholders, in one edit. */
export const addAllMissingGates: Command = async (parts, argument) => {
  const target = await targetOf(argument, parts);
  if (!target) return;
  const isDone = await parts.fixes.apply({ uri: target.uri, document: target.document ?? 0 }, missingGates);
  if (!isDone) say('There is no missing gate that can be added here.');
};
