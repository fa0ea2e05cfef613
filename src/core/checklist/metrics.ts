import type { Item, Spot, Subject } from './check';
import { blank } from './fix';
import { itemsAt } from './outcomes';
import { factKey } from '../evidence';
import type { PlaybookNode } from '../playbook';
import { at, number, text } from '../playbook';
import type { MetricKind } from '../schema';
import type { Segment } from '../../text';

export const METRICS = ['success', 'metrics'] as const;

/** What each kind of metric shows: an outcome for the organisation, mere use or liking, or neither. */
const SHOWS: Readonly<Record<MetricKind, 'outcome' | 'use' | 'neither'>> = {
  'cycle-time': 'outcome',
  errors: 'outcome',
  touchpoints: 'outcome',
  'external-spend': 'outcome',
  revenue: 'outcome',
  risk: 'outcome',
  capacity: 'outcome',
  safety: 'outcome',
  quality: 'neither',
  rework: 'neither',
  activity: 'use',
  adoption: 'use',
  satisfaction: 'use',
  other: 'neither',
};
const KINDS = Object.keys(SHOWS) as MetricKind[];

/** Kinds of metric that say what the organisation gains or loses. */
export const OUTCOME_KINDS: readonly MetricKind[] = KINDS.filter((kind) => SHOWS[kind] === 'outcome');

/** The kinds that don't. */
export const OTHER_KINDS: readonly MetricKind[] = KINDS.filter((kind) => SHOWS[kind] !== 'outcome');

/** The metrics that count. */
export const metrics = (subject: Subject): readonly Item[] => itemsAt(subject, METRICS);

/** A metric's kind; undefined when it is unanswered. */
export const kindOf = (node: PlaybookNode): MetricKind | undefined => {
  const written = text(at(node, 'kind'));
  return KINDS.find((kind) => kind === written);
};
const shows = (node: PlaybookNode) => SHOWS[kindOf(node) ?? 'other'];
export const isOutcome = (node: PlaybookNode): boolean => shows(node) === 'outcome';
export const isVanity = (node: PlaybookNode): boolean => shows(node) === 'use';
export const isOfKind =
  (...kinds: MetricKind[]) =>
  (node: PlaybookNode): boolean =>
    kinds.some((kind) => kind === kindOf(node));

/** The number of a Measure: its own, else the one its evidence's pointer leads to. */
export function measured({ facts, references }: Subject, measure: PlaybookNode | undefined): number | undefined {
  const own = number(measure) ?? number(at(measure, 'value'));
  const evidence = at(measure, 'evidence');
  const reference = evidence && references.get(evidence);
  if (own !== undefined || !reference?.wantsNumber) return own;
  const fact = facts.get(factKey(reference));
  return fact?.state === 'verified' && Number.isFinite(fact.value) ? (fact.value as number) : undefined;
}

/** True for a measure whose number stands in a file that a build writes, and has not here: it counts as answered (judging.md 30). */
export function isGenerated({ references, verdicts }: Subject, measure: PlaybookNode | undefined): boolean {
  const evidence = at(measure, 'evidence');
  const wantsNumber = evidence && references.get(evidence)?.wantsNumber;
  return !!wantsNumber && verdicts.get(evidence)?.state === 'generated';
}

/** True for a measure that is answered, if only by a file that is not here. */
export const isMeasured = (subject: Subject, measure: PlaybookNode | undefined): boolean =>
  measured(subject, measure) !== undefined || isGenerated(subject, measure);

/** The fix of a measure without a number, where it is a mapping that neither gives it nor says which file has it. */
export function valueFix(
  { references }: Subject,
  measure: PlaybookNode | undefined,
  path: readonly Segment[],
): Pick<Spot, 'fix'> {
  const evidence = at(measure, 'evidence');
  const reference = evidence && references.get(evidence);
  if (measure?.kind !== 'map' || (reference?.path !== undefined && reference.wantsNumber)) return {};
  return { fix: { kind: 'add', path: [...path, 'value'], skeleton: blank } };
}

/**
 * Finds any of some words in a text, as whole words in any script's sense of a word (judging.md 20). Most texts hold none
 * of the letters either: then the expression that knows all scripts is not made, which takes milliseconds.
 */
function wholeWords(words: string): (text: string) => boolean {
  const letters = new RegExp(words, 'iu');
  let whole: RegExp | undefined;
  return (text) =>
    letters.test(text) &&
    (whole ??= new RegExp(`(?<![\\p{L}\\p{N}_])(?:${words})(?![\\p{L}\\p{N}_])`, 'iu')).test(text);
}
const namesActivity = wholeWords(
  'logins?|log-ins?|prompts?|sessions?|seats?|accounts?|active\\s+users?|messages?|satisfaction',
);
const namesOutcome = wholeWords(
  'time|hours|minutes|days|costs?|spend|errors?|mistakes|rework|revenue|loss(?:es)?|payable|receivable',
);

/** True when a metric's name counts activity, whatever its kind claims. */
export const readsAsActivity = (name: string): boolean => namesActivity(name) && !namesOutcome(name);
