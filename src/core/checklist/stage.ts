import type { Stage } from '../schema';
import { allOf } from '../schema';

/** The stage ladder, in order. */
export const STAGES = allOf<Stage>()('investigation', 'pilot', 'production');
export type { Stage };

/** How findings weigh, the worst first. */
export const SEVERITIES = ['error', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What each stage says of a pilot. */
export const STAGE_MEANINGS: Readonly<Record<Stage, string>> = {
  investigation: 'The idea is being assessed; nobody works with it yet',
  pilot: 'A team tries it in real work',
  production: 'People depend on it in daily work',
};

/** The stage that a text names, or undefined. */
export const asStage = (text: string | undefined): Stage | undefined => STAGES.find((stage) => stage === text);

/** The next stage up; undefined at production. */
export const nextStage = (stage: Stage): Stage | undefined => STAGES[STAGES.indexOf(stage) + 1];

/** True when a check required for `required` is required at `stage` too. */
export const isRequiredAt = (required: Stage, stage: Stage): boolean =>
  STAGES.indexOf(required) <= STAGES.indexOf(stage);

/** The one rule of severity (checklist.md): required now or earlier, next, or later. */
export function severityOf(required: Stage, stage: Stage): Severity {
  const distance = STAGES.indexOf(required) - STAGES.indexOf(stage);
  return distance <= 0 ? 'error' : distance === 1 ? 'warning' : 'information';
}
