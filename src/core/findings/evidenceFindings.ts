import type { Fix } from '../checklist';
import { removable } from '../checklist';
import { isAbsolutePath, newFileFor } from '../evidence';
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
      ? [
          {
            ...{ kind: 'evidence', code: `evidence/${verdict.state}`, severity, ...problem },
            ...(verdict.state === 'not-found' && waysOut(playbook, reference, verdict)),
          } satisfies Found,
        ]
      : [];
  });
}

type NotFound = Extract<Verdict, { state: 'not-found' }>;

/** What a person may do about evidence that is not found: write what was meant, write the file, or take it back. */
function waysOut(
  playbook: Playbook,
  reference: EvidenceReference,
  verdict: NotFound,
): Pick<Found, 'choices' | 'newFile'> {
  const gone = removable(playbook, segmentsOf(reference.node.at));
  const newFile = verdict.isFree ? newFileFor(reference) : undefined;
  const choices: Fix[] = [...insteadOf(reference, verdict)];
  if (gone) choices.push({ kind: 'remove', path: gone, label: 'Remove this reference' });
  return { ...(choices.length && { choices }), ...(newFile && { newFile }) };
}

/** What was meant in place of what is written: of a mapping the key that is wrong, of a text the whole. */
function insteadOf({ node, path = '', anchor, pointer }: EvidenceReference, { part, instead }: NotFound): Fix[] {
  if (instead === undefined) return [];
  const written = node.kind === 'map' ? at(node, part) : node;
  if (written?.kind !== 'scalar' || written.shared) return [];
  const behind = anchor ?? pointer;
  const whole = part === 'path' ? [instead, ...(behind === undefined ? [] : [behind])].join('#') : `${path}#${instead}`;
  return [{ kind: 'replace', path: segmentsOf(written.at), value: node.kind === 'map' ? instead : whole }];
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

function sayNotFound({ node }: EvidenceReference, { reason, nearest, isText }: NotFound): string {
  const key = segmentsOf(node.at).findLast((segment) => !/^\d+$/.test(segment)) ?? '';
  if (isText) return `"${key}" takes a file or an https:// address; this is a text.`;
  return `Evidence not found: ${reason}.${nearest === undefined ? '' : ` Did you mean "${nearest}"?`}`;
}

/** The references by the value that makes them. */
export const byNode = (references: readonly EvidenceReference[]): Map<PlaybookNode, EvidenceReference> =>
  new Map(references.map((reference) => [reference.node, reference]));
