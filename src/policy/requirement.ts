import type { Fix } from '../core/checklist';
import { literal } from '../core/checklist';
import { policyEdits } from './policyFindings';
import { POLICY_FORMAT, POLICY_READING } from './policyFormat';
import type { FixEdits } from '../core/fixes';
import { find } from '../core/playbook';
import { parseAs } from '../core/schema';
import { toPointer } from '../text';

/**
 * The edits by which a policy's text says what a check is required for, or how severe a code that is always on is, or that
 * it is `off`. Empty where `checks` is written elsewhere, or the text is no policy.
 */
export function requirementEdits(text: string, id: string, requirement: string): FixEdits {
  const path = ['checks', id];
  const [document] = parseAs(text, POLICY_FORMAT, POLICY_READING);
  const written = find(document?.root, toPointer(path));
  const isThere = written?.kind === 'scalar' && written.value !== null && !written.shared;
  const fix: Fix = isThere
    ? { kind: 'replace', path, value: requirement }
    : { kind: 'add', path, skeleton: literal(requirement), isAnswer: true };
  return policyEdits(text, [fix]);
}

/** The text of a new policy that says nothing but this. */
export function newPolicy(id: string, requirement: string): string {
  const first = 'pilotPolicy: 1\n';
  return (
    first +
    requirementEdits(first, id, requirement)
      .edits.map(({ newText }) => newText)
      .join('')
  );
}
