// Generated from src/core/checklist/packs.ts by "npm run generate". Do not edit.

/** The ids of the packs' checks, in checklist order. */
export const PACK_CHECKS: readonly string[] = [
  'evaluation/suite',
  'evaluation/pass-rate',
  'evaluation/measured',
  'evaluation/guard',
  'evaluation/slices',
  'evaluation/simpler-option',
  'evaluation/independent',
  'operations/versions',
  'operations/monitoring',
  'operations/rollback',
  'operations/stop-criteria',
  'operations/kill-switch',
  'operations/rollout',
  'operations/runbook',
  'operations/budget',
  'operations/incidents',
  'security/injection',
  'security/least-privilege',
  'security/output-handling',
  'security/sensitive-data',
  'security/threat-model',
  'governance/decision',
  'governance/oversight',
  'governance/disclosure',
  'governance/appeal',
  'governance/log-retention',
  'governance/impact-assessment',
  'adoption/checkpoint',
  'adoption/training',
  'adoption/reinforcement',
];

/** The ids that they had before, with those that they have now. */
export const PACK_FORMER_IDS: readonly (readonly [former: string, id: string])[] = [];
