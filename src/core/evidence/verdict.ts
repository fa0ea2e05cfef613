import type { Day } from '../playbook/calendar';
import { addDuration } from '../playbook/calendar';
import type { EvidenceFact, EvidenceFacts } from './facts';
import type { EvidenceReference } from './references';
import { factKey } from './references';

/** What is wrong with a piece of evidence, or that it is verified, or that it has not been looked up yet. */
export type Verdict =
  | { readonly state: 'verified' | 'unknown' }
  | { readonly state: 'outside' }
  | Extract<EvidenceFact, { state: 'not-found' }>
  | { readonly state: 'not-a-number' }
  | { readonly state: 'stale'; readonly since: Day };

/** The first thing that is wrong with a piece of evidence, in the order of judging.md 13. */
export function verdictOf(reference: EvidenceReference, facts: EvidenceFacts, today: Day): Verdict {
  if (reference.path !== undefined) {
    const fact = facts.get(factKey(reference));
    if (!fact) return { state: 'unknown' };
    if (fact.state !== 'verified') return fact;
    if (reference.wantsNumber && !Number.isFinite(fact.value)) return { state: 'not-a-number' };
  }
  const { date, validFor } = reference;
  const since = date !== undefined && validFor ? addDuration(date, validFor) : undefined;
  return since !== undefined && since < today ? { state: 'stale', since } : { state: 'verified' };
}
