import type { Metric, Stage } from '../checklist';
import type { EvidenceReference, Verdict } from '../evidence';
import type { Declaration, Finding, Waiver } from '../findings';
import type { Readiness } from '../readiness';
import type { Playbook, Risk, Status } from '../schema';
import { allOf } from '../schema';
import type { Day } from '../../text';

export const STATUSES = allOf<Status>()('active', 'paused', 'completed', 'stopped', 'retired');
export const RISKS = allOf<Risk>()('low', 'medium', 'high');
export type { Risk, Status };

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
  readonly declarations: readonly Declaration[];
  readonly metrics: readonly Metric[];
}

/** True when no error stands in a playbook's YAML and schema. */
export const isWellFormed = (findings: readonly Pick<Finding, 'kind' | 'severity'>[]): boolean =>
  !findings.some((finding) => finding.severity === 'error' && isOfForm(finding));

/** True when an error stands in a playbook, whatever it is of: then nothing about it is green (judging.md 25). */
export const hasError = (findings: readonly Pick<Finding, 'severity'>[]): boolean =>
  findings.some(({ severity }) => severity === 'error');

/** True for what is wrong with a file's YAML or does not fit its schema. */
export const isOfForm = ({ kind }: Pick<Finding, 'kind'>): boolean => kind === 'yaml' || kind === 'schema';
