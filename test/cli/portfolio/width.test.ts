import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { folderOf, removeFolders, run } from '../support';
import { repositoryOf } from '../repositories';
import { DATED, TODAY, complete } from './support';

const LONG = 'Invoice triage for accounts payable in all of the countries';
const folder = () =>
  folderOf({
    'pilots/of-a-team-with-a-long-name/invoice-triage-in-all-countries.pilot.yaml': `pilotPlaybook: 1\nname: "${LONG} 📄📄"\nstage: pilot\nownership: { workflow: { name: Head of Accounts Payable and of Everything Else } }\n${DATED}`,
    'x.pilot.yaml': complete(
      'Résumé 読む',
      'waivers: [{ check: trust/guide, reason: none, owner: Ann, expires: 2027-01-31 }]\n',
    ),
  });

/** Columns of a terminal: letters of East Asia and pictures take two. */
const columnsOf = (line: string): number =>
  [...line].reduce((sum, one) => sum + (/[\p{Script=Han}\p{Script=Hiragana}📄]/u.test(one) ? 2 : 1), 0);
/** The lines of what is laid out: a title of a playbook holds its name and path, which nothing cuts. */
const laidOut = (text: string): string[] => text.split('\n').filter((line) => line.startsWith(' '));
const widest = (text: string): number => Math.max(...laidOut(text).map(columnsOf));

describe('The width of a report', () => {
  after(removeFolders);
  const report = async (where: string, columns: string | undefined, ...args: string[]) =>
    (await run(where, ['report', ...TODAY, ...args], '', undefined, { COLUMNS: columns })).stdout;

  it('is that of the terminal: names are cut, figures and ids never', async () => {
    const where = folder();
    for (const columns of [60, 80, 132]) {
      const text = await report(where, String(columns));
      assert.ok(widest(text) <= columns, `${widest(text)} columns of ${columns}`);
      for (const figure of ['3 of 8', '4 of 28', '2026-11-20', '4 days ago', '41%'])
        assert.ok(text.includes(figure), figure);
      for (const id of ['edge-cases/contradictory-input', 'success/net-work', 'integration/entry-point'])
        assert.ok(text.includes(id), id);
      assert.ok(text.includes(`${LONG} 📄📄 pilots/`));
    }
    assert.match(await report(where, '80'), /\n {2}Invoice triage for acc[^\n]*… +3 of 8 +4 of 28 +23 +2026-11-20\n/);
    assert.match(
      await report(where, '80'),
      /\n {4}pilot · Head of Accounts Payable and of Everything Else · Held[^\n]*…\n/,
    );
    assert.match(await report(where, '200'), /\n {2}Invoice [^\n]*countries 📄📄 +3 of 8 /);
  });

  it('is 100 columns where there is no terminal, and where COLUMNS says nothing of use', async () => {
    const where = folder();
    const usual = await report(where, undefined);
    assert.ok(widest(usual) <= 100 && widest(usual) > 90, String(widest(usual)));
    for (const columns of ['', '0', '-3', 'wide', '1.5']) assert.equal(await report(where, columns), usual);
    await report(where, undefined, '--output', 'report.txt');
    assert.equal(readFileSync(path.join(where, 'report.txt'), 'utf8'), usual);
    assert.equal(await report(where, '3'), await report(where, '40'));
  });

  it('holds for what changed, too', async () => {
    const files = {
      'of-a-team-with-a-long-name/invoice.pilot.yaml': `pilotPlaybook: 1\nname: ${LONG}\nstage: pilot\n`,
    };
    const { folder: where, write, commit } = await repositoryOf(files);
    const [name] = Object.keys(files);
    write(name!, `${files['of-a-team-with-a-long-name/invoice.pilot.yaml']}trust: { controls: [edit] }\n`);
    await commit();
    const text = await report(where, '80', '--changed-since', 'HEAD~1');
    const row = laidOut(text.split('Before and after\n')[1]!)[0]!;
    assert.match(row, /… +of-a-[^ ]*… +pilot, 0 of 24 +→ +pilot, 1 of 24 +better by text$/);
    assert.ok(columnsOf(row) <= 80);
  });
});
