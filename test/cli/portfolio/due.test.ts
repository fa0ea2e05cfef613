import assert from 'node:assert/strict';
import type { Report } from '../../../src/core/report/report';
import { folderOf, isReport, playbook, removeFolders, run } from '../support';
import { DATED, TODAY, complete, portfolio } from './support';

const OWNED = 'ownership: { workflow: { name: Head of Accounts Payable } }\n';
const folder = () => folderOf({ 'x.pilot.yaml': playbook(OWNED + DATED, 'pilot') });

/** The lines of a section of `report`, without the blanks between columns. */
const section = (text: string, title: string): string[] => {
  const [, behind = ''] = text.split(`\n${title}\n`);
  return (behind.split('\n\n')[0] ?? '').split('\n').map((line) => line.trim().replace(/ {2,}/g, ' | '));
};

describe('What is due', () => {
  after(removeFolders);

  it('stands in the report with its owner, what is overdue first, and what comes later is counted', async () => {
    const { stdout } = await run(folder(), ['report', ...TODAY]);
    assert.deepEqual(section(stdout, 'Due within 30 days'), [
      '2026-11-20 | 4 days ago | Waiver of feedback/channel ends | Triage | Bob',
      '2026-12-01 | in 7 days | Review | Triage | Head of Accounts Payable',
      '2026-12-06 | in 12 days | Evidence expires: https://example.com/a | Triage | Head of Accounts Payable',
      '2 more due later: see --due.',
    ]);
  });

  it('reaches as far as --due says', async () => {
    const where = folder();
    const soon = await run(where, ['report', ...TODAY, '--due', '7']);
    assert.equal(section(soon.stdout, 'Due within 7 days').length, 3);
    assert.match(soon.stdout, /\n {2}3 more due later/);
    const all = section((await run(where, ['report', ...TODAY, '--due', '365'])).stdout, 'Due within 365 days');
    assert.equal(all.length, 5);
    assert.match(all[4]!, /^2027-03-31 \| in 127 days \| Target date: Hours, all; of \\ them \|/);
    assert.equal((await run(where, ['report', '--due', 'soon'])).status, 2);
    const none = folderOf({ 'x.pilot.yaml': complete('Well') });
    assert.match((await run(none, ['report', ...TODAY])).stdout, /\nDue within 30 days\n {2}Nothing\.\n/);
  });

  it('stands in markdown as a table', async () => {
    const { stdout } = await run(folder(), ['report', ...TODAY, '--format', 'markdown']);
    assert.match(stdout, /\n### Due within 30 days\n\n\| Date \|/);
    assert.match(
      stdout,
      /\n\| 2026-11-20 \| 4 days ago \| Waiver of feedback\/channel ends \| Triage<br>.* \| Bob \|\n/,
    );
    assert.match(stdout, /\n2 more due later: see --due\.\n/);
  });

  it('is all of it in JSON, and says of what it is', async () => {
    const { stdout } = await run(folder(), ['report', ...TODAY, '--format', 'json', '--due', '1']);
    const report = JSON.parse(stdout) as Report;
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.deepEqual(
      report.playbooks[0]!.due.map(({ kind, date, of }) => [kind, date, of]),
      [
        ['waiver', '2026-11-20', 'feedback/channel'],
        ['review', '2026-12-01', undefined],
        ['evidence', '2026-12-06', 'https://example.com/a'],
        ['waiver', '2027-01-31', 'learning/context'],
        ['metric', '2027-03-31', 'Hours, all; of \\ them'],
      ],
    );
  });

  it('is nothing that check tells', async () => {
    assert.equal((await run(folder(), ['check', '--due', '3'])).status, 2);
    assert.doesNotMatch((await run(portfolio(), ['check', ...TODAY])).stdout, /Due within/);
  });
});
