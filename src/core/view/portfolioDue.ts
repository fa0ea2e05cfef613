import type { Analysis } from '../judge';
import { at, text } from '../playbook';
import type { Day } from '../../text';
import { withUnit } from '../../text';
import type { Due } from './due';
import { duesOf } from './due';
import { resultsOf } from '../readiness';

/** What falls due in a playbook, in words. */
export interface PortfolioDue {
  readonly kind: Due['kind'];
  /** A pointer to the date. */
  readonly at: string;
  /** The last day. */
  readonly date: Day;
  /** `Review`, `Waiver ends: Live systems`, `Cycle time: 17.5 h, target 18 h`. */
  readonly label: string;
  /** Who has to see to it; null where nobody is named. */
  readonly who: string | null;
}

/** More than these nobody plans with; they are the next ones. */
const MOST = 20;

/**
 * What falls due, the next first.
 * @param owner who answers for the workflow
 */
export const portfolioDues = (analysis: Analysis, owner: string | null): PortfolioDue[] =>
  duesOf(analysis)
    .slice(0, MOST)
    .map((due) => ({
      ...{ kind: due.kind, at: due.node.at, date: due.date, label: labelOf(analysis, due) },
      who: (due.kind === 'waiver' ? due.waiver.owner : undefined) ?? owner,
    }));

function labelOf({ readiness }: Analysis, due: Due): string {
  switch (due.kind) {
    case 'review':
      return 'Review';
    case 'waiver': {
      const { check: id } = due.waiver;
      return `Waiver ends: ${resultsOf(readiness).find(({ check }) => check.id === id)?.check.title ?? id}`;
    }
    case 'evidence':
      return `Evidence to renew: ${due.reference.path ?? due.reference.url ?? ''}`;
    case 'metric': {
      const { node, name, actual, target } = due.metric;
      const unit = text(at(node, 'unit'));
      const figures = [
        ...(actual === undefined ? [] : [withUnit(actual, unit)]),
        ...(target === undefined ? [] : [`target ${withUnit(target, unit)}`]),
      ];
      return [name || 'Metric', figures.join(', ')].filter(Boolean).join(': ');
    }
  }
}
