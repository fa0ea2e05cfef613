import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolders, run } from '../support';
import { TODAY, portfolio } from './support';

describe('report --format html', () => {
  after(removeFolders);

  it('writes one file of all that is shown, and says what is left out', async () => {
    const folder = portfolio();
    const args = ['report', ...TODAY, '--exit-zero', '--format', 'html'];
    const all = await run(folder, args);
    const { status } = await run(folder, [...args, '--output', 'pilots.html']);
    assert.equal(status, 0);
    assert.equal(readFileSync(path.join(folder, 'pilots.html'), 'utf8'), all.stdout);
    assert.match(all.stdout, /^<!DOCTYPE html>\n<html lang="en">[^]*<\/html>\n$/);
    const pages = (text: string) => text.match(/<article/g)!.length;
    const { stdout } = await run(folder, [...args, '--risk', 'high']);
    assert.ok(pages(stdout) < pages(all.stdout));
    assert.match(stdout, /6 playbooks are left out by --risk, 2 with errors\./);
  });

  it('lists the playbooks of each stage, and has their pages, in the order that is asked for', async () => {
    const folder = portfolio();
    const args = ['report', ...TODAY, '--exit-zero', '--stage', 'production'];
    const listed = async (sort: string) => {
      const { stdout } = await run(folder, [...args, '--sort', sort, '--format', 'html']);
      const [table = ''] = /<table class="heat-table">[^]*?<\/table>/.exec(stdout) ?? [];
      return [...table.matchAll(/<th scope="row"><a[^>]*>(.*?)<\/a>/g)].map(([, name]) =>
        name!.replaceAll(/<[^>]*>/g, ''),
      );
    };
    const expected = async (sort: string) => {
      const { stdout } = await run(folder, [...args, '--sort', sort, '--format', 'json']);
      return (JSON.parse(stdout) as { playbooks: { name: string }[] }).playbooks.map(({ name }) => name);
    };
    const byName = await listed('name');
    assert.ok(byName.length > 2);
    assert.deepEqual(byName, await expected('name'));
    assert.deepEqual(await listed('progress'), await expected('progress'));
    assert.notDeepEqual(await expected('progress'), byName);
  });

  it('is of the portfolio alone, and names a folder that is missing', async () => {
    const folder = portfolio();
    for (const command of ['check', 'merge']) {
      const { status, stderr } = await run(folder, [command, 'x', '--format', 'html']);
      assert.equal(status, 2);
      assert.match(stderr, /run "report --format html" where the playbooks are\./);
    }
    const { status, stderr } = await run(folder, ['report', ...TODAY, '--format', 'html', '--output', 'none/a.html']);
    assert.equal(status, 2);
    assert.match(stderr, /^The report could not be written: none does not exist/);
    assert.ok(!existsSync(path.join(folder, 'none')));
  });
});
