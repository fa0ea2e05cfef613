import type { AlwaysOn } from './alwaysOnCode';
import type { Policy } from '../checklist';
import type { FindingKind, Found } from './finding';
import { SLIP_CODES } from './slipCodes';

/** The codes that are always on, in the order of the checklist's table. */
export const ALWAYS_ON: readonly AlwaysOn[] = [
  ...SLIP_CODES,
  {
    code: 'yaml/…',
    kind: 'yaml',
    severity: 'error',
    title: 'The document is not YAML, or exceeds a limit.',
    how: 'Fix the line named in the message; the rest of the document is judged as soon as it can be read.',
  },
  {
    code: 'schema/…',
    kind: 'schema',
    severity: 'error',
    title: 'A key or value does not fit the playbook format.',
    how: 'Use the key or value named in the message. Keys that start with x- are yours and are not checked.',
  },
  {
    code: 'placeholder',
    kind: 'placeholder',
    severity: 'information',
    title: 'A text is still a placeholder, such as TODO.',
    how: 'Write the answer, or leave the key out until it is known.',
  },
  {
    code: 'evidence/not-found',
    kind: 'evidence',
    severity: 'error',
    title: 'A path, a heading or a pointer of evidence is not found.',
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
    title: 'The pointer of a measure does not point to a number.',
    how: 'Let the pointer lead to the number itself.',
  },
  {
    code: 'review/overdue',
    kind: 'review',
    severity: 'warning',
    title: 'The next review is in the past.',
    how: 'Hold the review, record its decision under review.decisions, and set the next date.',
  },
  {
    code: 'metric/direction',
    kind: 'metric',
    severity: 'warning',
    title: 'What a metric calls better contradicts the way from its baseline to its target.',
    how: 'Correct `better`, or the baseline and the target.',
  },
  {
    code: 'waiver/expired',
    kind: 'waiver',
    severity: 'error',
    title: 'A waiver has ended, so its check is unmet again.',
    how: 'Meet the check, or renew the waiver with a new date.',
  },
  {
    code: 'waiver/ends-soon',
    kind: 'waiver',
    severity: 'information',
    title: 'A waiver that holds ends within 14 days.',
    how: 'Meet the check by then, or renew the waiver with a new date.',
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
    title: 'A waiver names a check by its former id; the waiver is still valid.',
    how: 'Use the new id; the quick fix writes it.',
  },
  {
    code: 'waiver/unknown-check',
    kind: 'waiver',
    severity: 'error',
    title: 'A waiver names a check that does not exist.',
    how: 'Name one check by its id; a whole gate cannot be waived.',
  },
  {
    code: 'not-applicable/unknown-check',
    kind: 'not-applicable',
    severity: 'error',
    title: 'What is declared not applicable is no check.',
    how: 'Name one check by its id; a whole gate cannot be declared not applicable.',
  },
  {
    code: 'not-applicable/not-allowed',
    kind: 'not-applicable',
    severity: 'error',
    title: 'A check is declared not applicable that applies to every pilot, or that somebody has to approve.',
    how: 'Meet the check, or waive it for a while. At high risk, name under approvedBy who agreed that it does not apply.',
  },
  {
    code: 'not-applicable/unneeded',
    kind: 'not-applicable',
    severity: 'information',
    title: 'A check is declared not applicable that is met, does not apply anyway or is off.',
    how: 'Remove the entry.',
  },
  {
    code: 'not-applicable/renamed',
    kind: 'not-applicable',
    severity: 'information',
    title: 'A check is declared not applicable by its former id; the entry is still valid.',
    how: 'Use the new id; the quick fix writes it.',
  },
  {
    code: 'policy/…',
    kind: 'policy',
    severity: 'error',
    title: 'The policy has errors, so the built-in policy is used.',
    how: 'Fix the place in the policy file named in the message.',
  },
];

/** The codes that a policy may turn off, or give another severity: the others stand. */
export const ADJUSTABLE: ReadonlySet<string> = new Set([
  'placeholder',
  'evidence/not-found',
  'evidence/not-a-number',
  'evidence/stale',
  'review/overdue',
  'metric/direction',
  'waiver/ends-soon',
  'waiver/unneeded',
  'not-applicable/unneeded',
]);

/** Findings with the severities that a policy gives to what is always on; without what it turns off. */
export const adjusted = (found: readonly Found[], severities: Policy['severities']): readonly Found[] =>
  severities.size
    ? found.flatMap((finding) => {
        const severity = severities.get(finding.code) ?? finding.severity;
        return severity === 'off' ? [] : { ...finding, severity };
      })
    : found;

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
