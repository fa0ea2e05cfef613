import { addAllMissingGates } from './addAllMissingGates';
import { addEvidence } from './addEvidence';
import { checkWorkspace } from './checkWorkspace';
import type { Command } from './command';
import { explainCheck } from './explainCheck';
import { newPlaybook } from './newPlaybook';
import { openReadiness } from './openReadiness';
import { openSamples } from './openSamples';
import { promote } from './promote';
import { setRequirement } from './setRequirement';
import { waive } from './waive';

/** Every command of `package.json`, by its name there. */
export const commands: Readonly<Record<string, Command>> = {
  newPlaybook,
  openSamples,
  openReadiness,
  addAllMissingGates,
  addEvidence,
  checkWorkspace,
  explainCheck,
  promote,
  setRequirement,
  waive,
};
