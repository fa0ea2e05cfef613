import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run } from './support';

const TODAY = '2026-11-24';
const names = Array.from({ length: 7 }, (_, index) => `p${index}.pilot.yaml`);
const folderOfShards = () =>
  folderOf({
    ...Object.fromEntries(names.map((name) => [name, playbook('', 'pilot')])),
    'bad.pilot.yaml': Buffer.from([0xff]),
  });

describe('--shard and merge', () => {
  after(removeFolders);

  it('share the files out in equal parts, and join their reports to that of the whole', async () => {
    const folder = folderOfShards();
    const whole = await check(folder);
    for (const part of [1, 2, 3])
      await run(folder, [
        'check',
        '--shard',
        `${part}/3`,
        '--format',
        'json',
        '--today',
        TODAY,
        '--output',
        `${part}.json`,
      ]);
    const sizes = [1, 2, 3].map((part) => {
      const { playbooks, errors } = JSON.parse(readFileSync(path.join(folder, `${part}.json`), 'utf8')) as typeof whole;
      return playbooks.length + errors.length;
    });
    assert.deepEqual(sizes, [3, 3, 2]);
    const { status, stdout } = await run(folder, ['merge', '3.json', '1.json', '2.json', '--format', 'json']);
    assert.deepEqual({ ...JSON.parse(stdout), status }, whole);
  });

  it('hold thresholds over all reports, and print every format', async () => {
    const folder = folderOfShards();
    await run(folder, ['check', 'p0.pilot.yaml', 'p1.pilot.yaml', '--format', 'json', '--output', 'a.json']);
    await run(folder, ['check', 'p2.pilot.yaml', '--format', 'json', '--output', 'b.json']);
    const missed = await run(folder, ['merge', 'a.json', 'b.json', '--for', 'pilot', '--min-readiness', '0.1']);
    assert.equal(missed.status, 1);
    assert.match(
      missed.stderr,
      /Not ready for pilot: p0.pilot.yaml: .*\nNot ready .*\nNot ready .*: p2.pilot.yaml: .*\nReadiness below 0.1: /,
    );
    for (const format of ['sarif', 'junit', 'github', 'gitlab', 'rdjson', 'markdown']) {
      const { stdout } = await run(folder, ['merge', 'a.json', 'b.json', '--format', format]);
      assert.ok(stdout.includes('p2.pilot.yaml'), format);
    }
  });

  it('a part may be empty', async () => {
    const { status, playbooks } = await check(folderOf({ 'x.pilot.yaml': playbook() }), '--shard', '2/2');
    assert.equal(status, 0);
    assert.deepEqual(playbooks, []);
  });

  for (const shard of ['0/0', '3/2', '0/2', '1/0', '-1/2', '1', 'a/b', '1/2/3', '1.5/2'])
    it(`refuses the shard ${shard}`, async () => {
      const { status, stderr } = await run(folderOf({}), ['check', `--shard=${shard}`]);
      assert.equal(status, 2);
      assert.match(stderr, /Expected I\/N, such as 1\/4/);
    });

  it('refuses to merge what is no report, and reports that contradict each other', async () => {
    const folder = folderOfShards();
    await run(folder, ['check', 'p0.pilot.yaml', '--format', 'json', '--output', 'a.json']);
    const report = JSON.parse(readFileSync(path.join(folder, 'a.json'), 'utf8')) as Awaited<ReturnType<typeof check>>;
    const write = (name: string, data: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(data));
    write('other.json', { ...report, playbooks: [{ ...report.playbooks[0], name: 'Other' }] });
    write('stage.json', { ...report, playbooks: [{ ...report.playbooks[0], stage: 'mars' }] });
    write('list.json', []);
    for (const [file, says] of [
      ['other.json', /a.json and other.json disagree about p0.pilot.yaml/],
      [
        'stage.json',
        /stage.json is not a JSON report of this command line\. The value at \/playbooks\/0\/stage is not what /,
      ],
      ['list.json', /list.json is not a JSON report/],
      ['p0.pilot.yaml', /p0.pilot.yaml is not JSON/],
      ['gone.json', /gone.json does not exist\./],
      ['.', /\. is a folder\./],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ['merge', 'a.json', file]);
      assert.equal(status, 2, file);
      assert.equal(stdout, '');
      assert.match(stderr, says);
    }
  });
});
