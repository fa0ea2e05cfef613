/** What meets each check of the core, by its id: a part of a playbook, as YAML. */
export const CORE_EXAMPLES: Readonly<Record<string, string>> = {
  'edge-cases/missing-input': `
edgeCases:
  - kind: missing
    case: the invoice has no purchase order number
    response: held in the clerk's queue; the supplier gets the template mail
    test: tests/edge/missing-po.yaml
`,
  'edge-cases/contradictory-input': `
edgeCases:
  - kind: contradictory
    case: the total differs from the sum of the lines
    response: both figures are shown side by side; nothing is posted
    test: tests/edge/totals.yaml
`,
  'edge-cases/late-input': `
edgeCases:
  - kind: late
    case: the goods receipt comes after the invoice
    response: re-tried daily for 10 days, then escalated
    test: tests/edge/late-receipt.yaml
`,
  'edge-cases/response': `
edgeCases:
  - kind: malformed
    case: the scan cannot be read
    response: goes to the scanning desk; the tool proposes nothing
    handledBy: scanning desk
`,
  'ownership/workflow-owner': `
ownership:
  workflow:
    name: Head of Accounts Payable
`,
  'ownership/contact': `
ownership:
  workflow:
    name: Head of Accounts Payable
    contact: "#ap-lead" # in quotes: YAML takes # for a comment
`,
  'ownership/beyond-tool': `
ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com }
  tool: { name: Document AI team, contact: "#doc-ai" }
`,
  'integration/systems': `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
      status: planned
`,
  'integration/live': `
integration:
  systems:
    - name: SAP S/4HANA
      access: read-write
      status: live
      evidence: docs/sap-interface.md
`,
  'integration/entry-point': `
integration:
  entryPoint: the clerk's usual SAP inbox
`,
  'trust/guide': `
trust:
  controls: [edit, reject]
`,
  'trust/iterate': `
trust:
  controls: [edit, undo]
`,
  'learning/captures': `
learning:
  captures: [edited codes, rejected proposals with reason]
`,
  'learning/store': `
learning:
  store: SAP table ZAP_AI_FEEDBACK, kept for 2y
  evidence: docs/feedback-table.md
`,
  'learning/context': `
learning:
  context: the supplier's last ten codings
`,
  'success/business-metric': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
`,
  'success/vanity-metric': `
success:
  metrics:
    - name: Invoice cycle time # the outcome
      kind: cycle-time
    - name: Weekly users # use may stand beside it
      kind: adoption
`,
  'success/baseline': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      baseline: { value: 52, date: 2026-03-31, method: measured, evidence: metrics/baseline.json }
`,
  'success/target': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      target: 18
      by: 2026-12-31
`,
  'success/actual': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      # The number itself, or where it stands in a file: evidence: { path: metrics/october.json, pointer: /median }
      actual: { value: 17.5, date: 2026-10-31, method: measured, evidence: metrics/october.json }
`,
  'success/target-met': `
success:
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      better: lower
      target: 18
      actual: 17.5
`,
  'success/net-work': `
success:
  metrics:
    - name: Re-keyed invoices
      kind: rework
      unit: "%"
      better: lower
`,
  'inputs/required-fields': `
inputs:
  required:
    - field: purchase order number
`,
  'inputs/when-missing': `
inputs:
  required:
    - field: purchase order number
      whenMissing: hold and ask the supplier
`,
  'inputs/templates': `
inputs:
  templates: [templates/supplier-mail.md]
`,
  'inputs/boundaries': `
inputs:
  boundaries:
    allowed: [supplier invoices in the AP mailbox]
    forbidden: [payroll documents, bank statements]
`,
  'exceptions/automate': `
exceptions:
  automate: [invoices under 5 000 EUR with a matching purchase order]
`,
  'exceptions/escalate': `
exceptions:
  escalate:
    - when: amount of 50 000 EUR or more
      to: ap-lead@example.com
      within: 4h
`,
  'exceptions/log': `
exceptions:
  log:
    location: SAP change log
`,
  'exceptions/refine-rules': `
exceptions:
  log:
    location: SAP change log
    reviewedEvery: 1mo
`,
  'feedback/channel': `
feedback:
  channel: the Edit and Reject buttons in the SAP inbox
`,
  'feedback/review': `
feedback:
  review:
    every: 2w
    by: Document AI team
`,
  'feedback/improved': `
feedback:
  lastImprovement:
    date: 2026-11-10
    change: supplier aliases learned from 212 edits
    evidence: CHANGELOG.md
`,
};
