import type { Stage } from '../../../src/core/checklist/stage';

/** A line of the checklist's tables, as the specification has it. */
export interface Line {
  readonly requiredFor: Stage;
  /** The stage that it is required for at high risk, if another. */
  readonly highRisk?: Stage;
  /** It has something to evidence. */
  readonly evidence?: true;
  /** It can be not-applicable. */
  readonly optional?: true;
  /** It applies at high risk alone. */
  readonly onlyHighRisk?: true;
}

const pilot: Line = { requiredFor: 'pilot' };
const production: Line = { requiredFor: 'production' };
const evidence = true;
const optional = true;
const onlyHighRisk = true;

/** The core checks, in the order of the specification. */
const CORE: Readonly<Record<string, Line>> = {
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

/** The checks of the packs, in the order of the specification. Each pack has one gate, of the same name. */
const PACKED: Readonly<Record<string, Line>> = {
  'evaluation/suite': { ...production, evidence },
  'evaluation/pass-rate': { ...production, evidence },
  'evaluation/measured': { ...production, optional },
  'evaluation/guard': { ...pilot, optional },
  'evaluation/slices': production,
  'evaluation/simpler-option': pilot,
  'evaluation/independent': { ...production, evidence, onlyHighRisk },
  'operations/versions': pilot,
  'operations/monitoring': { ...production, evidence },
  'operations/rollback': production,
  'operations/stop-criteria': pilot,
  'operations/kill-switch': production,
  'operations/rollout': production,
  'operations/runbook': { ...production, evidence },
  'operations/budget': pilot,
  'operations/incidents': { ...production, optional },
  'security/injection': { ...production, evidence },
  'security/least-privilege': { ...production, optional },
  'security/output-handling': production,
  'security/sensitive-data': pilot,
  'security/threat-model': { ...production, evidence, onlyHighRisk },
  'governance/decision': { ...pilot, evidence, optional },
  'governance/oversight': { ...pilot, onlyHighRisk },
  'governance/disclosure': production,
  'governance/appeal': { ...production, onlyHighRisk },
  'governance/log-retention': { ...production, onlyHighRisk },
  'governance/impact-assessment': { ...production, evidence, onlyHighRisk },
  'adoption/checkpoint': pilot,
  'adoption/training': production,
  'adoption/reinforcement': production,
};

/** All checks, in the order of the specification. */
export const CHECKS: Readonly<Record<string, Line>> = { ...CORE, ...PACKED };

const gatesOf = (checks: object): readonly string[] => [...new Set(Object.keys(checks).map((id) => id.split('/')[0]!))];

/** The packs, in order. */
export const PACK_NAMES = gatesOf(PACKED);

/** All gates, in order. */
export const GATES = gatesOf(CHECKS);

/** True for a check's id and for `<gate>/missing`. */
export const isCheckCode = (code: string): boolean =>
  code in CHECKS || GATES.some((gate) => code === `${gate}/missing`);
