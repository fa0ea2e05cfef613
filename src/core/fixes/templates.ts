import type { Control, EdgeCaseKind, MetricKind } from '../schema';

/** A metric that a kind of pilot often has. Its name and unit are examples, written as hints only. */
interface TypicalMetric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly unit: string;
}

/** What pilots of one kind have in common. All texts are examples: they become comments, never answers. */
export interface PilotTemplate {
  readonly id: string;
  readonly title: string;
  readonly meaning: string;
  /** At least one case of each kind that the checklist asks for. */
  readonly edgeCases: readonly (readonly [kind: EdgeCaseKind, example: string])[];
  readonly metric: TypicalMetric;
  /** What must not get worse while the metric gets better. */
  readonly guard: TypicalMetric;
  readonly controls: readonly Control[];
  readonly escalations: readonly { readonly when: string; readonly to: string }[];
}

/** The kinds of pilot that a new playbook can start from. */
export const TEMPLATES: readonly PilotTemplate[] = [
  {
    id: 'team-assistant',
    title: 'Assistant for a team',
    meaning: 'Drafts, summaries and answers for colleagues',
    edgeCases: [
      ['missing', 'the request does not say who the text is for'],
      ['contradictory', 'two documents that belong to the request disagree'],
      ['late', 'a figure arrives after the draft was written'],
      ['hallucination', 'the draft cites a document that does not exist'],
    ],
    metric: { name: 'Time from request to finished text', kind: 'cycle-time', unit: 'h' },
    guard: { name: 'Drafts rewritten from scratch', kind: 'rework', unit: '%' },
    controls: ['edit', 'steer', 'retry', 'reject'],
    escalations: [{ when: 'the text goes to customers or to the press', to: 'the team lead' }],
  },
  {
    id: 'customer-answers',
    title: 'Answers to customers',
    meaning: 'Replies that customers read, sent at once or after approval',
    edgeCases: [
      ['missing', 'the question names no product and no order'],
      ['contradictory', 'the website and the price list show different prices'],
      ['late', 'the customer sends the missing attachment after the answer'],
      ['out-of-scope', 'a customer asks for legal or medical advice'],
      ['adversarial', 'a message tells the tool to ignore its rules'],
    ],
    metric: { name: 'Time to the final answer', kind: 'cycle-time', unit: 'h' },
    guard: { name: 'Cases reopened within 7 days', kind: 'rework', unit: '%' },
    controls: ['edit', 'approve', 'reject'],
    escalations: [
      { when: 'a complaint, or a refund above the limit', to: 'the service lead on duty' },
      { when: 'the customer asks for a person', to: 'the next free colleague' },
    ],
  },
  {
    id: 'document-reading',
    title: 'Documents read',
    meaning: 'Data taken from invoices, forms, contracts or mail',
    edgeCases: [
      ['missing', 'the invoice has no order number'],
      ['contradictory', 'the total differs from the sum of the lines'],
      ['late', 'the delivery note arrives after the invoice'],
      ['malformed', 'the scan cannot be read'],
    ],
    metric: { name: 'Time from arrival to posting', kind: 'cycle-time', unit: 'h' },
    guard: { name: 'Posting errors', kind: 'errors', unit: '%' },
    controls: ['edit', 'reject', 'undo'],
    escalations: [{ when: 'the amount is above the limit', to: 'the head of the department' }],
  },
  {
    id: 'code-writing',
    title: 'Code written',
    meaning: 'Changes to software that people review and merge',
    edgeCases: [
      ['missing', 'the ticket does not say how the result is tested'],
      ['contradictory', 'the ticket and the existing tests disagree'],
      ['late', 'the main branch changes while the code is written'],
      ['hallucination', 'the code uses a package that does not exist'],
      ['adversarial', 'a text in an issue or a dependency gives the tool orders'],
    ],
    metric: { name: 'Time from ticket to merged change', kind: 'cycle-time', unit: 'days' },
    guard: { name: 'Changes corrected within 30 days', kind: 'rework', unit: '%' },
    controls: ['edit', 'approve', 'retry', 'reject'],
    escalations: [{ when: 'the change touches sign-in, payments or personal data', to: 'the code owners' }],
  },
  {
    id: 'knowledge-search',
    title: 'Search over knowledge',
    meaning: 'Answers with sources from documents of the organisation',
    edgeCases: [
      ['missing', 'no document answers the question'],
      ['contradictory', 'two versions of a rule disagree'],
      ['late', 'a rule has changed, and the index still has the old one'],
      ['out-of-scope', 'the answer is in a document that the user may not read'],
      ['hallucination', 'the source that is cited does not say it'],
    ],
    metric: { name: 'Time to find an answer', kind: 'cycle-time', unit: 'min' },
    guard: { name: 'Wrong answers in a weekly sample', kind: 'errors', unit: '%' },
    controls: ['verify', 'steer', 'retry', 'reject'],
    escalations: [{ when: 'no source is found, or the question is about pay or health', to: "the subject's owner" }],
  },
  {
    id: 'acting-agent',
    title: 'Agent that acts',
    meaning: 'Steps taken in other systems, by itself or after approval',
    edgeCases: [
      ['missing', 'a step needs a value that no system has'],
      ['contradictory', 'two systems show different states of one order'],
      ['late', 'a confirmation arrives after the agent has gone on'],
      ['malformed', 'a system answers with an error in the middle of a task'],
      ['adversarial', 'a text on a page or in a mail gives the agent orders'],
    ],
    metric: { name: 'Hand-overs per case', kind: 'touchpoints', unit: 'per case' },
    guard: { name: 'Actions that people had to undo', kind: 'errors', unit: '%' },
    controls: ['approve', 'steer', 'undo'],
    escalations: [
      { when: 'an action cannot be undone', to: 'the workflow owner' },
      { when: 'the amount is above the limit', to: 'the workflow owner' },
    ],
  },
];
