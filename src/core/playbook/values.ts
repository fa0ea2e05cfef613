import type { PlaybookNode } from './node';
import { isExtensionKey, step } from './node';
import type { Day, Duration, Segment } from '../../text';
import { parseDay, parseDuration } from '../../text';

const WORDS = /^(?:|todo|tbd|fixme|\?+|\.\.\.|…|n\/a|none yet|<[^<>]*>|\$\{[^{}]*\})$/i;
const OPENINGS = /^(?:todo|tbd|fixme):/i;

/** What a placeholder may start with; most texts are told apart by this alone. */
const MAY_START = 'tTfF?.…nN<$';

/** True when a text only holds a place for an answer (judging.md 1): such a value is unanswered. */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (!MAY_START.includes(trimmed.charAt(0))) return false;
  return WORDS.test(trimmed) || OPENINGS.test(trimmed);
}

type Maybe = PlaybookNode | undefined;

/** The value at a path below `node`; undefined when any step is absent or of a wrong type. */
export function at(node: Maybe, ...path: readonly Segment[]): Maybe {
  let found: Maybe = node;
  for (const segment of path) found = found && !found.faulty ? step(found, segment) : undefined;
  return found;
}

/** The answered text of a value, trimmed: no placeholder, no null, nothing that the schema refuses. */
export function text(node: Maybe): string | undefined {
  if (node?.kind !== 'scalar' || node.faulty || node.value === null || typeof node.value === 'boolean')
    return undefined;
  const value = String(node.value).trim();
  return isPlaceholder(value) ? undefined : value;
}

/** The number of a value. */
export function number(node: Maybe): number | undefined {
  if (node?.kind !== 'scalar' || node.faulty) return undefined;
  return typeof node.value === 'number' ? node.value : undefined;
}

/** The day of a Date value. */
export function day(node: Maybe): Day | undefined {
  const value = text(node);
  return value === undefined ? undefined : parseDay(value);
}

/** The length of a Duration value. */
export function duration(node: Maybe): Duration | undefined {
  const value = text(node);
  return value === undefined ? undefined : parseDuration(value);
}

/** The items of a list; none when there is no list. */
export function items(node: Maybe): readonly PlaybookNode[] {
  return node?.kind === 'list' && !node.faulty ? node.items : [];
}

/** The answered texts of a list of strings. */
export function texts(node: Maybe): string[] {
  return items(node).flatMap((item) => text(item) ?? []);
}

/** The first key of a mapping as written, as a node; undefined for anything else or an empty one. */
export function firstEntry(node: Maybe): Maybe {
  return node?.kind === 'map' ? node.entries.values().next().value : undefined;
}

/** Visits every value that is looked at: nothing under an `x-` key, nothing under a value the schema refuses. */
export function walk(
  node: PlaybookNode,
  visit: (node: PlaybookNode, parent: Maybe) => void,
  parent?: PlaybookNode,
): void {
  if (node.faulty) return;
  visit(node, parent);
  if (node.kind === 'list') for (const item of node.items) walk(item, visit, node);
  else if (node.kind === 'map')
    for (const [key, value] of node.entries) if (!isExtensionKey(key)) walk(value, visit, node);
}
