import { isAbsolutePath } from '../evidence';
import type { EvidenceReference, Verdict } from '../evidence';
import type { Found } from './finding';
import type { Place, PlaybookNode } from '../playbook';
import { at, onValue } from '../playbook';
import type { Playbook } from '../schema';
import { segmentsOf } from '../../text';

/** At most one finding for each piece of evidence. */
export function evidenceFindings(
  playbook: Playbook,
  evidence: readonly { readonly reference: EvidenceReference; readonly verdict: Verdict }[],
): Found[] {
  return evidence.flatMap(({ reference, verdict }) => {
    const severity = verdict.state === 'stale' ? 'warning' : 'error';
    const problem = evidenceProblem(playbook, reference, verdict);
    return problem
      ? [{ kind: 'evidence', code: `evidence/${verdict.state}`, severity, ...problem } satisfies Found]
      : [];
  });
}

/** What is wrong with a piece of evidence, and where that stands; undefined when nothing is known to be wrong. */
export function evidenceProblem(
  playbook: Playbook,
  reference: EvidenceReference,
  verdict: Verdict,
): ({ message: string } & Place) | undefined {
  const said = sayVerdict(reference, verdict);
  if (!said) return undefined;
  const node = said.key === undefined ? undefined : at(reference.node, said.key);
  return { message: said.message, ...onValue(playbook, node ?? reference.node) };
}

/** The message, and the key of the mapping form that it stands on. */
function sayVerdict(
  reference: EvidenceReference,
  verdict: Verdict,
): { message: string; key: string | undefined } | undefined {
  const { path = '', pointer } = reference;
  switch (verdict.state) {
    case 'outside': {
      const why = isAbsolutePath(path) ? 'an absolute path works on one machine only' : 'it leaves the folder';
      return { message: `${path} is not read: ${why}. Keep evidence with the playbook, or link to it.`, key: 'path' };
    }
    case 'not-found':
      return { message: sayNotFound(reference, verdict), key: verdict.part };
    case 'not-a-number':
      return { message: `${path} does not have a number at ${pointer}: point to the number itself.`, key: 'pointer' };
    case 'stale':
      return { message: `This evidence was valid until ${verdict.since}. Renew it, and its date.`, key: 'date' };
    default:
      return undefined;
  }
}

function sayNotFound(
  { node }: EvidenceReference,
  { reason, nearest, isText }: Extract<Verdict, { state: 'not-found' }>,
): string {
  const key = segmentsOf(node.at).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  if (isText) return `"${key}" takes a file or an https:// address; this is a text.`;
  return `Evidence not found: ${reason}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

/** The references by the value that makes them. */
export const byNode = (references: readonly EvidenceReference[]): Map<PlaybookNode, EvidenceReference> =>
  new Map(references.map((reference) => [reference.node, reference]));
