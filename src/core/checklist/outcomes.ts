import type { Check, Item, Outcome, Spot, Subject } from './check';
import { blank, canAdd, canAppend } from './fix';
import type { Skeleton } from './fix';
import type { PlaybookNode } from '../playbook';
import { at, isPlaceholderNode, items, text } from '../playbook';
import type { Segment } from '../../text';

interface Unmet {
  readonly state: 'unmet';
  readonly spots: readonly [Spot, ...Spot[]];
}

export const NOT_APPLICABLE: Outcome = { state: 'not-applicable' };
export const MET: Outcome = { state: 'met' };

/** Met, and as strong as the weakest piece of evidence at some paths. */
export const metWith = (evidence: readonly (readonly Segment[])[]): Outcome => ({ state: 'met', evidence });

/** A check that, once it is met, the evidence of a whole section backs. */
export const backedBy =
  (section: string, judge: Check['judge']): Check['judge'] =>
  (subject) => {
    const outcome = judge(subject);
    return outcome.state === 'met' ? metWith([[section, 'evidence']]) : outcome;
  };

/** Unmet; stands on the nearest key on the way to `path`. */
export const unmetAt = (path: readonly Segment[], rest: Omit<Spot, 'path'> = {}): Unmet => ({
  state: 'unmet',
  spots: [{ path, ...rest }],
});

/** A check that wants an answered text at a path. */
export const answered =
  (...path: Segment[]) =>
  ({ root }: Subject): Outcome =>
    text(at(root, ...path)) === undefined ? unmetAt(path) : MET;

/** Unmet for want of an answer at a path that stands outside of the gate's skeleton; the fix writes a placeholder there. */
export const blankAt = (path: readonly Segment[]): Outcome =>
  unmetAt(path, { fix: { kind: 'add', path, skeleton: blank } });

/** A check that wants an answered piece of evidence at a path, and is as strong as it. */
export const evidenceAt =
  (...path: readonly Segment[]) =>
  ({ root, references }: Subject): Outcome => {
    const node = at(root, ...path);
    if (node && references.has(node)) return metWith([path]);
    const isEmptyMap = node?.kind === 'map' && at(node, 'url') === undefined;
    return unmetAt(path, { fix: { kind: 'add', path: isEmptyMap ? [...path, 'path'] : path, skeleton: blank } });
  };

/**
 * Unmet for want of a key of the mapping at a path. Where the mapping has to be written too, the fix writes it whole.
 */
export function missingPart(root: PlaybookNode, path: readonly Segment[], key: string, whole: Skeleton): Outcome {
  if (canAdd(root, path)) return unmetAt([...path, key], { fix: { kind: 'add', path, skeleton: whole } });
  return blankAt([...path, key]);
}

/** A judgement of the items of a list: not applicable without one, unmet with a spot for each that offends. */
export function eachOf(spots: readonly Spot[], met: Outcome = MET): Outcome {
  const [first, ...others] = spots;
  return first
    ? { state: 'unmet', spots: [{ ...first, each: true }, ...others.map((spot) => ({ ...spot, each: true }))] }
    : met;
}

/** The texts that have to be answered for an item to count (judging.md 4), by the path of its list. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  edgeCases: ['case'],
  'integration/systems': ['name'],
  'success/metrics': ['name'],
  'inputs/required': ['field'],
  'exceptions/escalate': ['when', 'to'],
  'evaluation/slices': ['name'],
  'operations/monitoring': ['signal'],
  'operations/incidents': ['summary'],
  'review/decisions': ['decision'],
};

/** True when an item of the list at a path counts: its naming text is answered, or its list asks for none. */
export const counts = (item: PlaybookNode, path: readonly Segment[]): boolean =>
  namingOf(path).every((name) => text(at(item, name)) !== undefined);

const namingOf = (path: readonly Segment[]): readonly string[] => NAMED_BY[path.join('/')] ?? [];

/** The items of the list at a path that count. */
export function itemsAt({ root, lists }: Subject, path: readonly string[]): readonly Item[] {
  const key = path.join('/');
  const known = lists.get(key);
  if (known) return known;
  const counting: Item[] = [];
  for (const [index, node] of items(at(root, ...path)).entries())
    if (counts(node, path)) counting.push({ node, path: [...path, index] });
  lists.set(key, counting);
  return counting;
}

/** What is said of an item that a list lacks. */
interface Missing {
  /** What it is, to follow the word *Add*: `a system`. */
  readonly label: string;
  /** The keys that have to be answered for an item to be it, where those are others than make it count. */
  readonly naming?: readonly string[];
  /** True for an item that was meant to be it. */
  readonly isBegun?: (item: PlaybookNode) => boolean;
}

/**
 * Unmet for want of an item in the list at a path. The fix appends one; where such an item was begun already, it writes
 * the first of its naming keys that is missing, and where that item only waits for its answer, there is none.
 */
export function missingItem(
  { root }: Subject,
  path: readonly string[],
  item: Skeleton,
  { label, naming = namingOf(path), isBegun = () => true }: Missing,
): Unmet {
  const begun = items(at(root, ...path)).flatMap((node, index) => (isBegun(node) ? { node, index } : []));
  const open = begun
    .flatMap(({ node, index }) => (node.kind === 'map' ? naming.map((key) => [...path, index, key]) : []))
    .find((key) => canAdd(root, key));
  if (open) return unmetAt(path, { fix: { kind: 'add', path: open, skeleton: blank } });
  // Only a person can write what belongs in place of a placeholder.
  const waits = begun.some(({ node }) => [node, ...naming.map((key) => at(node, key))].some(isPlaceholderNode));
  return unmetAt(path, { fix: waits || !canAppend(root, path) ? null : { kind: 'append', path, item, label } });
}
