import assert from 'node:assert/strict';
import type { Report } from '../../../src/core/report/report';
import { folderOf, removeFolders, run } from '../support';
import { TODAY, complete, orderIn, portfolio } from './support';

/** The part of a report that has a row for each playbook. */
const table = (text: string): string => /\nPlaybooks\n[^]*?\n\n/.exec(text)?.[0] ?? assert.fail(text);

describe('The order of playbooks', () => {
  after(removeFolders);
  const WORST = ['Unnamed playbook', 'Failing', 'Dated', 'Begun', 'Well', 'Well too', 'Resting'];

  it('is the worst first in report, for a terminal and as markdown', async () => {
    const folder = portfolio();
    const { stdout } = await run(folder, ['report', ...TODAY]);
    assert.deepEqual(orderIn(table(stdout)), WORST);
    const markdown = (await run(folder, ['report', ...TODAY, '--format', 'markdown'])).stdout;
    const rows = markdown.split('\n### Due')[0]!.split('\n| --- ')[2]!;
    assert.deepEqual(orderIn(rows), WORST);
  });

  it('is the worst first in check, where what is well is only counted', async () => {
    const folder = portfolio();
    for (const format of ['pretty', 'markdown']) {
      const { stdout } = await run(folder, ['check', ...TODAY, '--format', format]);
      const names = [...new Set(orderIn(stdout))];
      assert.deepEqual(names, ['Unnamed playbook', 'Failing', 'Dated', 'Begun', 'Resting'], format);
      assert.match(stdout, /\n2 playbooks are fine: 1 note not shown\.\n/);
    }
  });

  it('shows no gates in report of what is well, and counts it', async () => {
    const folder = portfolio();
    const { stdout } = await run(folder, ['report', ...TODAY]);
    const behind = stdout.split(/\nDue within .*\n/)[1]!;
    assert.doesNotMatch(behind, /^Well/m);
    assert.match(behind, /^Failing /m);
    assert.match(behind, /\n2 playbooks are fine: 1 note not shown\.\n/);
    const { stdout: markdown } = await run(folder, ['report', ...TODAY, '--format', 'markdown']);
    assert.doesNotMatch(markdown, /<b>Well/);
    assert.match(markdown, /\n2 playbooks are fine: 1 note not shown\.\n/);
  });

  it('counts nothing as well that misses a threshold, is waived or stands alone', async () => {
    const folder = folderOf({
      'a.pilot.yaml': complete('A'),
      'b.pilot.yaml':
        complete('B').replace(/context:[^}]*/, '') +
        'waivers: [{ check: learning/context, reason: from the next release on, owner: Ann, expires: 2027-01-31 }]\n',
    });
    const all = await run(folder, ['check', ...TODAY]);
    assert.match(all.stdout, /^B b\.pilot\.yaml\n[^]*\n1 playbook is fine\.\n/);
    const missed = await run(folder, ['check', ...TODAY, '--min-readiness', '1']);
    assert.match(missed.stdout, /^A a\.pilot\.yaml$/m);
    assert.doesNotMatch(missed.stdout, /fine/);
    const alone = await run(folder, ['check', ...TODAY, 'a.pilot.yaml']);
    assert.match(alone.stdout, /^A a\.pilot\.yaml\n/);
    assert.doesNotMatch(alone.stdout, /fine/);
  });

  for (const [sort, expected] of [
    ['attention', WORST],
    ['name', ['Begun', 'Dated', 'Failing', 'Resting', 'Unnamed playbook', 'Well', 'Well too']],
    ['stage', ['Unnamed playbook', 'Begun', 'Dated', 'Well', 'Well too', 'Failing', 'Resting']],
    ['owner', ['Begun', 'Well', 'Well too', 'Resting', 'Dated', 'Failing', 'Unnamed playbook']],
    ['due', ['Dated', 'Well', 'Well too', 'Begun', 'Failing', 'Resting', 'Unnamed playbook']],
    ['progress', ['Unnamed playbook', 'Failing', 'Begun', 'Dated', 'Well', 'Well too', 'Resting']],
  ] as const)
    it(`is by ${sort} with --sort ${sort}, in every format`, async () => {
      const folder = portfolio();
      const { stdout } = await run(folder, ['report', ...TODAY, '--sort', sort]);
      assert.deepEqual(orderIn(table(stdout)), expected);
      const { stdout: json } = await run(folder, ['report', ...TODAY, '--sort', sort, '--format', 'json']);
      const names = (JSON.parse(json) as Report).playbooks.map(({ name }) => name ?? 'Unnamed playbook');
      assert.deepEqual(names, expected);
    });

  it('of JSON is by path unless another is asked for', async () => {
    const { stdout } = await run(portfolio(), ['report', ...TODAY, '--format', 'json']);
    const paths = (JSON.parse(stdout) as Report).playbooks.map((one) => one.path);
    assert.deepEqual(paths, [...paths].sort());
  });

  it('holds for more playbooks than are kept as they are', async () => {
    const many = Array.from({ length: 1_100 }, (_, index): [string, string] => {
      const name = String(index).padStart(4, '0');
      return [
        `${name}.pilot.yaml`,
        `pilotPlaybook: 1\nname: N${String(1_099 - index).padStart(4, '0')}\nstage: pilot\n`,
      ];
    });
    const { stdout } = await run(folderOf(Object.fromEntries(many)), ['report', '--sort', 'name', '--quiet']);
    const names = table(`${stdout}\n`).match(/N\d{4}/g) ?? [];
    assert.equal(names.length, 1_100);
    assert.deepEqual(names, [...names].sort());
  });

  it('refuses one that there is not', async () => {
    const { status, stderr } = await run(portfolio(), ['report', '--sort', 'size']);
    assert.equal(status, 2);
    assert.match(stderr, /Allowed choices are attention, name, stage, owner, due, progress\./);
  });
});
