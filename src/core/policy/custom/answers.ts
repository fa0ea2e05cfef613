import type { MapNode, PlaybookNode } from '../../playbook/node';
import { isExtensionKey } from '../../playbook/node';
import { isPlaceholder } from '../../playbook/placeholder';

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
  if (node.faulty) return undefined;
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
    const said = isExtensionKey(key) ? undefined : answer(value);
    if (said !== undefined) data[key] = said;
  }
  return Object.keys(data).length || !node.entries.size ? data : undefined;
}
