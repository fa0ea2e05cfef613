import type { Gate } from '../check';
import { blank, list, map } from '../fix';
import { MET, answered, backedBy, itemsAt, missingItem } from '../outcomes';
import { SOURCES } from '../sources';
import { at, texts } from '../../playbook';

const AUTOMATE = ['exceptions', 'automate'];
const ESCALATE = ['exceptions', 'escalate'];
const escalation = map({ when: blank, to: blank });

export const exceptions: Gate = {
  id: 'exceptions',
  title: 'Exceptions',
  question: 'Are routine cases automated, risky ones escalated, and decisions logged?',
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
      message: 'No routine case is listed. Say which cases run without a person.',
      why: 'Naming the routine cases makes clear that all others need a person.',
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
      message: 'No escalation. Say which cases go to a person, and to whom.',
      why: 'One costly mistake can cost the pilot its trust; such cases must reach a person first.',
      how: 'List under `exceptions.escalate` when a case goes to a person (`when`) and to whom (`to`).',
      example: `
exceptions:
  escalate:
    - when: amount of 50 000 EUR or more
      to: ap-lead@example.com
      within: 4h
`,
      sources: [SOURCES.nist('MAP 3.5')],
      judge: backedBy('exceptions', (subject) =>
        itemsAt(subject, ESCALATE).length
          ? MET
          : missingItem(subject, ESCALATE, escalation, { label: 'an escalation' }),
      ),
    },
    {
      id: 'exceptions/log',
      title: 'Decision log',
      asks: 'Where are decisions recorded?',
      requiredFor: 'production',
      message: 'No decision log. Name where decisions are recorded.',
      why: 'The log shows what the tool saw and did when a result is questioned.',
      how: 'Name the place under `exceptions.log.location`.',
      example: `
exceptions:
  log:
    location: SAP change log
`,
      sources: [SOURCES.nist('MANAGE 4.1')],
      judge: backedBy('exceptions', answered('exceptions', 'log', 'location')),
    },
    {
      id: 'exceptions/refine-rules',
      title: 'Log review',
      asks: 'How often is the log read to improve the rules?',
      requiredFor: 'production',
      message: 'No log review. Say how often the log is read to improve the rules.',
      why: 'The line between routine and exception moves; the log shows where.',
      how: 'Write how often the log is read under `exceptions.log.reviewedEvery`, for instance `1mo`.',
      example: `
exceptions:
  log:
    location: SAP change log
    reviewedEvery: 1mo
`,
      sources: [SOURCES.nist('MANAGE 4.2')],
      judge: backedBy('exceptions', answered('exceptions', 'log', 'reviewedEvery')),
    },
  ],
};
