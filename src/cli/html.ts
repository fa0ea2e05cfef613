import path from 'node:path';
import type { Format, Results } from '../core/report';
import { leftOutSaid, missedLines } from '../core/report';
import type { PageData, ReportPages } from '../core/view';
import { printed } from '../text';

/** The pages are drawn by the panel's components, which are built into a file of their own. */
const PAGES = path.join(__dirname, 'report.js');

/** One file that needs no script and no network: the portfolio, then a page for each playbook. */
export async function html(): Promise<Format> {
  const { pages } = (await import(PAGES)) as { readonly pages: ReportPages };
  return { name: 'html', check: (results) => reportOf(results, pages) };
}

function* reportOf({ entries, today, run, missed, errors }: Results, pages: ReportPages): Generator<string> {
  const shown: PageData[] = [];
  for (const { page } of entries) if (page) shown.push(page);
  yield pages.begin('AI pilots');
  yield pages.portfolio(
    shown.map(({ row }) => row),
    today,
    [
      ...missedLines(missed),
      ...(run.leftOut ? [leftOutSaid(run.leftOut)] : []),
      ...errors.map(({ message }) => printed(message)),
    ],
  );
  for (const [index, page] of shown.entries()) yield pages.playbook(page, index);
  yield pages.end;
}
