import type { MapNode } from '../playbook/node';
import type { Playbook } from '../playbook/parse';
import { isPlaceholder } from '../playbook/placeholder';
import { walk } from '../playbook/values';
import type { Finding } from './finding';
import { onValue } from './place';

/** A warning for each free text that is still a placeholder, unless a finding in `taken` (pointers) says it already. */
export function placeholderFindings(playbook: Playbook, root: MapNode, taken: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  walk(root, (node, parent) => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || !isPlaceholder(node.value)) return;
    if (taken.has(node.at) || (parent?.kind === 'list' && taken.has(parent.at))) return;
    const shown = node.value.trim();
    const message = `${shown ? `"${shown}" is only a placeholder` : 'Only a placeholder'}: write the answer, or leave the key out until it is known.`;
    findings.push({ code: 'placeholder', severity: 'warning', message, ...onValue(playbook, node) });
  });
  return findings;
}
