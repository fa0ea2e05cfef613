import type { Stage } from '../checklist';
import type { StageProgress } from '../readiness';
import type { PlaybookReport } from './report';

/** Where a playbook stands, in short. */
export interface Standing {
  readonly stage: Stage | null;
  /** 0 to 1; null when nothing applies, or when it cannot be read. */
  readonly score: number | null;
  /** On the way to production; null when it cannot be read. */
  readonly progress: StageProgress | null;
  readonly errors: number;
}

/** A playbook before and after. */
export interface Change {
  readonly path: string;
  readonly document: number;
  readonly name: string | null;
  /** Null when there was no such playbook. */
  readonly before: Standing | null;
  readonly after: Standing;
  /** True when the readiness of an active playbook fell. */
  readonly isRegression: boolean;
}

/** Compares a playbook with what it was. One that could be read and cannot be now has fallen. */
export function changeOf(before: PlaybookReport | undefined, after: PlaybookReport): Change {
  const { path, document, name } = after;
  const [was, is] = [before?.readiness?.score ?? null, after.readiness?.score ?? null];
  const isLost = after.readiness === null || (is !== null && was !== null && is < was);
  return {
    ...{ path, document, name },
    before: before ? standingOf(before) : null,
    after: standingOf(after),
    isRegression: after.status === 'active' && was !== null && isLost,
  };
}

const standingOf = ({ stage, readiness, findings }: PlaybookReport): Standing => ({
  stage,
  score: readiness?.score ?? null,
  progress: readiness?.progress.production ?? null,
  errors: findings.filter(({ severity }) => severity === 'error').length,
});
