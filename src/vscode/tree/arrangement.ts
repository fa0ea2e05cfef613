import * as vscode from 'vscode';
import type { Facet, PortfolioFilter, Sort } from '../../core/view';
import { FACETS, SORTS, asPortfolioFilter, isFiltering } from '../../core/view';
import { fieldsOf } from '../../text';

/** What the tree is grouped by. */
export const GROUPINGS = [...FACETS, 'none'] as const;
export type Grouping = Facet | 'none';

/** In which order the rows of the tree stand, in which groups, and which of them. */
export interface Arranged {
  readonly sort: Sort;
  readonly group: Grouping;
  readonly filter: PortfolioFilter;
}

/** Where a workspace keeps it, and the context key of a filter for `when` clauses. */
const KEPT = 'tree';
const FILTERED = 'pilotPlaybook.isFiltered';

/** How the tree is arranged, as the user chose it for the workspace. */
export class Arrangement implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private arranged: Arranged;

  constructor(private readonly kept: vscode.Memento) {
    this.arranged = asArranged(kept.get(KEPT));
    this.tell();
  }

  get now(): Arranged {
    return this.arranged;
  }

  change(part: Partial<Arranged>): void {
    this.arranged = { ...this.arranged, ...part };
    void this.kept.update(KEPT, this.arranged);
    this.tell();
    this.changed.fire();
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tell(): void {
    void vscode.commands.executeCommand('setContext', FILTERED, isFiltering(this.arranged.filter));
  }
}

/** What was kept, as far as it is known; another version of the extension may have kept it. */
function asArranged(value: unknown): Arranged {
  const { sort, group, filter } = fieldsOf(value);
  return {
    sort: SORTS.find((one) => one === sort) ?? 'need',
    group: GROUPINGS.find((one) => one === group) ?? 'stage',
    filter: asPortfolioFilter(filter),
  };
}
