import type { Check, Fix, Gate, Outcome, Skeleton, Spot, Stage, Subject } from '../core/checklist';
import { MET, NOT_APPLICABLE, canAdd, map } from '../core/checklist';
import type { MapNode, PlaybookNode } from '../core/playbook';
import { isPlaceholder, nearest } from '../core/playbook';
import { SCHEMA_LIMITS, metered } from '../jsonSchema';
import type { Test } from '../jsonSchema';
import type { Segment } from '../text';

const known = new WeakMap<MapNode, unknown>();

/**
 * A playbook as plain data without its unanswered values (judging.md 31): no placeholder, no null, nothing that the
 * schema refuses, nothing under an `x-` key; and no list or mapping that only held such values.
 */
export function answersOf(root: MapNode): unknown {
  if (!known.has(root)) known.set(root, answer(root) ?? {});
  return known.get(root);
}

function answer(node: PlaybookNode): unknown {
  if (node.faulty || node.kind === 'unread') return undefined;
  if (node.kind === 'scalar') {
    const isOpen = node.value === null || (typeof node.value === 'string' && isPlaceholder(node.value));
    return isOpen ? undefined : node.value;
  }
  if (node.kind === 'list') {
    const items = node.items.map(answer).filter((item) => item !== undefined);
    return items.length || !node.items.length ? items : undefined;
  }
  const data = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of node.entries) {
    const said = answer(value);
    if (said !== undefined) data[key] = said;
  }
  return Object.keys(data).length || !node.entries.size ? data : undefined;
}

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
