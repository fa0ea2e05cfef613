import type { CheckResult, Stage } from '../checklist';
import { STAGES, isRequiredAt } from '../checklist';
import { capitalised, percent } from '../../text';

/** Of the applicable checks required for a stage or an earlier one: how many there are, and how many of them are met. */
export interface StageProgress {
  readonly met: number;
  readonly applicable: number;
}
export type Progress = Readonly<Record<Stage, StageProgress>>;

/** How far a playbook is on the way to each stage (judging.md 25): waived checks are applicable and not met. */
export function progressOf(results: readonly CheckResult[]): Progress {
  const none = () => ({ met: 0, applicable: 0 });
  const progress = { investigation: none(), pilot: none(), production: none() };
  for (const { state, requiredFor } of results) {
    if (state === 'not-applicable') continue;
    for (const stage of STAGES) {
      if (!isRequiredAt(requiredFor, stage)) continue;
      progress[stage].applicable++;
      if (state === 'met') progress[stage].met++;
    }
  }
  return progress;
}

/** What is told of a readiness: as it is judged, or as a report has it. */
export interface Told {
  readonly progress: Progress;
  /** 0 to 1; null when nothing applies. */
  readonly score: number | null;
  readonly weakestGates: readonly string[];
  /** The gates in checklist order. */
  readonly gates: readonly { readonly id: string; readonly title: string; readonly score: number | null }[];
}

/** Where a playbook is: its stage, null when that is not valid, and whether it goes on from there. */
export interface Whereabouts {
  readonly stage: Stage | null;
  readonly status: string;
}

/** Whether a playbook needs now what a stage needs. One that was paused, stopped, completed or retired needs nothing now. */
export const isNeededNow = (one: Stage, { stage, status }: Whereabouts): boolean =>
  one === stage && status === 'active';

/** For which stage something is needed: `needed now, in pilot`, `needed for production`. */
export const neededSaid = (one: Stage, where: Whereabouts): string =>
  isNeededNow(one, where) ? `needed now, in ${one}` : `needed for ${one}`;

/**
 * How far a playbook is: `Needed now, in pilot: 4 of 6 · needed for production: 17 of 28`. A stage that needs nothing is
 * left out; without a stage of its own, nothing is needed now.
 */
export const progressSentence = (progress: Progress, where: Whereabouts): string =>
  capitalised(partsOf(progress, where, (one) => `${neededSaid(one, where)}:`).join(' · ')) || 'No check applies';

/** The same in as few words as there is room for: `needed now 4 of 6 · production 17 of 28`. */
export const progressInBrief = (progress: Progress, where: Whereabouts): string =>
  partsOf(progress, where, (one) => (isNeededNow(one, where) ? 'needed now' : one)).join(' · ') || 'no check applies';

function partsOf(progress: Progress, { stage }: Whereabouts, labelOf: (stage: Stage) => string): string[] {
  return STAGES.slice(stage ? STAGES.indexOf(stage) : 0).flatMap((one) => {
    const { met, applicable } = progress[one];
    return applicable ? [`${labelOf(one)} ${met} of ${applicable}`] : [];
  });
}

/** Progress where there is little room: `17/28` of the checks that the last stage needs; empty where none applies. */
export const shortProgress = ({ production: { met, applicable } }: Progress): string =>
  applicable ? `${met}/${applicable}` : '';

/** How many gates are named, unless there is room for fewer. */
const NAMED = 3;

/** Why it is no further: the weakest gates; empty when nothing applies. */
export function reasonSentence({ score, weakestGates, gates }: Omit<Told, 'progress'>, named = NAMED): string {
  if (score === null) return '';
  if (score === 1) return 'All gates are met';
  const weakest = gates.filter(({ id }) => weakestGates.includes(id)).map(({ title }) => title);
  if (weakest.length > 1 && weakest.length === gates.filter((gate) => gate.score !== null).length)
    return score === 0 ? 'No gate is started' : 'All gates have the same score';
  const more = weakest.length - named;
  return `Held back by ${weakest.slice(0, named).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The score behind the progress: `readiness 50%`; empty as long as there is none to speak of. */
export const scoreSaid = (score: number | null): string =>
  score === null || score < 0.01 ? '' : `readiness ${percent(score)}`;
