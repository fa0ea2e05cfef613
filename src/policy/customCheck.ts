import type { Check, Gate, Outcome, SingleFix, Skeleton, Stage, Subject } from '../core/checklist';
import { MET, NOT_APPLICABLE, canAdd, map, saysAnything } from '../core/checklist';
import type { PlaybookNode } from '../core/playbook';
import { step } from '../core/playbook';
import { SCHEMA_LIMITS, metered } from '../jsonSchema';
import type { Allowance, Test } from '../jsonSchema';
import { answersOf } from './answers';
import type { Segment } from '../text';
import { count } from '../text';

/** An organisation's own check, as its policy says it. */
export interface CustomCheck {
  readonly id: string;
  /** The id of the gate that it belongs to. */
  readonly gate: string;
  readonly requiredFor: Stage;
  readonly message: string;
  readonly why?: string;
  readonly docs?: string;
  /** Where its finding stands; empty: on the value of `stage`. */
  readonly at: readonly string[];
  /** Absent: it always applies. */
  readonly when?: Test;
  readonly require: Test;
  /** What to write beside the last key of `at`. */
  readonly fix?: Readonly<Record<string, Skeleton>>;
}

/** A custom check as an ordinary one, so that it behaves like a built-in everywhere. */
export function toCheck(custom: CustomCheck): Check {
  const { id, requiredFor, message, why, docs } = custom;
  return {
    ...{ id, requiredFor, message, docs },
    title: titleOf(id),
    asks: message,
    readsOtherSection: true,
    why: why ?? 'It is a rule of the organisation.',
    how: docs === undefined ? 'Do what the message asks for.' : `Do what the message asks for. See ${docs}.`,
    sources: docs === undefined ? [] : [{ name: docs, url: docs }],
    judge: (subject) => judgeCustom(custom, subject),
  };
}

/** A gate that a policy adds, with its checks. */
export const toGate = (id: string, title: string, checks: readonly Check[]): Gate => ({
  ...{ id, title, checks },
  question: 'What does the organisation itself require?',
  section: '',
  skeleton: map({}),
});

/** `acme/data-protection` → `Data protection`. */
function titleOf(id: string): string {
  const words = id.slice(id.indexOf('/') + 1).replaceAll(/[-_/]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function judgeCustom({ at, when, require, fix }: CustomCheck, subject: Subject): Outcome {
  const { root } = subject;
  const allowance = allowanceOf(subject);
  if (allowance.isSpent) return SAID_BEFORE;
  const isWhole = allowance.steps >= SCHEMA_LIMITS.steps;
  const data = answersOf(root);
  const outcome = metered((meter) => {
    if (when && !when(data, meter)) return 'not-applicable';
    return require(data, meter) ? 'met' : 'unmet';
  }, allowance);
  if (outcome === 'not-applicable') return NOT_APPLICABLE;
  if (outcome === 'met') return MET;
  const path = pathIn(root, at);
  if (outcome) return { state: 'unmet', spots: [{ path, fix: fixAt(root, path, fix) }] };
  if (isWhole) return givenUp(path, `This check of the policy was stopped: ${tooMuch(SCHEMA_LIMITS.steps)}.`);
  allowance.isSpent = true;
  const all = `${tooMuch(stepsFor(subject))} for all of them${shareOf(subject)}`;
  return givenUp(path, `From this check on, the policy's own checks were stopped: ${all}.`);
}

const tooMuch = (steps: number): string => `judging this playbook takes more than ${steps.toLocaleString('en')} steps`;

const givenUp = (path: readonly Segment[], message: string): Outcome => ({
  state: 'unmet',
  spots: [{ path, message: `${message} Simplify its JSON Schema.`, fix: null }],
});

/** Once the steps for a playbook are used up, one finding says so for all checks that are left: they count as unmet. */
const SAID_BEFORE: Outcome = { state: 'unmet', spots: [] };

/** What all custom checks may take of each judgement of a playbook: the same text is judged alike each time. */
const allowances = new WeakMap<Subject, Allowance & { isSpent: boolean }>();

function allowanceOf(subject: Subject): Allowance & { isSpent: boolean } {
  let allowance = allowances.get(subject);
  if (!allowance) allowances.set(subject, (allowance = { steps: stepsFor(subject), isSpent: false }));
  return allowance;
}

/** The steps of one playbook: the same whatever is judged before it, and in which thread. */
function stepsFor({ playbooks = 1 }: Subject): number {
  const { steps, playbookSteps, runSteps } = SCHEMA_LIMITS;
  return Math.min(playbookSteps, Math.max(steps, Math.floor(runSteps / playbooks)));
}

/** Why a playbook of a run gets fewer steps than one alone. */
const shareOf = (subject: Subject): string =>
  stepsFor(subject) < SCHEMA_LIMITS.playbookSteps
    ? `, its share in a run of ${count(subject.playbooks ?? 1, 'playbook')}`
    : '';

/** The path of a pointer's segments: indexes where the playbook has a list. */
function pathIn(root: PlaybookNode, segments: readonly string[]): Segment[] {
  let node: PlaybookNode | undefined = root;
  return segments.map((segment) => {
    const written = node?.kind === 'list' && /^\d+$/.test(segment) ? Number(segment) : segment;
    node = step(node, written);
    return written;
  });
}

/** Writes what the policy offers: all of it with the mapping that is to hold it, else its first key that is missing. */
function fixAt(root: PlaybookNode, path: readonly Segment[], fix: CustomCheck['fix']): SingleFix | null {
  const parent = path.slice(0, -1);
  if (!fix) return null;
  if (parent.length && canAdd(root, parent)) return adding(parent, map(fix));
  for (const [key, skeleton] of Object.entries(fix))
    if (canAdd(root, [...parent, key])) return adding([...parent, key], skeleton);
  return null;
}

const adding = (path: readonly Segment[], skeleton: Skeleton): SingleFix => ({
  ...{ kind: 'add', path, skeleton },
  ...(saysAnything(skeleton) && { isAnswer: true }),
});
