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
  /** A playbook may declare that it does not apply. */
  readonly declarable?: true;
}

const pilot: Line = { requiredFor: 'pilot' };
const production: Line = { requiredFor: 'production' };
const evidence = true;
const optional = true;
const onlyHighRisk = true;
const declarable = true;

/** The core checks, in the order of the specification. */
const CORE: Readonly<Record<string, Line>> = {
  'edge-cases/missing-input': { ...production, evidence, declarable },
  'edge-cases/contradictory-input': { ...production, evidence, declarable },
  'edge-cases/late-input': { ...production, evidence, declarable },
  'edge-cases/response': { ...production, optional },
  'ownership/workflow-owner': pilot,
  'ownership/contact': pilot,
  'ownership/beyond-tool': { ...production, optional },
  'integration/systems': { ...production, declarable },
  'integration/live': { ...production, evidence, optional },
  'integration/entry-point': { ...production, declarable },
  'trust/guide': { ...production, declarable },
  'trust/iterate': { ...production, declarable },
  'learning/captures': { ...production, declarable },
  'learning/store': { ...production, evidence, declarable },
  'learning/context': { ...production, declarable },
  'success/business-metric': pilot,
  'success/vanity-metric': { ...pilot, optional },
  'success/baseline': { ...pilot, evidence, optional },
  'success/target': { ...pilot, optional },
  'success/actual': { ...production, evidence, optional },
  'success/target-met': { ...production, optional },
  'success/net-work': production,
  'inputs/required-fields': { ...production, declarable },
  'inputs/when-missing': { ...production, optional },
  'inputs/templates': { ...production, evidence, declarable },
  'inputs/boundaries': pilot,
  'exceptions/automate': { ...production, declarable },
  'exceptions/escalate': { ...production, highRisk: 'pilot', declarable },
  'exceptions/log': { ...production, declarable },
  'exceptions/refine-rules': { ...production, declarable },
  'feedback/channel': pilot,
  'feedback/review': { ...production, declarable },
  'feedback/improved': { ...production, evidence },
};

/** The checks of the packs, in the order of the specification. Each pack has one gate, of the same name. */
const PACKED: Readonly<Record<string, Line>> = {
  'evaluation/suite': { ...production, evidence, declarable },
  'evaluation/pass-rate': { ...production, evidence },
  'evaluation/measured': { ...production, optional },
  'evaluation/guard': { ...pilot, optional },
  'evaluation/slices': { ...production, declarable },
  'evaluation/simpler-option': pilot,
  'evaluation/independent': { ...production, evidence, onlyHighRisk, declarable },
  'operations/versions': pilot,
  'operations/monitoring': { ...production, evidence, declarable },
  'operations/rollback': { ...production, declarable },
  'operations/stop-criteria': pilot,
  'operations/kill-switch': { ...production, declarable },
  'operations/rollout': { ...production, declarable },
  'operations/runbook': { ...production, evidence, declarable },
  'operations/budget': pilot,
  'operations/incidents': { ...production, optional },
  'security/injection': { ...production, evidence, declarable },
  'security/least-privilege': { ...production, optional },
  'security/output-handling': { ...production, declarable },
  'security/sensitive-data': pilot,
  'security/threat-model': { ...production, evidence, onlyHighRisk, declarable },
  'governance/decision': { ...pilot, evidence, optional },
  'governance/oversight': { ...pilot, onlyHighRisk },
  'governance/disclosure': { ...production, declarable },
  'governance/appeal': { ...production, onlyHighRisk, declarable },
  'governance/log-retention': { ...production, onlyHighRisk },
  'governance/impact-assessment': { ...production, evidence, onlyHighRisk, declarable },
  'adoption/checkpoint': pilot,
  'adoption/training': { ...production, declarable },
  'adoption/reinforcement': { ...production, declarable },
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
