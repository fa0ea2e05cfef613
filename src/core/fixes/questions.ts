import type { Stage } from '../checklist';
import { OUTCOME_KINDS, STAGES, STAGE_MEANINGS } from '../checklist';
import { TEMPLATES } from './templates';
import type { MetricKind } from '../schema';
import { isContact } from '../schema';

/** What is known of a pilot that is written down for the first time; what is absent or empty was skipped. */
export interface Answers {
  readonly name: string;
  readonly stage: Stage;
  /** The id of a template. */
  readonly template?: string;
  /** What changes for whom. */
  readonly summary?: string;
  /** Who answers for the workflow, and how to reach them. */
  readonly owner?: string;
  readonly contact?: string;
  /** How success is measured. */
  readonly metric?: string;
  readonly metricKind?: MetricKind;
}

/** An answer to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly meaning?: string;
}

/** A question of *New Playbook*, the same wherever it is asked. */
export interface Question {
  readonly key: keyof Answers;
  readonly asks: string;
  /** True where a playbook can do without: an empty answer skips it. */
  readonly isOptional: boolean;
  /** The answers to choose from; absent where the user writes one. */
  readonly options?: readonly Option[];
  readonly example?: string;
  /** What is wrong with an answer; undefined where it will do. */
  readonly fault?: (answer: string) => string | undefined;
  /** The answer that it goes on from: without that one it is not asked, and both are one step. */
  readonly follows?: keyof Answers;
}

const OUTCOMES: Readonly<Partial<Record<MetricKind, string>>> = {
  touchpoints: 'Hand-overs and contacts that a case takes',
  capacity: 'Time freed, or throughput',
};

/** The questions, in the order in which they are asked. */
export const QUESTIONS: readonly Question[] = [
  {
    key: 'name',
    asks: 'What does the team call the pilot?',
    isOptional: false,
    example: 'Invoice triage assistant',
    fault: (answer) => (answer.trim() ? undefined : 'A playbook needs a name.'),
  },
  {
    key: 'stage',
    asks: 'Where does the pilot stand?',
    isOptional: false,
    options: STAGES.map((stage) => ({ value: stage, label: stage, meaning: STAGE_MEANINGS[stage] })),
  },
  {
    key: 'template',
    asks: 'Which kind of pilot is it? A template adds typical edge cases, a metric, controls and escalations.',
    isOptional: true,
    options: [
      ...TEMPLATES.map(({ id, title, meaning }) => ({ value: id, label: title, meaning })),
      { value: '', label: 'None', meaning: 'No template' },
    ],
  },
  {
    key: 'summary',
    asks: 'What changes for whom?',
    isOptional: true,
    example: 'Clerks get a proposed ledger coding for each invoice',
  },
  {
    key: 'owner',
    asks: 'Whose work is it: which person or role answers for the workflow?',
    isOptional: true,
    example: 'Head of Accounts Payable',
  },
  {
    key: 'contact',
    asks: 'How is the owner reached?',
    isOptional: true,
    example: 'ap-lead@example.com',
    fault: (answer) =>
      !answer.trim() || isContact(answer) ? undefined : 'Write an e-mail address, a URL, or a handle such as #ap-lead.',
    follows: 'owner',
  },
  {
    key: 'metric',
    asks: 'How is success measured?',
    isOptional: true,
    example: 'Invoice cycle time',
  },
  {
    key: 'metricKind',
    asks: 'Which outcome does that measure?',
    isOptional: true,
    options: [
      ...OUTCOME_KINDS.map((kind) => ({ value: kind, label: kind, meaning: OUTCOMES[kind] })),
      { value: '', label: 'None of these', meaning: 'Left open' },
    ],
    follows: 'metric',
  },
];

/** How many steps the questions are. */
export const STEPS = QUESTIONS.filter(({ follows }) => !follows).length;

/**
 * Asks for what is not answered yet, one question after the other; an answer that is given empty is skipped.
 * @param ask gives the answer, empty when the user skips the question, undefined when they end the questions
 * @param given answers that are known; they have no fault
 * @returns undefined when the user ended the questions
 */
export async function askFor(
  given: Partial<Answers>,
  ask: (question: Question, step: number) => Promise<string | undefined>,
): Promise<Answers | undefined> {
  const answers: Partial<Record<keyof Answers, string>> = { ...given };
  let step = 0;
  for (const question of QUESTIONS) {
    if (!question.follows) step++;
    if (answers[question.key] !== undefined || (question.follows && !answers[question.follows])) continue;
    const answer = await ask(question, step);
    if (answer === undefined) return undefined;
    answers[question.key] = answer.trim();
  }
  return answers as Answers;
}
