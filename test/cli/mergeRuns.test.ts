import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { portfolio } from './formats/support';
import { portfolio as datedPortfolio } from './portfolio/support';
import { repositoryOf } from './repositories';
import { folderOf, playbook, removeFolders, run } from './support';
import type { Report } from '../../src/core/report/report';

const PARTS = [1, 2, 3];
const TODAY = ['--today', '2026-11-24'];

/** Writes the reports of three parts of a folder as `1.json` to `3.json`. */
async function split(folder: string, ...args: string[]): Promise<void> {
  for (const part of PARTS)
    await run(folder, [
      'check',
      ...TODAY,
      '--format',
      'json',
      '--output',
      `${part}.json`,
      '--shard',
      `${part}/3`,
      ...args,
    ]);
}

const files = PARTS.map((part) => `${part}.json`);
const read = (folder: string, name: string) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Report;
const write = (folder: string, name: string, report: Report) =>
  writeFileSync(path.join(folder, name), JSON.stringify(report));

describe('Merged reports', () => {
  after(removeFolders);

  describe('of the parts of a run', () => {
    let folder: string;
    const thresholds = ['--for', 'production', '--min-readiness', '0.9', '--max-warnings', '0'];
    before(async () => {
      folder = portfolio();
      const known = ['--write-baseline', 'known.json'];
      await run(folder, ['check', ...TODAY, 'pilots/odd*', ...known]);
      const baseline = read(folder, 'known.json') as unknown as { playbooks: { findings: unknown[] }[] };
      for (const one of baseline.playbooks) one.findings.splice(3);
      writeFileSync(path.join(folder, 'known.json'), JSON.stringify(baseline));
      await split(folder, ...thresholds, '--baseline', 'known.json');
    });

    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown'])
      it(`are byte for byte what the run itself writes as ${format}`, async () => {
        for (const view of ['check', 'report']) {
          const whole = await run(folder, [
            ...[view, ...TODAY, '--format', format, '--baseline', 'known.json'],
            ...thresholds,
          ]);
          const merged = await run(folder, ['merge', ...files, '--format', format, '--view', view]);
          assert.equal(merged.stdout, whole.stdout);
          assert.equal(merged.status, 2);
          assert.match(merged.stdout, /Not ready for production/);
        }
      });
  });

  describe('of the portfolio', () => {
    let folder: string;
    before(() => {
      folder = datedPortfolio();
      return split(folder);
    });

    for (const format of ['pretty', 'markdown', 'json', 'ics'])
      for (const args of [
        ['--due', '7'],
        ['--sort', 'owner', '--due', '400'],
        ['--stage', 'pilot', '--stage', 'production', '--risk', 'high,medium'],
        ['--owner', 'ann'],
      ])
        it(`are byte for byte what report ${args.join(' ')} writes as ${format}`, async () => {
          const whole = await run(folder, ['report', ...TODAY, '--format', format, ...args]);
          const merged = await run(folder, ['merge', ...files, '--view', 'report', '--format', format, ...args]);
          assert.ok(whole.stdout);
          assert.deepEqual(merged, whole);
        });
  });

  it('are those of a comparison too, with playbooks that are gone or rest', async () => {
    const {
      folder,
      remove,
      write: put,
      commit,
    } = await repositoryOf({
      'a.pilot.yaml': playbook('purpose: { problem: late invoices }\n', 'pilot'),
      'b.pilot.yaml': 'pilotPlaybook: 1\nname: Gone\nstage: pilot\npurpose: { problem: late invoices }\n',
      'c.pilot.yaml': playbook('purpose: { problem: late orders }\n', 'pilot'),
    });
    put('a.pilot.yaml', playbook('status: paused\npurpose: { problem: late invoices }\n', 'pilot'));
    put('c.pilot.yaml', 'a: [\n');
    remove('b.pilot.yaml');
    await commit();
    const args = ['--changed-since', 'HEAD~1', '--no-regression'];
    await split(folder, ...args);
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown']) {
      const whole = await run(folder, ['check', ...TODAY, '--format', format, ...args]);
      const merged = await run(folder, ['merge', ...files, '--format', format]);
      assert.equal(merged.stdout, whole.stdout);
      assert.equal(merged.status, 1);
    }
  });

  it('must be all of the parts, each once, of one commit, version and split', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'y.pilot.yaml': playbook() });
    await split(folder);
    const report = read(folder, '2.json');
    const about = (name: string, more: Partial<Report['run']>) =>
      write(folder, name, { ...report, run: { ...report.run, ...more } });
    about('commit.json', { commit: '1ca3a3844a6e8c1b2a5a6d1f0c4e3b2a19081726' });
    about('four.json', { shard: { index: 2, total: 4 } });
    about('whole.json', { shard: null });
    about('other.json', { thresholds: { ...report.run.thresholds, maxWarnings: 3 } });
    write(folder, 'old.json', { ...report, tool: { ...report.tool, version: '0.0.1' } });
    for (const [second, says] of [
      [[], /^Of 3 parts of the run there is no report of 2: /],
      [['1.json'], /^1\.json and 1\.json are both part 1 of 3: /],
      [['commit.json'], /^1\.json and commit\.json are of different commits, none and 1ca3a3844a6e: /],
      [['four.json'], /^1\.json and four\.json are not parts of one run: a part of 3 against a part of 4\./],
      [['whole.json'], /a part of 3 against a whole run\./],
      [['other.json'], /^1\.json and other\.json had different thresholds to hold: /],
      [['old.json'], /^1\.json and old\.json were written by different versions, .* and 0\.0\.1: /],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ['merge', '1.json', ...second, '3.json']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });

  it('of several repositories keep their paths apart', async () => {
    const args = ['--format', 'json', '--output', 'report.json', ...TODAY];
    const folders = await Promise.all(
      ['One', 'Two'].map((name) => repositoryOf({ 'x.pilot.yaml': `pilotPlaybook: 1\nname: ${name}\nstage: pilot\n` })),
    );
    for (const [index, { folder }] of folders.entries())
      await run(folder, ['check', ...args, '--repository', `acme/r${index}`, '--min-readiness', '0.1']);
    const reports = folders.map(({ folder }) => path.join(folder, 'report.json'));
    const { status, stdout } = await run(folderOf({}), ['merge', ...reports, '--format', 'json']);
    const { playbooks, missed } = JSON.parse(stdout) as Report;
    const paths = ['acme/r0/x.pilot.yaml', 'acme/r1/x.pilot.yaml'];
    assert.equal(status, 1);
    assert.deepEqual(
      playbooks.map((one) => one.path),
      paths,
    );
    assert.deepEqual(
      missed.map((one) => one.path),
      paths,
    );
  });

  for (const name of ['../up', '/top', 'a//b', '', 'a\nb'])
    it(`of no repository are called ${JSON.stringify(name)}`, async () => {
      const { status, stderr } = await run(folderOf({}), ['check', `--repository=${name}`]);
      assert.equal(status, 2);
      assert.match(stderr, /Expected a name such as payments or acme\/payments\./);
    });
});
