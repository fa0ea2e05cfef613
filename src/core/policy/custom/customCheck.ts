import type { Check, Gate, Outcome, Spot, Subject } from '../../checklist/check';
import type { Fix } from '../../checklist/fix';
import { canAdd } from '../../checklist/fix';
import { MET, NOT_APPLICABLE } from '../../checklist/outcomes';
import type { Skeleton } from '../../checklist/skeleton';
import { map } from '../../checklist/skeleton';
import type { Stage } from '../../checklist/stage';
import type { PlaybookNode } from '../../playbook/node';
import { nearest } from '../../playbook/node';
import type { Segment } from '../../playbook/pointer';
import { metered } from '../jsonSchema/compile';
import { SCHEMA_LIMITS } from '../jsonSchema/limits';
import type { Test } from '../jsonSchema/meter';
import { answersOf } from './answers';

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
    why: why ?? "It is a rule of the organisation's own.",
    how: docs === undefined ? 'Meet what the message asks for.' : `Meet what the message asks for. See ${docs}.`,
    sources: docs === undefined ? [] : [{ name: docs, url: docs }],
    judge: (subject) => judgeCustom(custom, subject),
  };
}

/** A gate that a policy adds, with its checks. */
export const toGate = (id: string, title: string, checks: readonly Check[]): Gate => ({
  ...{ id, title, checks },
  question: 'What does the organisation itself ask for?',
  section: '',
  skeleton: map({}),
});

/** `acme/data-protection` → `Data protection`. */
function titleOf(id: string): string {
  const words = id.slice(id.indexOf('/') + 1).replaceAll(/[-_/]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function judgeCustom({ at, when, require, fix }: CustomCheck, { root }: Subject): Outcome {
  const data = answersOf(root);
  const outcome = metered((meter) => {
    if (when && !when(data, meter)) return 'not-applicable';
    return require(data, meter) ? 'met' : 'unmet';
  });
  if (outcome === 'not-applicable') return NOT_APPLICABLE;
  if (outcome === 'met') return MET;
  const path = pathIn(root, at);
  return { state: 'unmet', spots: [outcome ? { path, fix: fixAt(root, path, fix) } : undecided(path)] };
}

function undecided(path: readonly Segment[]): Spot {
  const steps = SCHEMA_LIMITS.steps.toLocaleString('en');
  const message = `This check of the policy was given up: judging this playbook takes more than ${steps} steps. Simplify its JSON Schema.`;
  return { path, message, fix: null };
}

/** The path of a pointer's segments: indexes where the playbook has a list. */
function pathIn(root: PlaybookNode, segments: readonly string[]): Segment[] {
  return segments.map((segment, index) =>
    nearest(root, segments.slice(0, index)).kind === 'list' && /^\d+$/.test(segment) ? Number(segment) : segment,
  );
}

/** Writes what the policy offers: all of it with the mapping that is to hold it, else its first key that is missing. */
function fixAt(root: PlaybookNode, path: readonly Segment[], fix: CustomCheck['fix']): Fix | null {
  const parent = path.slice(0, -1);
  if (!fix) return null;
  if (parent.length && canAdd(root, parent)) return { kind: 'add', path: parent, skeleton: map(fix) };
  for (const [key, skeleton] of Object.entries(fix))
    if (canAdd(root, [...parent, key])) return { kind: 'add', path: [...parent, key], skeleton };
  return null;
}
