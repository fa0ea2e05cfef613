import type { Named, PortfolioCellView, PortfolioLine } from '../../core/view';
import { count } from '../../text';

/** What a cell of the heat map says: its number and word, and everything for who asks. */
export interface CellSaid {
  /** Of its colour, which only underlines the word. */
  readonly kind: 'now' | 'next' | 'later' | 'faulty' | 'met' | 'waived' | 'none';
  readonly word: string;
  readonly detail: string;
}

/** How far an active playbook is towards its next stage, as `17 of 28`; empty for any other. */
export const goalSaid = ({ goal, status }: PortfolioLine): string =>
  goal && status === 'active' ? `${goal.met} of ${goal.applicable}` : '';

/** How a gate of a playbook stands, in a word or two. */
export function cellSaid(gate: Named, cell: PortfolioCellView | null, { status }: PortfolioLine): CellSaid {
  if (!cell) return { kind: 'none', word: '–', detail: `${gate.title}: not asked for by its policy` };
  const said = wordOf(cell, status);
  return { ...said, detail: `${gate.title}: ${said.detail}` };
}

function wordOf({ state, now, next, later }: PortfolioCellView, status: string): CellSaid {
  switch (state) {
    case 'open': {
      const detail = [
        ...(now ? [`${count(now, 'open check')} needed now`] : []),
        ...(next ? [`${next} needed for the next stage`] : []),
        ...(later ? [`${later} needed later`] : []),
      ].join(', ');
      if (now) return { kind: 'now', word: `${now} now`, detail };
      return next ? { kind: 'next', word: `${next} next`, detail } : { kind: 'later', word: `${later} later`, detail };
    }
    case 'faulty':
      return { kind: 'faulty', word: 'to fix', detail: 'no open check, but what stands there has to be fixed' };
    case 'met':
      return { kind: 'met', word: 'met', detail: 'met' };
    case 'waived':
      return { kind: 'waived', word: 'waived', detail: 'open checks are waived for now' };
    case 'not-applicable':
      return { kind: 'none', word: 'n/a', detail: 'does not apply' };
    case 'resting':
      return { kind: 'none', word: '–', detail: `not assessed, ${status}` };
  }
}
