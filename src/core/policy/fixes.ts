import type { Fix } from '../checklist/fix';
import type { FixEdits } from '../fixes';
import { editsFor } from '../fixes';
import { parseDocuments } from '../playbook/documents';
import { noKey } from '../playbook/node';
import { POLICY_FORMAT } from './policyFormat';

/** The edits that apply fixes of a policy's findings to its text, as `editsFor` does for a playbook. */
export function policyEdits(text: string, fixes: readonly Fix[]): FixEdits {
  const [document] = parseDocuments(text, POLICY_FORMAT, noKey);
  return editsFor({ ...document!, references: [] }, fixes);
}
