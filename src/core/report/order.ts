import { STAGES } from '../checklist';
import type { PlaybookReport } from './report';
import { isReady } from './report';
import type { Results } from './runResults';
import { nameOf, ownerSaid } from './sentences';
import type { Day } from '../../text';

/** The orders of a portfolio; the first one is the usual one. */
export const SORTS = ['attention', 'name', 'stage', 'owner', 'due', 'progress'] as const;
export type Sort = (typeof SORTS)[number];

/** The paths of playbooks that miss a threshold. */
export type Failing = ReadonlySet<string>;

export const failingIn = ({ missed }: Pick<Results, 'missed'>): Failing =>
  new Set(missed.flatMap(({ path }) => path ?? []));

/** What playbooks are ordered by: compared from the first to the last. */
type Place = readonly (string | number)[];

/** Where a playbook stands in an order of a day: see `comparePlaces`. */
export function placeInOrder(sort: Sort, playbook: PlaybookReport, today: Day, failing: Failing): Place {
  const { stage, due, readiness } = playbook;
  if (sort === 'name') return [nameOf(playbook).toLowerCase()];
  if (sort === 'stage') return [stage ? STAGES.indexOf(stage) : -1];
  if (sort === 'owner') return ownerPlace(ownerSaid(playbook));
  if (sort === 'due') return [due[0]?.date ?? LAST_DAY];
  if (sort === 'progress') return [productionShare(playbook)];
  const isOverdue = due[0] !== undefined && due[0].date < today;
  return [
    urgency(playbook, isOverdue, failing),
    readiness?.score ?? -1,
    productionShare(playbook),
    -playbook.findings.filter(({ severity }) => severity === 'error').length,
  ];
}

const ownerPlace = (owner: string | null): Place => (owner === null ? [1] : [0, owner.toLowerCase()]);

/** What has no date comes behind the calendar's end. */
const LAST_DAY = '9999-12-32';

/** What fails comes first, then what is overdue, then what cannot move on; what rests comes last. */
function urgency(playbook: PlaybookReport, isOverdue: boolean, failing: Failing): number {
  if (withErrors(playbook) || failing.has(playbook.path)) return 0;
  if (playbook.status !== 'active') return 4;
  if (isOverdue) return 1;
  return isReady(playbook) ? 3 : 2;
}

/** The share of what production requires that is met, 0 to 1; of what cannot be read less than any. */
function productionShare({ readiness }: PlaybookReport): number {
  if (!readiness) return -1;
  const { met, applicable } = readiness.progress.production;
  return applicable ? met / applicable : 1;
}

/** Compares the places of two playbooks in an order. */
export function comparePlaces(a: Place, b: Place): number {
  for (const [index, one] of a.entries()) {
    const other = b[index]!;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

/** True for a playbook that fails a run: it has a finding at error level, or cannot be read. */
export const withErrors = ({ readiness, findings }: PlaybookReport): boolean =>
  !readiness || findings.some(({ severity }) => severity === 'error');
