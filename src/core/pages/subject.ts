import type { Check, Gate } from '../checklist/check';
import type { AlwaysOn } from '../findings/alwaysOn';
import { ALWAYS_ON, alwaysOnOf } from '../findings/alwaysOn';

/** What a page is about. */
export type PageSubject =
  | { readonly kind: 'check'; readonly check: Check; readonly gate: Gate }
  | { readonly kind: 'gate'; readonly gate: Gate }
  | { readonly kind: 'always'; readonly always: AlwaysOn };

/**
 * What a code is about: a check's id, a gate's, `<gate>/missing`, or a code that is always on; undefined for any other.
 * @param gates the gates to look in; of several with a check or gate of that id the first counts
 */
export function subjectOf(code: string, gates: readonly Gate[]): PageSubject | undefined {
  for (const gate of gates) {
    const check = gate.checks.find(({ id }) => id === code);
    if (check) return { kind: 'check', check, gate };
  }
  const gate = gates.find(({ id }) => code === id || code === `${id}/missing`);
  if (gate) return { kind: 'gate', gate };
  const always = alwaysOnOf(code);
  return always && { kind: 'always', always };
}

/** The title and the question of a subject. */
export function headlineOf(subject: PageSubject): { title: string; question: string } {
  switch (subject.kind) {
    case 'check':
      return { title: subject.check.title, question: subject.check.asks };
    case 'gate':
      return subject.gate;
    case 'always':
      return { title: subject.always.code, question: subject.always.title };
  }
}

/** The codes that have a page: each gate and its checks, then what is always on. */
export const pageCodes = (gates: readonly Gate[]): string[] => [
  ...new Set([
    ...gates.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]),
    ...ALWAYS_ON.map(({ code }) => code),
  ]),
];
