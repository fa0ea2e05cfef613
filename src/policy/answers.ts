import { counts } from '../core/checklist';
import type { MapNode, PlaybookNode } from '../core/playbook';
import { at, text } from '../core/playbook';
import { shapeAt } from '../core/schema';

const known = new WeakMap<MapNode, unknown>();

/**
 * A playbook as plain data, its `x-` keys included, without its unanswered values (judging.md 31): no placeholder, no
 * null, nothing that the schema refuses, no item that does not count, no evidence that leads nowhere; and no list or
 * mapping that is empty then. So what a fix writes for a person to answer meets no check.
 */
export function answersOf(root: MapNode): unknown {
  if (!known.has(root)) known.set(root, answer(root, []) ?? {});
  return known.get(root);
}

function answer(node: PlaybookNode, path: readonly string[]): unknown {
  if (node.faulty) return undefined;
  switch (node.kind) {
    case 'unread': {
      const own = node.read();
      return own && answer(own, path);
    }
    case 'scalar':
      return node.value === null || node.isPlaceholder ? undefined : node.value;
    case 'list': {
      const counting = node.items.filter((item) => counts(item, path));
      const items = counting.map((item, index) => answer(item, [...path, String(index)]));
      const answered = items.filter((item) => item !== undefined);
      return answered.length ? answered : undefined;
    }
    case 'map':
      return isOpenEvidence(node, path) ? undefined : answersIn(node, path);
  }
}

function answersIn(node: MapNode, path: readonly string[]): unknown {
  const data = Object.create(null) as Record<string, unknown>;
  for (const [key, value] of node.entries) {
    const said = answer(value, [...path, key]);
    if (said !== undefined) data[key] = said;
  }
  return Object.keys(data).length ? data : undefined;
}

/** True for evidence that says neither a path nor an address: the rest of it is about nothing. */
const isOpenEvidence = (node: MapNode, path: readonly string[]): boolean =>
  shapeAt(path)?.sharedType === 'Evidence' && ['path', 'url'].every((key) => text(at(node, key)) === undefined);
