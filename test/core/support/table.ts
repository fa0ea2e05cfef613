import type { Stage } from '../../../src/core';

/** A line of the checklist's tables, as the specification has it. */
export interface Line {
  readonly requiredFor: Stage;
  /** The stage that it is required for at high risk, if another. */
  readonly highRisk?: Stage;
  /** It has something to evidence. */
  readonly evidence?: true;
  /** It can be not-applicable. */
  readonly optional?: true;
}

const pilot: Line = { requiredFor: 'pilot' };
const production: Line = { requiredFor: 'production' };
const evidence = true;
const optional = true;

/** The core checks, in the order of the specification. */
export const CHECKS: Readonly<Record<string, Line>> = {
  'edge-cases/missing-input': { ...production, evidence },
  'edge-cases/contradictory-input': { ...production, evidence },
  'edge-cases/late-input': { ...production, evidence },
  'edge-cases/response': { ...production, optional },
  'ownership/workflow-owner': pilot,
  'ownership/contact': pilot,
  'ownership/beyond-tool': { ...production, optional },
  'integration/systems': production,
  'integration/live': { ...production, evidence, optional },
  'integration/entry-point': production,
  'trust/guide': production,
  'trust/iterate': production,
  'learning/captures': production,
  'learning/store': { ...production, evidence },
  'learning/context': production,
  'success/business-metric': pilot,
  'success/vanity-metric': { ...pilot, optional },
  'success/baseline': { ...pilot, evidence, optional },
  'success/target': { ...pilot, optional },
  'success/actual': { ...production, evidence, optional },
  'success/target-met': { ...production, optional },
  'success/net-work': production,
  'inputs/required-fields': production,
  'inputs/when-missing': { ...production, optional },
  'inputs/templates': { ...production, evidence },
  'inputs/boundaries': pilot,
  'exceptions/automate': production,
  'exceptions/escalate': { ...production, highRisk: 'pilot' },
  'exceptions/log': production,
  'exceptions/refine-rules': production,
  'feedback/channel': pilot,
  'feedback/review': production,
  'feedback/improved': { ...production, evidence },
};

/** The core gates, in order. */
export const GATES: readonly string[] = [...new Set(Object.keys(CHECKS).map((id) => id.split('/')[0]!))];

/** True for a check's id and for `<gate>/missing`. */
export const isCheckCode = (code: string): boolean =>
  code in CHECKS || GATES.some((gate) => code === `${gate}/missing`);
