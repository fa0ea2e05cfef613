import type { Skeleton } from '../../checklist/skeleton';
import { blank, literal } from '../../checklist/skeleton';
import type { PlaybookNode } from '../../playbook/node';
import { isExtensionKey } from '../../playbook/node';
import { isPlaceholder } from '../../playbook/placeholder';
import { closest } from '../../schema/closest';
import { shapeAt } from '../../schema/shape';
import type { PolicyFindings } from '../findings';

/**
 * What a custom check's fix writes, by key; undefined when there is none, or none that can be used (a finding). `place`
 * is empty when the check names none, undefined when it names one that does not exist.
 */
export function readFix(
  node: PlaybookNode | undefined,
  place: readonly string[] | undefined,
  findings: PolicyFindings,
): Record<string, Skeleton> | undefined {
  if (node?.kind !== 'map' || node.faulty || !place) return undefined;
  if (!place.length) {
    findings.add('policy/invalid-fix', node, 'A fix needs "at": it is written beside the last key of that place.', {
      on: 'key',
    });
    return undefined;
  }
  const keys = shapeAt(place.slice(0, -1))?.keys ?? [];
  for (const [key, value] of node.entries) {
    if (isExtensionKey(key) || keys.includes(key)) continue;
    const message = `A playbook has no "${key.slice(0, 60)}" there.`;
    findings.add('policy/invalid-fix', value, message, { on: 'key', suggestion: closest(key, keys) });
  }
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, skeletonOf(value, findings)]));
}

function skeletonOf(node: PlaybookNode, findings: PolicyFindings): Skeleton {
  if (node.kind === 'list') return { kind: 'list', items: node.items.map((item) => skeletonOf(item, findings)) };
  if (node.kind === 'map')
    return { kind: 'map', entries: [...node.entries].map(([key, value]) => [key, skeletonOf(value, findings)]) };
  const { value } = node;
  if (value === null || (typeof value === 'string' && isPlaceholder(value))) return blank;
  if (typeof value !== 'boolean') return literal(value);
  findings.add('policy/invalid-fix', node, 'A playbook has no true or false: write text or a number.');
  return blank;
}
