import type { Stage } from '../checklist';
import { STAGES } from '../checklist';
import type { Day } from '../../text';
import { capitalised, count, daysBetween } from '../../text';
import type { ToolView } from './head';
import type { PortfolioLine } from './portfolioView';

/** How far playbooks came. */
export interface FunnelView {
  /** By the stages in their order. */
  readonly steps: readonly FunnelStepView[];
  /** All that the picture says: `10 investigated, 9 of them (90%) got to pilot, 5 of those (55%) to production`. */
  readonly sentence: string;
}

export interface FunnelStepView {
  readonly stage: Stage;
  /** Playbooks that came to this stage, whether they went on or not. */
  readonly reached: number;
  /** The part, 0 to 1, of those that came to the stage before; null for the first stage, and where none did. */
  readonly share: number | null;
  /** Active ones that stand at this stage. */
  readonly here: number;
  /** Others that stand at it, by their status: `1 stopped`. */
  readonly resting: readonly string[];
  /** Active ones that are ready for the next stage; at production those that meet all that it requires. */
  readonly ready: number;
  /** How long active ones have been at this stage, and how long others took to leave it. */
  readonly stay: MedianView | null;
  readonly passage: MedianView | null;
}

/** A median of days, of those playbooks whose decisions are dated. */
export interface MedianView {
  readonly days: number;
  readonly of: number;
}

/** The funnel of some playbooks. One whose stage is not valid is in no part of it. */
export function funnelView(playbooks: readonly PortfolioLine[], today: Day): FunnelView {
  const levels = playbooks.map(({ stage }) => (stage ? STAGES.indexOf(stage) : -1));
  const reached = STAGES.map((_stage, level) => levels.filter((one) => one >= level).length);
  const steps = STAGES.map((stage, level): FunnelStepView => {
    const at = playbooks.filter((_one, index) => levels[index] === level);
    const active = at.filter(({ status }) => status === 'active');
    const before = reached[level - 1];
    return {
      ...{ stage, reached: reached[level]!, share: before ? reached[level]! / before : null, here: active.length },
      resting: restingIn(at),
      ready: active.filter(({ isReady }) => isReady).length,
      stay: medianOf(active.map((one) => daysFrom(since(one, stage), today))),
      passage: medianOf(
        playbooks
          .filter((_one, index) => levels[index]! > level)
          .map((one) => daysFrom(since(one, stage), since(one, STAGES[level + 1]))),
      ),
    };
  });
  return { steps, sentence: sentenceOf(steps) };
}

const since = ({ reached }: PortfolioLine, stage: Stage | undefined): Day | null =>
  stage === undefined || stage === 'investigation' ? null : reached[stage];

const daysFrom = (first: Day | null, last: Day | null): number | null =>
  first === null || last === null || last < first ? null : daysBetween(first, last);

function restingIn(playbooks: readonly PortfolioLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { status } of playbooks) if (status !== 'active') counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, number]) => `${number} ${status}`);
}

function medianOf(values: readonly (number | null)[]): MedianView | null {
  const days = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = days.length >> 1;
  if (!days.length) return null;
  return {
    days: days.length % 2 ? days[middle]! : Math.round((days[middle - 1]! + days[middle]!) / 2),
    of: days.length,
  };
}

/** A share as a whole percentage: it is one of a few playbooks. */
export const shareSaid = (share: number): string => `${Math.round(share * 100)}%`;

function sentenceOf([first, ...others]: readonly FunnelStepView[]): string {
  const parts = others.map(({ stage, reached, share }, index) => {
    const got = share === null ? '' : ` (${shareSaid(share)})`;
    return `${reached} of ${index ? 'those' : 'them'}${got}${index ? '' : ' got'} to ${stage}`;
  });
  return [`${first?.reached ?? 0} investigated`, ...parts].join(', ');
}

/** The playbooks of each kind of tool, those of which none is named last; empty where all are of one kind. */
export function byToolKind(playbooks: readonly PortfolioLine[]): ToolKindView[] {
  const kinds = (['general-purpose', 'task-specific', null] as const).map((kind) => ({
    kind,
    label: kind ? capitalised(kind) : 'Kind not given',
    playbooks: playbooks.filter(({ toolKind }) => toolKind === kind),
  }));
  return kinds.filter((one) => one.playbooks.length > 0);
}

export interface ToolKindView {
  readonly kind: ToolView['kind'];
  readonly label: string;
  readonly playbooks: readonly PortfolioLine[];
}

/** A stretch of days as people say it: `12 days`, `7 weeks`, `14 months`. */
export function stretchSaid(days: number): string {
  if (days < 28) return count(days, 'day');
  return days < 120 ? count(Math.round(days / 7), 'week') : count(Math.round(days / 30.4), 'month');
}
