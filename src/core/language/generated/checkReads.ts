// Generated from the examples in src/core/checklist/gates by "npm run generate". Do not edit.

/**
 * The places that each check reads, by its id: paths with `*` for each index, and `**` for all of a value that is taken
 * whole. What leads to a place is read as well, and not listed.
 */
// prettier-ignore
export const CHECK_READS: Readonly<Record<string, readonly string[]>> = {
  'edge-cases/missing-input': [
    'edgeCases/*/case',
    'edgeCases/*/kind',
    'edgeCases/*/test/**',
  ],
  'edge-cases/contradictory-input': [
    'edgeCases/*/case',
    'edgeCases/*/kind',
    'edgeCases/*/test/**',
  ],
  'edge-cases/late-input': [
    'edgeCases/*/case',
    'edgeCases/*/kind',
    'edgeCases/*/test/**',
  ],
  'edge-cases/response': [
    'edgeCases/*/case',
    'edgeCases/*/response',
  ],
  'ownership/workflow-owner': [
    'ownership/workflow/name',
  ],
  'ownership/contact': [
    'ownership/workflow/contact',
  ],
  'ownership/beyond-tool': [
    'ownership/tool/name',
    'ownership/workflow/name',
  ],
  'integration/systems': [
    'integration/systems/*/name',
  ],
  'integration/live': [
    'integration/systems/*/evidence/**',
    'integration/systems/*/name',
    'integration/systems/*/status',
  ],
  'integration/entry-point': [
    'integration/entryPoint',
    'integration/evidence/**',
  ],
  'trust/guide': [
    'trust/controls/**',
    'trust/evidence/**',
  ],
  'trust/iterate': [
    'trust/controls/**',
    'trust/evidence/**',
  ],
  'learning/captures': [
    'learning/captures/**',
    'learning/evidence/**',
  ],
  'learning/store': [
    'learning/evidence/**',
    'learning/store',
  ],
  'learning/context': [
    'learning/context',
    'learning/evidence/**',
  ],
  'success/business-metric': [
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'success/vanity-metric': [
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'success/baseline': [
    'success/metrics/*/baseline/evidence/**',
    'success/metrics/*/baseline/value',
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'success/target': [
    'success/metrics/*/kind',
    'success/metrics/*/name',
    'success/metrics/*/target',
  ],
  'success/actual': [
    'success/metrics/*/actual/evidence/**',
    'success/metrics/*/actual/value',
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'success/target-met': [
    'success/metrics/*/actual',
    'success/metrics/*/better',
    'success/metrics/*/kind',
    'success/metrics/*/name',
    'success/metrics/*/target',
  ],
  'success/net-work': [
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'inputs/required-fields': [
    'inputs/required/*/field',
  ],
  'inputs/when-missing': [
    'inputs/required/*/field',
    'inputs/required/*/whenMissing',
  ],
  'inputs/templates': [
    'inputs/templates/**',
    'inputs/templates/*/**',
  ],
  'inputs/boundaries': [
    'inputs/boundaries/allowed/**',
    'inputs/boundaries/forbidden/**',
  ],
  'exceptions/automate': [
    'exceptions/automate/**',
  ],
  'exceptions/escalate': [
    'exceptions/escalate/*/to',
    'exceptions/escalate/*/when',
    'exceptions/evidence/**',
  ],
  'exceptions/log': [
    'exceptions/evidence/**',
    'exceptions/log/location',
  ],
  'exceptions/refine-rules': [
    'exceptions/evidence/**',
    'exceptions/log/reviewedEvery',
  ],
  'feedback/channel': [
    'feedback/channel',
    'feedback/evidence/**',
  ],
  'feedback/review': [
    'feedback/evidence/**',
    'feedback/review/by',
    'feedback/review/every',
  ],
  'feedback/improved': [
    'feedback/lastImprovement/change',
    'feedback/lastImprovement/date',
    'feedback/lastImprovement/evidence/**',
    'feedback/review',
  ],
  'evaluation/suite': [
    'evaluation/suite/**',
  ],
  'evaluation/pass-rate': [
    'evaluation/passRate/actual/evidence/**',
    'evaluation/passRate/actual/value',
    'evaluation/passRate/target',
  ],
  'evaluation/measured': [
    'success/metrics/*/actual/evidence/**',
    'success/metrics/*/actual/method',
    'success/metrics/*/actual/value',
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'evaluation/guard': [
    'success/metrics/*/guard',
    'success/metrics/*/kind',
    'success/metrics/*/name',
  ],
  'evaluation/slices': [
    'evaluation/slices/*/actual',
    'evaluation/slices/*/name',
  ],
  'evaluation/simpler-option': [
    'evaluation/comparedWith',
  ],
  'evaluation/independent': [
    'evaluation/independentReview/by',
    'evaluation/independentReview/evidence/**',
  ],
  'operations/versions': [
    'operations/versions/model',
  ],
  'operations/monitoring': [
    'operations/monitoring/*/evidence/**',
    'operations/monitoring/*/signal',
  ],
  'operations/rollback': [
    'operations/rollback',
  ],
  'operations/stop-criteria': [
    'success/stopWhen/**',
  ],
  'operations/kill-switch': [
    'operations/killSwitch',
  ],
  'operations/rollout': [
    'operations/rollout/**',
  ],
  'operations/runbook': [
    'operations/runbook/**',
  ],
  'operations/budget': [
    'operations/budget/limit',
  ],
  'operations/incidents': [
    'operations/incidents/*/action',
    'operations/incidents/*/closed',
    'operations/incidents/*/summary',
  ],
  'security/injection': [
    'security/injectionTest/**',
  ],
  'security/least-privilege': [
    'integration/systems/*/access',
    'integration/systems/*/name',
    'security/writeApproval',
  ],
  'security/output-handling': [
    'security/outputHandling',
  ],
  'security/sensitive-data': [
    'security/sensitiveData',
  ],
  'security/threat-model': [
    'security/threatModel/**',
  ],
  'governance/decision': [
  ],
  'governance/oversight': [
    'ownership/oversight/name',
  ],
  'governance/disclosure': [
    'trust/disclosure',
  ],
  'governance/appeal': [
    'governance/appeal',
  ],
  'governance/log-retention': [
    'exceptions/log/retention',
  ],
  'governance/impact-assessment': [
    'governance/impactAssessment/**',
  ],
  'adoption/checkpoint': [
    'review/next',
  ],
  'adoption/training': [
    'adoption/training',
  ],
  'adoption/reinforcement': [
    'adoption/reinforcement',
  ],
};
