import type { Day } from '../../text';
import type { PlaybookView } from './model';
import type { PortfolioRow } from './portfolioRow';

/** What the pages of a report show of one playbook: plain data. */
export interface PageData {
  readonly row: PortfolioRow;
  readonly view: PlaybookView;
}

/**
 * Writes a portfolio and its playbooks as one HTML file that needs no script and no network, part by part: `begin`, the
 * portfolio, each playbook, `end`.
 */
export interface ReportPages {
  begin(title: string): string;
  portfolio(rows: readonly PortfolioRow[], today: Day, notes: readonly string[], isInOrder: boolean): string;
  /** @param index of the row: what the portfolio's table links to */
  playbook(page: PageData, index: number): string;
  readonly end: string;
  /** An SVG picture: of one playbook where it stands, of several, or of none, the heat map of playbooks by gates. */
  picture(shown: readonly PageData[], options: ReportOptions): string;
}

export interface ReportOptions {
  readonly today: Day;
  /** What is to be known of the report, such as files that could not be read. */
  readonly notes?: readonly string[];
  /** True where the playbooks stand in the order that was asked for; else those come first that need most. */
  readonly isInOrder?: boolean;
}

/** The file that the pages of playbooks make, part by part. */
export function* reportOf(
  pages: ReportPages,
  shown: readonly PageData[],
  { today, notes = [], isInOrder = false }: ReportOptions,
): Generator<string> {
  const rows = shown.map(({ row }) => row);
  yield pages.begin('AI pilots');
  yield pages.portfolio(rows, today, notes, isInOrder);
  for (const [index, page] of shown.entries()) yield pages.playbook(page, index);
  yield pages.end;
}
