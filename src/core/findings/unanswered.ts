import type { PlaybookNode } from '../playbook';
import { isExtensionKey } from '../playbook';
import { shapeAt } from '../schema';

/** Lists whose fixed words are answers: naming a control says that users have it. */
const OF_ANSWERS = new Set(['trust/controls']);

/**
 * True when nothing in a section is answered yet (checklist.md, *Where a finding stands* 1): it holds only placeholders,
 * keys without a value, empty lists, and fixed words that a fix writes as a start. Numbers, dates, unknown keys, slips and
 * what the schema refuses count as written; what stands under an `x-` key is not looked at. Linear in the section's size.
 * @param path of the section, from the root
 */
export function isUnanswered(node: PlaybookNode, path: readonly string[]): boolean {
  if (node.faulty) return false;
  switch (node.kind) {
    case 'unread':
      return true;
    case 'scalar':
      return node.value === null || node.isPlaceholder || isStart(path);
    case 'list':
      return node.items.every((item, index) => isUnanswered(item, [...path, String(index)]));
    case 'map': {
      const known = new Set(shapeAt(path)?.keys);
      return [...node.entries].every(
        ([key, value]) => isExtensionKey(key) || (known.has(key) && isUnanswered(value, [...path, key])),
      );
    }
  }
}

/** True for a place of fixed words, one of which a fix writes as a start. */
const isStart = (path: readonly string[]): boolean =>
  shapeAt(path)?.allowed !== undefined && !OF_ANSWERS.has(path.slice(0, -1).join('/'));
