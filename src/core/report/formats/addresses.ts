import { DEFAULT_POLICY, missingGateCode } from '../../checklist';
import { RUNS_ADDRESS, referenceAddress } from '../../explain';
import { alwaysOnOf } from '../../findings';
import type { Results } from '../runResults';
import { webAddress } from '../../../text';

/** The code of a file that could not be read, which no playbook has. */
export const NOT_CHECKED = 'not-checked';

/** Gives the address of what explains a code; undefined where nobody wrote that down. */
export function addressesOf({ gates, rules }: Pick<Results, 'gates' | 'rules'>): (code: string) => string | undefined {
  const known = new Map<string, string | undefined>([[NOT_CHECKED, RUNS_ADDRESS]]);
  for (const gate of gates) {
    if (gate.section) known.set(missingGateCode(gate), referenceAddress(gate.title));
    for (const { id, title } of gate.checks)
      if (DEFAULT_POLICY.knownChecks.has(id)) known.set(id, referenceAddress(title));
  }
  for (const { id, docs } of rules) known.set(id, docs === undefined ? undefined : webAddress(docs));
  return (code) => {
    const always = alwaysOnOf(code);
    return known.get(code) ?? (always && referenceAddress(always.code));
  };
}
