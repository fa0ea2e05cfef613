/** Playbook texts of a given length for the benchmarks: real sections, the long list in the middle grows. */
const HEAD = `# A playbook as a team writes it
pilotPlaybook: 1
name: Invoice triage assistant
summary: Reads supplier invoices, proposes the ledger coding, and routes doubtful ones to a clerk.
stage: pilot
risk: medium
tool: { name: LedgerMind, kind: task-specific, model: in-house extractor 2.3 }
workflow:
  name: Accounts payable intake
  users: [accounts payable clerk]
  trigger: an invoice arrives in the shared mailbox
  systemOfRecord: SAP S/4HANA
`;
const TAIL = `ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com, backup: ap-deputy@example.com }
  tool: { name: Document AI team, contact: "#doc-ai" }
integration:
  systems:
    - { name: SAP S/4HANA, access: read-write, status: live, evidence: docs/sap-interface.md }
  entryPoint: the clerk's usual SAP inbox
  fallback: manual coding as before
trust:
  controls: [edit, reject, undo]
  sources: each proposed code links to the invoice line it came from
learning:
  captures: [edited codes, rejected proposals with reason]
  store: SAP table ZAP_AI_FEEDBACK, kept for 2y
success:
  hypothesis: Clerks close invoices in a third of the time with no more posting errors.
  metrics:
    - name: Invoice cycle time
      kind: cycle-time
      unit: h
      better: lower
      baseline: { value: 52, date: 2026-03-31, method: measured, evidence: metrics/baseline.json }
      target: 18
      by: 2026-12-31
      actual: { method: measured, date: 2026-10-31, evidence: { path: metrics/october.json, pointer: /cycleTime/medianHours } }
      guard: Posting errors
    - { name: Posting errors, kind: errors, unit: "%", better: lower, baseline: 2.1, target: 2.1, actual: 1.9 }
inputs:
  required:
    - { field: purchase order number, whenMissing: hold and ask the supplier }
  boundaries:
    allowed: [supplier invoices in the AP mailbox]
    forbidden: [payroll documents, bank statements]
exceptions:
  automate: [invoices under 5 000 EUR with a matching purchase order]
  escalate:
    - { when: amount of 50 000 EUR or more, to: ap-lead@example.com, within: 4h }
  log: { location: SAP change log, retention: 10y, reviewedEvery: 1mo }
feedback:
  channel: the Edit and Reject buttons in the SAP inbox
  review: { every: 2w, by: Document AI team }
review:
  every: 1mo
  next: 2026-12-01
waivers:
  - check: learning/context
    reason: the supplier's last codings are shown from the next release on
    owner: ap-lead@example.com
    expires: 2027-01-31
`;
const CASE = (index: number): string => `  - kind: ${['missing', 'contradictory', 'late', 'malformed'][index % 4]}
    case: case ${index}, in which the invoice has no purchase order number
    response: held in the clerk's queue; the supplier gets the template mail
    handledBy: accounts payable clerk # until the next release
    test: { path: tests/edge/case-${index}.yaml, date: 2026-10-01, validFor: 6mo }
`;

/** A playbook of about `lines` lines. */
export function playbookOf(lines: number): string {
  const count = (text: string) => text.split('\n').length - 1;
  const cases = Math.max(1, Math.round((lines - count(HEAD) - count(TAIL) - 1) / count(CASE(0))));
  return `${HEAD}edgeCases:\n${Array.from({ length: cases }, (_, index) => CASE(index)).join('')}${TAIL}`;
}
