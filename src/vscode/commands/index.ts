import { addAllMissingGates } from './addAllMissingGates';
import { addEvidence } from './addEvidence';
import { clearFilter, filterPlaybooks, groupPlaybooks, sortPlaybooks } from './arrangeTree';
import { check } from './check';
import { checkWorkspace } from './checkWorkspace';
import { choose } from './choose';
import type { Command } from './command';
import { copySummary } from './copySummary';
import { explainCheck } from './explainCheck';
import { exportReport } from './exportReport';
import { copyPath, revealInExplorer } from './files';
import { newPlaybook } from './newPlaybook';
import { openPortfolio } from './openPortfolio';
import { openReadiness } from './openReadiness';
import { openSamples } from './openSamples';
import { promote } from './promote';
import { setRequirement } from './setRequirement';
import { waive } from './waive';

/** Every command of `package.json`, by its name there. */
export const commands: Readonly<Record<string, Command>> = {
  newPlaybook,
  openSamples,
  openPortfolio,
  openReadiness,
  addAllMissingGates,
  addEvidence,
  check,
  checkWorkspace,
  choose,
  clearFilter,
  copyPath,
  copySummary,
  explainCheck,
  exportReport,
  filterPlaybooks,
  groupPlaybooks,
  promote,
  setRequirement,
  revealInExplorer,
  sortPlaybooks,
  waive,
};
