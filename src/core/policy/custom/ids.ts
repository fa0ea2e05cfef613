import { BUILT_IN_GATES } from '../../checklist/packs';
import { ALWAYS_ON } from '../../findings/alwaysOn';
import type { PlaybookNode } from '../../playbook/node';
import { text } from '../../playbook/values';
import type { PolicyFindings } from '../findings';

const OWN_ID = /^[a-z0-9][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*$/i;
const GATE_ID = /^[a-z0-9][a-z0-9._-]*$/i;

/** The ids of the built-in gates, and all else that codes of findings begin with. */
const RESERVED = new Set([...BUILT_IN_GATES.map(({ id }) => id), ...ALWAYS_ON.map(({ code }) => code.split('/')[0]!)]);

/** True when a custom check may have an id; else that is a finding. */
export function isOwnId(node: PlaybookNode, findings: PolicyFindings): boolean {
  const id = text(node);
  if (id === undefined) return false;
  const [prefix = '', name] = id.split('/');
  if (RESERVED.has(prefix)) {
    const isTaken = BUILT_IN_GATES.some(({ checks }) => checks.some((check) => check.id === id));
    const why = isTaken ? `"${id}" is a built-in check` : `"${prefix}/" belongs to the built-in codes`;
    findings.add('policy/reserved-id', node, `${why}: use a prefix of your own, such as acme/${name ?? 'name'}.`);
    return false;
  }
  if (OWN_ID.test(id) && name !== 'missing') return true;
  const message =
    name === 'missing'
      ? '"missing" is what a gate says whose section is absent: choose another name.'
      : 'An id is a prefix of your own, a slash and a name, in letters, digits and "-", such as acme/data-protection.';
  findings.add('policy/invalid-id', node, message);
  return false;
}

/** True when a policy may add a gate of an id; else that is a finding. */
export function isNewGate(node: PlaybookNode, findings: PolicyFindings): boolean {
  const id = text(node);
  if (id === undefined) return false;
  if (RESERVED.has(id)) {
    const isGate = BUILT_IN_GATES.some((gate) => gate.id === id);
    const message = isGate
      ? `"${id}" is a built-in gate: to add a check to it, write "gate: ${id}".`
      : `"${id}" belongs to the built-in codes: choose another id.`;
    findings.add('policy/reserved-id', node, message);
    return false;
  }
  if (GATE_ID.test(id)) return true;
  findings.add(
    'policy/invalid-id',
    node,
    'The id of a gate is a word of letters, digits and "-", such as data-protection.',
  );
  return false;
}
