import type { PlaybookNode } from './node';
import { isExtensionKey, step } from './node';
import type { Day, Duration, Segment } from '../../text';
import { parseDate, parseDuration } from '../../text';

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
  return node.isPlaceholder ? undefined : String(node.value).trim();
}

/** The number of a value. */
export function number(node: Maybe): number | undefined {
  if (node?.kind !== 'scalar' || node.faulty) return undefined;
  return typeof node.value === 'number' ? node.value : undefined;
}

/** The day of a Date that says when something was done: of a month or a quarter its first (judging.md 22). */
export const dayDone = (node: Maybe): Day | undefined => daysOf(node)?.first;

/** The day of a Date that says when something is due or ends: of a month or a quarter its last. */
export const dayDue = (node: Maybe): Day | undefined => daysOf(node)?.last;

function daysOf(node: Maybe) {
  const value = text(node);
  return value === undefined ? undefined : parseDate(value);
}

/** True for a text that only holds a place for an answer. */
export const isPlaceholderNode = (node: Maybe): boolean => node?.kind === 'scalar' && node.isPlaceholder;

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

/** Visits every value that is looked at: nothing that is left out, under an `x-` key, nothing under a value the schema refuses. */
export function walk(
  node: PlaybookNode,
  visit: (node: PlaybookNode, parent: Maybe) => void,
  isLeftOut: (node: PlaybookNode) => boolean = () => false,
  parent?: PlaybookNode,
): void {
  if (node.faulty || isLeftOut(node)) return;
  visit(node, parent);
  if (node.kind === 'list') for (const item of node.items) walk(item, visit, isLeftOut, node);
  else if (node.kind === 'map')
    for (const [key, value] of node.entries) if (!isExtensionKey(key)) walk(value, visit, isLeftOut, node);
}
