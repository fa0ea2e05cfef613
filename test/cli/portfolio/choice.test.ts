import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../../src/core/report/report';
import { isReport, removeFolders, run } from '../support';
import { TODAY, portfolio } from './support';

const JSON_OF = ['report', ...TODAY, '--format', 'json'];

describe('The playbooks that report shows', () => {
  after(removeFolders);
  const names = async (folder: string, ...args: string[]) => {
    const { stdout } = await run(folder, [...JSON_OF, ...args]);
    const report = JSON.parse(stdout) as Report;
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.equal(report.summary.playbooks, report.playbooks.length);
    return report.playbooks.map(({ name }) => name);
  };

  it('are those of a stage, an owner and a risk; of several where an option is repeated or a list', async () => {
    const folder = portfolio();
    assert.deepEqual(await names(folder, '--stage', 'pilot'), ['Dated']);
    for (const args of [
      ['--stage', 'pilot,investigation'],
      ['--stage', 'pilot', '--stage=investigation'],
    ])
      assert.deepEqual(await names(folder, ...args), ['Begun', 'Dated']);
    assert.deepEqual(await names(folder, '--risk', 'high, low'), ['Begun', 'Dated']);
    assert.deepEqual(await names(folder, '--owner', 'ANN'), ['Begun']);
    assert.deepEqual(await names(folder, '--owner', 'ap-lead@example.com', '--owner', 'ann@example.com'), [
      'Well',
      'Well too',
      'Begun',
      'Resting',
    ]);
    assert.deepEqual(await names(folder, '--owner', 'ann', '--risk', 'high'), []);
  });

  it('are said not to be all, in every format', async () => {
    const folder = portfolio();
    const said = '6 playbooks are left out by --stage and --risk, 2 with errors.';
    const choice = ['--stage', 'pilot', '--risk', 'high'];
    const { stdout } = await run(folder, ['report', ...TODAY, ...choice]);
    assert.ok(stdout.includes(`\n${said}\n`));
    assert.doesNotMatch(stdout, /Failing|Begun/);
    assert.match(stdout, /\n {2}Pilot +1 /);
    assert.match(stdout, /\n {2}Production +0\n/);
    const { stdout: markdown } = await run(folder, ['report', ...TODAY, ...choice, '--format', 'markdown']);
    assert.match(markdown, /\n6 playbooks are left out by --stage and --risk, 2 with errors\.\n/);
    const { stdout: json, stderr } = await run(folder, [...JSON_OF, ...choice]);
    const { leftOut } = (JSON.parse(json) as Report).run;
    assert.deepEqual(leftOut, { playbooks: 6, withErrors: 2, by: ['--stage', '--risk'] });
    assert.equal(stderr, `${said}\n`);
    const all = JSON.parse((await run(folder, [...JSON_OF, '--risk', 'low,medium,high'])).stdout) as Report;
    assert.equal(all.run.leftOut, undefined);
  });

  it('change neither the exit status nor the thresholds', async () => {
    const folder = portfolio();
    const { status, stderr } = await run(folder, ['report', ...TODAY, '--owner', 'ann', '--for', 'pilot']);
    assert.equal(status, 1);
    assert.match(stderr, /^Not ready for pilot: e-failing\.pilot\.yaml: /m);
    assert.match((await run(folder, ['report', '--help'])).stdout, /counts all the same: for thresholds and the exit/);
    const fine = ['report', ...TODAY, 'c-begun.pilot.yaml', 'a-well.pilot.yaml', '--owner', 'ann'];
    assert.equal((await run(folder, fine)).status, 0);
  });

  it('must be some that there are: unknown values are refused with a sentence', async () => {
    const folder = portfolio();
    for (const [args, says] of [
      [['--stage', 'pilt'], /Allowed choices are investigation, pilot, production\. Did you mean pilot\?/],
      [['--stage', 'pilot,'], /Allowed choices are investigation, pilot, production\./],
      [['--risk', 'huge'], /Allowed choices are low, medium, high\./],
      [['--owner', 'Anne'], /^No playbook has the owner "Anne"\. Did you mean "Ann"\?\n$/],
      [['--owner', 'Somebody'], /^No playbook has the owner "Somebody"\. /],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ['report', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });

  it('are chosen again where reports are merged, of which none may lack any', async () => {
    const folder = portfolio();
    await run(folder, [...JSON_OF, '--owner', 'ann', '--output', 'some.json']);
    const refused = await run(folder, ['merge', 'some.json']);
    assert.deepEqual([refused.status, refused.stdout], [2, '']);
    assert.match(refused.stderr, /^some\.json does not show all playbooks of its run: write it without --owner, /);
    await run(folder, [...JSON_OF, '--output', 'all.json']);
    assert.ok(isReport(JSON.parse(readFileSync(path.join(folder, 'all.json'), 'utf8'))));
    const findings = await run(folder, ['merge', 'all.json', '--owner', 'ann']);
    assert.equal(findings.status, 2);
    assert.match(findings.stderr, /^--owner is about the portfolio: add --view report\.\n$/);
  });
});
