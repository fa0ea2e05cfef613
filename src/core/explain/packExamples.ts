/** What meets each check of the packs, by its id: a part of a playbook, as YAML. */
export const PACK_EXAMPLES: Readonly<Record<string, string>> = {
  'evaluation/suite': `
evaluation:
  suite: eval/README.md
`,
  'evaluation/pass-rate': `
evaluation:
  passRate:
    target: 0.95
    actual: { value: 0.96, date: 2026-10-31, method: measured, evidence: eval/result.json }
    runs: 5
`,
  'evaluation/measured': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      actual: { value: 17.5, method: measured }
`,
  'evaluation/guard': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      guard: Posting errors
    - name: Posting errors
      kind: errors
`,
  'evaluation/slices': `
evaluation:
  slices:
    - name: handwritten invoices
      actual: 0.88
    - name: invoices in other currencies
      actual: 0.93
`,
  'evaluation/simpler-option': `
evaluation:
  comparedWith: the rule-based coder of 2024, which finds the right code for 61 %
`,
  'evaluation/independent': `
evaluation:
  independentReview:
    by: internal audit
    date: 2026-09-15
    evidence: docs/audit-2026.md
`,
  'operations/versions': `
operations:
  versions:
    model: extractor 2.3
    prompt: v14
`,
  'operations/monitoring': `
operations:
  monitoring:
    - signal: share of rejected proposals
      alert: above 15 % in an hour, to the duty clerk
      evidence: https://example.com/dashboards/invoices
`,
  'operations/rollback': `
operations:
  rollback: switch the feature flag back to 2.2; tried on 2026-10-05
`,
  'operations/stop-criteria': `
success:
  stopWhen: [posting errors above 4 % in any week]
`,
  'operations/kill-switch': `
operations:
  killSwitch: the flag ai-coding; every shift lead may turn it off
`,
  'operations/rollout': `
operations:
  rollout: [one clerk, one team, all of accounts payable]
`,
  'operations/runbook': `
operations:
  runbook: docs/runbook.md
`,
  'operations/budget': `
operations:
  budget:
    limit: 2000
    currency: EUR
    per: month
`,
  'operations/incidents': `
operations:
  incidents:
    - date: 2026-10-02
      summary: duplicate postings for one supplier
      severity: medium
      action: duplicate check before posting
      closed: 2026-10-05
`,
  'security/injection': `
security:
  injectionTest: security/injection-2026.md
`,
  'security/least-privilege': `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
security:
  writeApproval: a clerk confirms every posting
`,
  'security/output-handling': `
security:
  outputHandling: codes are checked against the chart of accounts
`,
  'security/sensitive-data': `
security:
  sensitiveData: bank details are masked before the model sees them
`,
  'security/threat-model': `
security:
  threatModel: security/threat-model.md
`,
  'governance/decision': `
stage: pilot
review:
  decisions:
    - date: 2026-09-01
      decision: go
      for: pilot
      by: Head of Accounts Payable
      evidence: docs/minutes-2026-09-01.md
`,
  'governance/oversight': `
ownership:
  oversight:
    name: Finance control
    contact: control@example.com
`,
  'governance/disclosure': `
trust:
  disclosure: mails to suppliers say that they were drafted by an AI system
`,
  'governance/appeal': `
governance:
  appeal: suppliers write to ap-help@example.com; a clerk decides
`,
  'governance/log-retention': `
exceptions:
  log:
    location: SAP change log
    retention: 1y
`,
  'governance/impact-assessment': `
governance:
  impactAssessment: docs/impact-assessment.md
`,
  'adoption/checkpoint': `
review:
  every: 1mo
  next: 2026-12-01
`,
  'adoption/training': `
adoption:
  training: a one-hour session for each new clerk
`,
  'adoption/reinforcement': `
adoption:
  reinforcement: the weekly stand-up looks at one rejected proposal
`,
};
