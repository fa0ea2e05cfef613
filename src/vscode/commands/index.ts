import { addAllMissingGates } from './addAllMissingGates';
import { checkWorkspace } from './checkWorkspace';
import type { Command } from './command';
import { explainCheck } from './explainCheck';
import { newPlaybook } from './newPlaybook';
import { openReadiness } from './openReadiness';
import { openSamples } from './openSamples';
import { promote } from './promote';
import { waive } from './waive';

/** Every command of `package.json`, by its name there. */
export const commands: Readonly<Record<string, Command>> = {
  newPlaybook,
  openSamples,
  openReadiness,
  addAllMissingGates,
  checkWorkspace,
  explainCheck,
  promote,
  waive,
};
