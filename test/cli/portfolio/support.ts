import { folderOf } from '../support';

/** The day on which the portfolio is looked at. */
export const TODAY = ['--today', '2026-11-24'];

/** A playbook with all that a check asks for, at production. */
export const complete = (name: string, rest = ''): string => `pilotPlaybook: 1
name: ${name}
stage: production
ownership:
  workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com }
  tool: { name: Document AI team }
edgeCases:
  - { case: No number, kind: missing, response: Ask the supplier }
  - { case: Two numbers, kind: contradictory, response: The order counts }
  - { case: Late note, kind: late, response: Reopen it }
integration:
  systems: [{ name: SAP, status: live }]
  entryPoint: the inbox
trust: { controls: [edit, reject] }
learning: { captures: [edits], store: the log, context: the supplier's codings }
success:
  metrics:
    - { name: Hours, kind: cycle-time, baseline: 52, target: 18, actual: 12 }
    - { name: Corrections, kind: rework, baseline: 10, target: 5, actual: 4 }
inputs:
  required: [{ field: number, whenMissing: Ask the supplier }]
  templates: ["https://example.com/template"]
  boundaries: { allowed: [invoices], forbidden: [payslips] }
exceptions:
  automate: [orders below 100]
  escalate: [{ when: above 10000, to: the controller }]
  log: { location: the change log, reviewedEvery: 1mo }
feedback:
  channel: a button next to the answer
  review: { every: 2w, by: Document AI team }
  lastImprovement: { date: 2026-11-20, change: aliases learned }
${rest}`;

/** Dates of all kinds: overdue, within the usual thirty days, and later. */
export const DATED = `review: { next: 2026-12-01 }
success:
  metrics:
    - { name: "Hours, all; of \\\\ them", kind: cycle-time, by: 2027-Q1, actual: { value: 5, evidence: { url: "https://example.com/a", date: 2026-11-01, validFor: 35d } } }
waivers:
  - { check: learning/context, reason: from the next release on, owner: ann@example.com, expires: 2027-01-31 }
  - { check: feedback/channel, reason: from the next release on, owner: Bob, expires: 2026-11-20 }
`;

/** Playbooks that fail, that wait, that are well and that rest; of two owners. */
export const portfolio = (): string =>
  folderOf({
    'a-well.pilot.yaml': complete('Well'),
    'b-well-too.pilot.yaml': complete('Well too', 'summary: TODO\n'),
    'c-begun.pilot.yaml':
      'pilotPlaybook: 1\nname: Begun\nstage: investigation\nrisk: low\nownership: { workflow: { name: Ann, contact: ann@example.com } }\n',
    'd-dated.pilot.yaml': `pilotPlaybook: 1\nname: Dated\nstage: pilot\nrisk: high\n${DATED}`,
    'e-failing.pilot.yaml': 'pilotPlaybook: 1\nname: Failing\nstage: production\n',
    'f-resting.pilot.yaml': complete('Resting', 'status: paused\n'),
    'g-broken.pilot.yaml': 'a: [\n',
  });

/** The names of the portfolio in the order in which a text has them. */
export const orderIn = (text: string): string[] =>
  text.match(/\b(?:Well too|Well|Begun|Dated|Failing|Resting|Unnamed playbook)\b/g) ?? [];

/** Of each element its name and its attributes, as they are written. What a text says is no element: there `<` is an entity. */
export const elementsOf = (html: string) =>
  [...html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, name, attributes]) => ({
    name: name!.toLowerCase(),
    attributes: [...attributes!.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
      ([, key, value]) => [key!, value ?? ''] as const,
    ),
  }));
