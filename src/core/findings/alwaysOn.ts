import type { Severity } from '../checklist';
import type { FindingKind } from './finding';

/** A code that is always on and part of no gate. */
export interface AlwaysOn {
  /** The code, or its prefix with `/…` where the parser, the schema or the policy's reader names the rest. */
  readonly code: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** What it says, in a few words. */
  readonly title: string;
  readonly how: string;
}

/** The codes that are always on, in the order of the checklist's table. */
export const ALWAYS_ON: readonly AlwaysOn[] = [
  {
    code: 'yaml/…',
    kind: 'yaml',
    severity: 'error',
    title: 'The document is not YAML, or goes beyond what is read of one.',
    how: 'Mend the place that the parser names; the rest of the document is judged as soon as it can be read.',
  },
  {
    code: 'schema/…',
    kind: 'schema',
    severity: 'error',
    title: 'A key or value does not fit the playbook format.',
    how: 'Take the key or value that the message names. Keys that start with x- are yours and are not looked at.',
  },
  {
    code: 'placeholder',
    kind: 'placeholder',
    severity: 'warning',
    title: 'A text is still a placeholder, such as TODO.',
    how: 'Write the answer, or leave the key out until it is known.',
  },
  {
    code: 'evidence/not-found',
    kind: 'evidence',
    severity: 'error',
    title: 'A path, a heading or a pointer leads nowhere.',
    how: 'Paths are relative to the playbook. An anchor names a heading of a Markdown file, a pointer (RFC 6901) a value of a JSON, YAML or CSV file.',
  },
  {
    code: 'evidence/outside',
    kind: 'evidence',
    severity: 'error',
    title: 'A path leaves the workspace folder or the repository; it is not read.',
    how: 'Keep evidence with the playbook, or link to it with an https address.',
  },
  {
    code: 'evidence/stale',
    kind: 'evidence',
    severity: 'warning',
    title: 'Evidence is older than it is valid for.',
    how: 'Renew the evidence and its date.',
  },
  {
    code: 'evidence/not-a-number',
    kind: 'evidence',
    severity: 'error',
    title: 'A measure points to something that is no number.',
    how: 'Let the pointer lead to the number itself.',
  },
  {
    code: 'review/overdue',
    kind: 'review',
    severity: 'warning',
    title: 'The next review lies in the past.',
    how: 'Hold the review, record its decision under review.decisions, and set the next date.',
  },
  {
    code: 'waiver/expired',
    kind: 'waiver',
    severity: 'error',
    title: 'A waiver has ended, so its check is unmet again.',
    how: 'Meet the check, or decide anew and set a new date.',
  },
  {
    code: 'waiver/unneeded',
    kind: 'waiver',
    severity: 'information',
    title: 'A waiver names a check that is met, does not apply or is off.',
    how: 'Remove the waiver.',
  },
  {
    code: 'waiver/renamed',
    kind: 'waiver',
    severity: 'information',
    title: 'A waiver names a check by an id that it had before; it holds all the same.',
    how: 'Take the new id, as the quick fix offers.',
  },
  {
    code: 'waiver/unknown-check',
    kind: 'waiver',
    severity: 'error',
    title: 'A waiver names a check that does not exist.',
    how: 'Name one check by its id; a whole gate cannot be waived.',
  },
  {
    code: 'policy/…',
    kind: 'policy',
    severity: 'error',
    title: 'A policy cannot be used, so the built-in one holds.',
    how: 'Mend the place in the policy file that the message names.',
  },
];

const FAMILY_END = '…';

/** True for an entry that stands for several codes. */
export const isFamily = ({ code }: AlwaysOn): boolean => code.endsWith(FAMILY_END);

/** What is known of a code that is always on; undefined for any other. */
export const alwaysOnOf = (code: string): AlwaysOn | undefined =>
  ALWAYS_ON.find(
    (one) => one.code === code || (isFamily(one) && code.startsWith(one.code.slice(0, -FAMILY_END.length))),
  );

/** What a finding is, of which only the code is known, as in a report; a missing gate counts as a check. */
export const kindOf = (code: string): FindingKind => alwaysOnOf(code)?.kind ?? 'check';
