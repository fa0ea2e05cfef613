import type { Analysis } from '../judge';
import { hasError } from '../judge';
import { blockersFor, progressInBrief, resultsOf } from '../readiness';
import { blockersOf, standing } from './playbookView';
import { capitalised } from '../../text';

/** How far a playbook is and what is to do, for where there is one line at most: `needed now 4 of 6 · production 17 of 28 · 2 to do`. */
export const inBrief = (analysis: Analysis): string =>
  [...(analysis.readiness ? [progressInBrief(analysis.readiness.progress, analysis)] : []), toDoSaid(analysis)].join(
    ' · ',
  );

/** What is needed now: `Needed now: 4 of 6`; where nothing is, how the playbook stands. */
export function neededNow(analysis: Analysis): string {
  const { readiness, stage, status } = analysis;
  const now = readiness && stage && status === 'active' ? readiness.progress[stage] : undefined;
  return now?.applicable ? `Needed now: ${now.met} of ${now.applicable}` : capitalised(standing(analysis));
}

/** How many checks are open that the current stage needs; with none of them, where the playbook stands. */
function toDoSaid(analysis: Analysis): string {
  const { readiness, stage, status, findings } = analysis;
  if (!readiness || !stage || status !== 'active') return standing(analysis);
  const open = blockersFor(resultsOf(readiness), stage).length;
  if (open) return `${open} to do`;
  if (hasError(findings)) return 'has errors';
  return blockersOf(analysis).length ? 'nothing to do now' : standing(analysis);
}
