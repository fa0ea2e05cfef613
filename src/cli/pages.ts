import path from 'node:path';
import type { Format, Results } from '../core/report';
import { leftOutSaid, missedLines } from '../core/report';
import type { PageData, ReportOptions, ReportPages } from '../core/view';
import { reportOf } from '../core/view';
import { printed } from '../text';

/** The pages are drawn by the panel's components, which are built into a file of their own. */
const PAGES = path.join(__dirname, 'report.js');

/**
 * One file that needs no script and no network: the portfolio, then a page for each playbook.
 * @param isInOrder true where an order of the playbooks is asked for: they come in it
 */
export async function html(isInOrder: boolean): Promise<Format> {
  const pages = await loaded();
  return {
    name: 'html',
    check: (results) => reportOf(pages, shownOf(results), { ...optionsOf(results), isInOrder }),
  };
}

/** A picture: of the one playbook, or of several the heat map. */
export async function svg(isInOrder: boolean): Promise<Format> {
  const pages = await loaded();
  return {
    name: 'svg',
    check: (results) => [pages.picture(shownOf(results), { ...optionsOf(results), isInOrder })],
  };
}

const loaded = async (): Promise<ReportPages> => ((await import(PAGES)) as { readonly pages: ReportPages }).pages;

const shownOf = ({ entries }: Results): PageData[] => [...entries].flatMap(({ page }) => page ?? []);

const optionsOf = ({ today, run, missed, errors }: Results): ReportOptions => ({
  today,
  notes: [
    ...missedLines(missed),
    ...(run.leftOut ? [leftOutSaid(run.leftOut)] : []),
    ...errors.map(({ message }) => printed(message)),
  ],
});
