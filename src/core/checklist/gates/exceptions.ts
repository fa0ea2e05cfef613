import type { Gate } from '../check';
import { blank, list, map } from '../fix';
import { MET, answered, itemsAt, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import { at, texts } from '../../playbook';

const AUTOMATE = ['exceptions', 'automate'];
const ESCALATE = ['exceptions', 'escalate'];
const escalation = map({ when: blank, to: blank });

export const exceptions: Gate = {
  id: 'exceptions',
  title: 'Exceptions',
  question: 'Is the routine automated, the high-risk escalated, and every decision logged?',
  section: 'exceptions',
  skeleton: map({
    automate: list(blank),
    escalate: list(escalation),
    log: map({ location: blank, reviewedEvery: blank }),
  }),
  checks: [
    {
      id: 'exceptions/automate',
      title: 'Automated routine',
      asks: 'Which routine cases run without a person?',
      requiredFor: 'production',
      message: 'Nothing is automated: if people check every case, the pilot adds work instead of removing it.',
      why: 'The gain lies in the routine that nobody has to look at. It has to be named, so that all the rest is looked at.',
      how: 'List the routine cases under `exceptions.automate`, with their limits.',
      example: `
exceptions:
  automate: [invoices under 5 000 EUR with a matching purchase order]
`,
      sources: [SOURCES.nist('MAP 3.5')],
      judge: (subject) =>
        texts(at(subject.root, ...AUTOMATE)).length
          ? MET
          : missingItem(subject, AUTOMATE, blank, { label: 'a case that runs without a person' }),
    },
    {
      id: 'exceptions/escalate',
      title: 'Escalation',
      asks: 'Which cases go to a person, and to whom?',
      requiredFor: 'production',
      requiredForHighRisk: 'pilot',
      message: 'No escalation: it is not said which cases go to a person, and to whom.',
      why: 'The rare, costly case decides whether the pilot is trusted. It must reach a person before it does harm.',
      how: 'List under `exceptions.escalate` when a case leaves the routine (`when`) and to whom it goes (`to`).',
      example: `
exceptions:
  escalate:
    - when: amount of 50 000 EUR or more
      to: ap-lead@example.com
      within: 4h
`,
      sources: [SOURCES.nist('MAP 3.5')],
      judge: (subject) =>
        itemsAt(subject, ESCALATE).length
          ? MET
          : missingItem(subject, ESCALATE, escalation, { label: 'an escalation' }),
    },
    {
      id: 'exceptions/log',
      title: 'Log of decisions',
      asks: 'Where is every decision logged?',
      requiredFor: 'production',
      message: 'No log: decisions that are not logged can be neither explained nor corrected.',
      why: 'When a result is questioned, the log is the only thing that knows what the tool saw and did.',
      how: 'Name the place under `exceptions.log.location`.',
      example: `
exceptions:
  log:
    location: SAP change log
`,
      sources: [SOURCES.nist('MANAGE 4.1')],
      judge: answered('exceptions', 'log', 'location'),
    },
    {
      id: 'exceptions/refine-rules',
      title: 'Rules refined from the log',
      asks: 'How often is the log used to refine the rules?',
      requiredFor: 'production',
      message: 'No review of the log is set: decisions that are logged and never read refine no rule.',
      why: 'The line between routine and exception moves. Who reads the log finds where, and automates more with less risk.',
      how: 'Write how often it is reviewed under `exceptions.log.reviewedEvery`, for instance `1mo`.',
      example: `
exceptions:
  log:
    location: SAP change log
    reviewedEvery: 1mo
`,
      sources: [SOURCES.nist('MANAGE 4.2')],
      judge: answered('exceptions', 'log', 'reviewedEvery'),
    },
  ],
};
