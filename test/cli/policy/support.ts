import type { Report } from '../../../src/core/report/report';

/** The text of a policy. */
export const policy = (rest = ''): string => `pilotPolicy: 1\n${rest}`;
export const ALL_PACKS = policy('packs: [evaluation, operations, security, governance, adoption]\n');
/** What an organisation asks for itself, under a gate that there is and under one of its own. */
export const OWN = policy(`custom:
  - id: acme/impact
    gate: governance
    requiredFor: production
    message: Link the impact assessment.
    why: Company rule DP-7.
    docs: https://example.com/rules/dp-7
    at: /governance/impactAssessment
    when: { properties: { risk: { const: high } }, required: [risk] }
    require: { required: [governance], properties: { governance: { required: [impactAssessment] } } }
    fix: { impactAssessment: docs/dpia.md }
  - id: acme/summary
    gate: { id: acme-house, title: House rules }
    requiredFor: investigation
    message: Say in a summary what the pilot does.
    at: /summary
    require: { required: [summary] }
    fix: { summary: TODO }
`);
/** The ids of the gates that a playbook of a report was judged by. */
export const gates = (report: Report, index = 0) => report.playbooks[index]?.readiness?.gates.map(({ id }) => id) ?? [];
