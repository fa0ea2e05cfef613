import path from 'node:path';
import type { Format, Results } from '../core/report';
import { leftOutSaid, missedLines } from '../core/report';
import type { ReportPages } from '../core/view';
import { reportOf } from '../core/view';
import { printed } from '../text';

/** The pages are drawn by the panel's components, which are built into a file of their own. */
const PAGES = path.join(__dirname, 'report.js');

/**
 * One file that needs no script and no network: the portfolio, then a page for each playbook.
 * @param isInOrder true where an order of the playbooks is asked for: they come in it
 */
export async function html(isInOrder: boolean): Promise<Format> {
  const { pages } = (await import(PAGES)) as { readonly pages: ReportPages };
  return { name: 'html', check: (results) => written(results, pages, isInOrder) };
}

function written(
  { entries, today, run, missed, errors }: Results,
  pages: ReportPages,
  isInOrder: boolean,
): Generator<string> {
  const notes = [
    ...missedLines(missed),
    ...(run.leftOut ? [leftOutSaid(run.leftOut)] : []),
    ...errors.map(({ message }) => printed(message)),
  ];
  return reportOf(
    pages,
    [...entries].flatMap(({ page }) => page ?? []),
    { today, notes, isInOrder },
  );
}
