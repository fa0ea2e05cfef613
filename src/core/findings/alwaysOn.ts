import type { Severity } from '../checklist';

/** A code that is always on and part of no gate. */
export interface AlwaysOn {
  /** The code, or its prefix with `/…` where the parser or the schema names the rest. */
  readonly code: string;
  readonly severity: Severity;
  /** What it says, in a few words. */
  readonly title: string;
  readonly how: string;
}

/** The codes that are always on, in the order of the checklist's table. */
export const ALWAYS_ON: readonly AlwaysOn[] = [
  {
    code: 'yaml/…',
    severity: 'error',
    title: 'The document is not YAML, or goes beyond what is read of one.',
    how: 'Mend the place that the parser names; the rest of the document is judged as soon as it can be read.',
  },
  {
    code: 'schema/…',
    severity: 'error',
    title: 'A key or value does not fit the playbook format.',
    how: 'Take the key or value that the message names. Keys that start with x- are yours and are not looked at.',
  },
  {
    code: 'placeholder',
    severity: 'warning',
    title: 'A text is still a placeholder, such as TODO.',
    how: 'Write the answer, or leave the key out until it is known.',
  },
  {
    code: 'evidence/not-found',
    severity: 'error',
    title: 'A path, a heading or a pointer leads nowhere.',
    how: 'Paths are relative to the playbook. An anchor names a heading of a Markdown file, a pointer (RFC 6901) a value of a JSON or YAML file.',
  },
  {
    code: 'evidence/outside',
    severity: 'error',
    title: 'A path leaves the workspace folder or the repository; it is not read.',
    how: 'Keep evidence with the playbook, or link to it with an https address.',
  },
  {
    code: 'evidence/stale',
    severity: 'warning',
    title: 'Evidence is older than it is valid for.',
    how: 'Renew the evidence and its date.',
  },
  {
    code: 'evidence/not-a-number',
    severity: 'error',
    title: 'A measure points to something that is no number.',
    how: 'Let the pointer lead to the number itself.',
  },
  {
    code: 'review/overdue',
    severity: 'warning',
    title: 'The next review lies in the past.',
    how: 'Hold the review, record its decision under review.decisions, and set the next date.',
  },
  {
    code: 'waiver/expired',
    severity: 'error',
    title: 'A waiver has ended, so its check is unmet again.',
    how: 'Meet the check, or decide anew and set a new date.',
  },
  {
    code: 'waiver/unneeded',
    severity: 'information',
    title: 'A waiver names a check that is met, does not apply or is off.',
    how: 'Remove the waiver.',
  },
  {
    code: 'waiver/unknown-check',
    severity: 'error',
    title: 'A waiver names a check that does not exist.',
    how: 'Name one check by its id; a whole gate cannot be waived.',
  },
  {
    code: 'policy/…',
    severity: 'error',
    title: 'A policy cannot be used, so the built-in one holds.',
    how: 'Mend the place in the policy file that the message names.',
  },
];

/** What is known of a code that is always on; undefined for any other. */
export const alwaysOnOf = (code: string): AlwaysOn | undefined =>
  ALWAYS_ON.find((one) => one.code === code || (one.code.endsWith('…') && code.startsWith(one.code.slice(0, -1))));
