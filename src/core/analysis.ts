import type { Metric } from './checklist/metrics';
import type { Stage } from './checklist/stage';
import type { EvidenceReference } from './evidence/references';
import type { Verdict } from './evidence/verdict';
import type { Finding } from './findings/finding';
import type { Waiver } from './findings/waivers';
import type { Day } from './playbook/calendar';
import type { Playbook } from './playbook/parse';
import type { Readiness } from './readiness/readiness';

export const STATUSES = ['active', 'paused', 'stopped', 'retired'] as const;
export const RISKS = ['low', 'medium', 'high'] as const;
export type Status = (typeof STATUSES)[number];
export type Risk = (typeof RISKS)[number];

/** Everything that is known of a playbook. All that a user sees is a view of it. */
export interface Analysis {
  readonly playbook: Playbook;
  /** The day that its dates were compared with. */
  readonly today: Day;
  /** Null when it is unanswered or cannot be read; so is `stage`. */
  readonly name: string | null;
  readonly stage: Stage | null;
  readonly status: Status;
  readonly risk: Risk;
  /** By position, then code. */
  readonly findings: readonly Finding[];
  /** Null when the document is no YAML or no mapping. */
  readonly readiness: Readiness | null;
  readonly evidence: readonly { readonly reference: EvidenceReference; readonly verdict: Verdict }[];
  readonly waivers: readonly Waiver[];
  readonly metrics: readonly Metric[];
}

/** True when nothing is wrong with a playbook's YAML and schema. */
export const isWellFormed = (findings: readonly Pick<Finding, 'code'>[]): boolean =>
  !findings.some(({ code }) => code.startsWith('yaml/') || code.startsWith('schema/'));
