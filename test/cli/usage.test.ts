import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { version } from '../../package.json';
import { CLI, folderOf, playbook, removeFolders, run } from './support';

describe('pilot-playbook', () => {
  after(removeFolders);
  const cwd = process.cwd();

  for (const args of [
    ['chek'],
    ['check', '--formt', 'json'],
    ['check', '--format', 'xml'],
    ['check', '--for', 'investigation'],
    ['check', '--min-readiness', '1.5'],
    ['check', '--max-warnings', '-1'],
    ['check', '--today', '2026-02-30'],
    ['check', '--stdin-path', 'x.pilot.yaml', 'y.pilot.yaml'],
    ['explain', 'trust/gide'],
    ['explain'],
    [],
  ])
    it(`refuses "${args.join(' ')}" with 2 and a sentence`, async () => {
      const { status, stdout, stderr } = await run(cwd, args);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.notEqual(stderr, '');
      assert.doesNotMatch(stderr, /^\s+at /m);
    });

  it('suggests what was meant', async () => {
    assert.match((await run(cwd, ['explain', 'trust/gide'])).stderr, /Did you mean "trust\/guide"\?/);
    assert.match((await run(cwd, ['chek'])).stderr, /Did you mean check\?/);
  });

  it('tells its version and its help', async () => {
    assert.deepEqual(await run(cwd, ['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    assert.match((await run(cwd, ['check', '--help'])).stdout, /--min-readiness/);
  });

  it('lists and explains every check', async () => {
    const { gates } = JSON.parse((await run(cwd, ['checks', '--format', 'json'])).stdout) as {
      gates: { id: string; checks: { id: string; asks: string; why: string; how: string }[] }[];
    };
    assert.equal(gates.length, 9);
    const table = (await run(cwd, ['checks'])).stdout;
    for (const { id, asks, why, how } of gates.flatMap(({ checks }) => checks)) {
      assert.ok(table.includes(`${id} `) && table.includes(asks), id);
      const { stdout } = await run(cwd, ['explain', id]);
      for (const part of [id, asks, why, how]) assert.ok(stdout.includes(part), id);
    }
  }).timeout(60_000);

  it('explains gates and the codes that are always on', async () => {
    for (const code of ['trust', 'trust/missing', 'evidence/stale', 'yaml/bad-indent', 'schema/enum', 'placeholder'])
      assert.equal((await run(cwd, ['explain', code])).status, 0, code);
  });

  it('ends quietly when its reader goes away', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.pilot.yaml`, playbook()])));
    const command = `"${process.execPath}" "${CLI}" check --format json | head -1`;
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: folder });
    assert.equal(stdout, '{\n');
    assert.equal(stderr, '');
  });
});
