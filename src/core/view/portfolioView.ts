import type { Day } from '../../text';
import type { PortfolioCell, PortfolioCheck, PortfolioRow } from './portfolioRow';
import type { Named } from './taskModel';

/** Everything that a portfolio shows: what its playbooks name alike stands once, and each of them refers to it. */
export interface PortfolioView {
  readonly today: Day;
  /** The gates of all playbooks, in checklist order. */
  readonly gates: readonly Named[];
  readonly checks: readonly PortfolioCheck[];
  readonly playbooks: readonly PortfolioLine[];
}

/** A playbook of a portfolio. */
export interface PortfolioLine extends Omit<PortfolioRow, 'gates' | 'gaps'> {
  /** One for each gate of the view; null where its policy does not ask for that gate. */
  readonly cells: readonly (PortfolioCellView | null)[];
  /** Its open checks by their indexes in the view. */
  readonly gaps: readonly PortfolioGapView[];
}

export type PortfolioCellView = Omit<PortfolioCell, 'gate'>;

/** An open check, and 1 where the current stage needs it. */
export type PortfolioGapView = readonly [check: number, isNow: 0 | 1];

/** A portfolio of some playbooks. */
export function portfolioView(rows: Iterable<PortfolioRow>, today: Day): PortfolioView {
  const all = [...rows];
  const gates = gatesOf(all);
  const checks = new Map<string, { readonly check: PortfolioCheck; readonly index: number }>();
  const indexOf = (check: PortfolioCheck): number => {
    const known = checks.get(check.id) ?? { check, index: checks.size };
    checks.set(check.id, known);
    return known.index;
  };
  const playbooks = all.map((row): PortfolioLine => {
    const cells = new Map(row.gates.map(({ gate, ...cell }) => [gate.id, cell]));
    return {
      ...shownOf(row),
      cells: gates.map(({ id }) => cells.get(id) ?? null),
      gaps: row.gaps.map(({ check, isNow }) => [indexOf(check), isNow ? 1 : 0]),
    };
  });
  return { today, gates, checks: [...checks.values()].map(({ check }) => check), playbooks };
}

/** What is said of a playbook in no table: a summary of it may have more, which is nobody's business. */
const shownOf = (row: PortfolioRow): Omit<PortfolioLine, 'cells' | 'gaps'> => ({
  ...{ uri: row.uri, document: row.document, file: row.file, folder: row.folder, policy: row.policy },
  ...{ name: row.name, stage: row.stage, status: row.status, risk: row.risk, owner: row.owner },
  ...{ isReadable: row.isReadable, isReady: row.isReady, hasError: row.hasError, hasReview: row.hasReview },
  ...{ standing: row.standing, open: row.open, production: row.production, goal: row.goal, toolKind: row.toolKind },
  ...{ due: row.due, nextDue: row.nextDue, reached: row.reached, ended: row.ended },
});

/** The gates of all rows: one that only some have stands behind the gate that it follows there. */
function gatesOf(rows: readonly PortfolioRow[]): Named[] {
  const gates: Named[] = [];
  for (const row of rows) {
    let behind = 0;
    for (const { gate } of row.gates) {
      const index = gates.findIndex(({ id }) => id === gate.id);
      if (index < 0) gates.splice(behind++, 0, gate);
      else behind = index + 1;
    }
  }
  return gates;
}
