import type { Day } from '../../text';
import type { PortfolioDue } from './portfolioDue';
import type { PortfolioCheck } from './portfolioRow';
import type { PortfolioLine, PortfolioView } from './portfolioView';
import { compareTexts } from '../../text';

/** What some playbooks of a portfolio add up to. */
export interface PortfolioOverview {
  readonly all: number;
  readonly active: number;
  /** Active ones that can move on, or in production meet the checklist. */
  readonly ready: number;
  /** Active ones that need something at the stage they are in: a check that it needs is open, or an error stands in it. */
  readonly needing: number;
  /** The checks that are open most often, the most common first. */
  readonly gaps: readonly CommonGap[];
  /** By date, the overdue first. */
  readonly due: readonly DueItem[];
  /** How many of these days are past. */
  readonly overdue: number;
  /** Active ones that have no next review. */
  readonly unreviewed: readonly PortfolioLine[];
  /** Those that were stopped or retired, or are completed: the latest first. */
  readonly ended: readonly PortfolioLine[];
  readonly owners: readonly OwnerLoad[];
}

export interface CommonGap {
  readonly check: PortfolioCheck;
  /** In how many active playbooks it is open, and in how many of them the current stage needs it. */
  readonly count: number;
  readonly now: number;
  /** The first of these playbooks. */
  readonly playbooks: readonly PortfolioLine[];
}

export interface DueItem extends PortfolioDue {
  readonly playbook: PortfolioLine;
}

/** What somebody answers for. */
export interface OwnerLoad {
  /** Null for playbooks of which nobody is named. */
  readonly owner: string | null;
  readonly playbooks: number;
  readonly active: number;
  readonly needing: number;
  /** The next day on which something falls due. */
  readonly nextDue: Day | null;
}

/** True for an active playbook that needs something at the stage it is in. */
export const isNeeding = ({ status, open, hasError }: Pick<PortfolioLine, 'status' | 'open' | 'hasError'>): boolean =>
  status === 'active' && (open.now > 0 || hasError);

/** What some of a view's playbooks add up to. */
export function portfolioOverview(
  { today, checks }: Pick<PortfolioView, 'today' | 'checks'>,
  playbooks: readonly PortfolioLine[],
): PortfolioOverview {
  const active = playbooks.filter(({ status }) => status === 'active');
  return {
    all: playbooks.length,
    active: active.length,
    ready: active.filter(({ isReady }) => isReady).length,
    needing: active.filter(isNeeding).length,
    gaps: commonGaps(checks, active),
    due: dueItems(active),
    overdue: overdueIn(active, today),
    unreviewed: active.filter(({ hasReview }) => !hasReview),
    ended: playbooks.filter(({ ended }) => ended).sort((a, b) => compareTexts(latest(b), latest(a))),
    owners: ownersOf(playbooks),
  };
}

const latest = ({ ended }: PortfolioLine): Day => ended?.date ?? '';

/** How many playbooks are named for a gap. */
const NAMED = 5;

function commonGaps(checks: readonly PortfolioCheck[], active: readonly PortfolioLine[]): CommonGap[] {
  const found = checks.map((check) => ({ check, count: 0, now: 0, playbooks: [] as PortfolioLine[] }));
  for (const playbook of active)
    for (const [check, isNow] of playbook.gaps) {
      const gap = found[check];
      if (!gap) continue;
      gap.count++;
      gap.now += isNow;
      if (gap.playbooks.length < NAMED) gap.playbooks.push(playbook);
    }
  return found.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || b.now - a.now);
}

const dueItems = (active: readonly PortfolioLine[]): DueItem[] =>
  active
    .flatMap((playbook) => playbook.due.map((due) => ({ ...due, playbook })))
    .sort((a, b) => compareTexts(a.date, b.date));

const overdueIn = (active: readonly PortfolioLine[], today: Day): number =>
  active.reduce((sum, { due }) => sum + due.filter(({ date }) => date < today).length, 0);

/** By how many of their playbooks need something, then by how many there are; those of nobody first. */
function ownersOf(playbooks: readonly PortfolioLine[]): OwnerLoad[] {
  const owners = new Map<string | null, { -readonly [K in keyof OwnerLoad]: OwnerLoad[K] }>();
  for (const playbook of playbooks) {
    const { owner, status, nextDue } = playbook;
    const load = owners.get(owner) ?? { owner, playbooks: 0, active: 0, needing: 0, nextDue: null };
    owners.set(owner, load);
    load.playbooks++;
    load.active += Number(status === 'active');
    load.needing += Number(isNeeding(playbook));
    if (nextDue !== null && (load.nextDue === null || nextDue < load.nextDue)) load.nextDue = nextDue;
  }
  return [...owners.values()].sort(
    (a, b) => Number(b.owner === null) - Number(a.owner === null) || b.needing - a.needing || b.playbooks - a.playbooks,
  );
}
