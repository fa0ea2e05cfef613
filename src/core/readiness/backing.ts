import type { EvidenceReference, Verdict } from '../evidence';
import { count } from '../../text';

/** How much backs a playbook: files that were found, and links that nobody opened; each place once. */
export interface Backing {
  readonly files: number;
  readonly links: number;
}

/** What the evidence of a playbook comes to. */
export function backingOf(
  evidence: readonly { readonly reference: EvidenceReference; readonly verdict: Verdict }[],
): Backing {
  const of = (wanted: Verdict['state'], key: 'path' | 'url') => {
    const matching = evidence.filter(({ verdict }) => verdict.state === wanted);
    return new Set(matching.flatMap(({ reference }) => reference[key] ?? [])).size;
  };
  return { files: of('verified', 'path'), links: of('linked', 'url') };
}

/** What backs a playbook, in a few words: `7 files found · 4 links`; empty where nothing does. */
export const backingSentence = ({ files, links }: Backing): string =>
  [...(files ? [`${count(files, 'file')} found`] : []), ...(links ? [count(links, 'link')] : [])].join(' · ');
