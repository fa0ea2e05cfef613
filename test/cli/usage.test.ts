import assert from 'node:assert/strict';
import { once } from 'node:events';
import { version } from '../../package.json';
import { GATES } from '../core/support/table';
import { folderOf, playbook, removeFolders, run, shell, start } from './support';

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
    ['check', '--root', 'gone'],
    ['check', '--root', 'package.json'],
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
    assert.equal((await run(cwd, ['check', '--version'])).stdout, `${version}\n`);
    for (const flag of ['--help', '-h'])
      assert.match((await run(cwd, ['check', flag])).stdout, /--min-readiness[^]*--quiet[^]*--no-color/);
  });

  it('takes --quiet and --no-color wherever they stand', async () => {
    for (const args of [
      ['--quiet', 'checks'],
      ['checks', '--no-color'],
      ['explain', 'trust', '--quiet'],
    ])
      assert.equal((await run(cwd, args)).status, 0, args.join(' '));
  });

  it('lists every check, and explains one of each gate', async () => {
    const { gates } = JSON.parse((await run(cwd, ['checks', '--format', 'json'])).stdout) as {
      gates: { id: string; checks: { id: string; asks: string; why: string; how: string }[] }[];
    };
    assert.deepEqual(
      gates.map(({ id }) => id),
      GATES,
    );
    const table = (await run(cwd, ['checks'])).stdout;
    for (const { id, asks } of gates.flatMap(({ checks }) => checks))
      assert.ok(table.includes(`${id} `) && table.includes(asks), id);
    for (const { id, asks, why, how } of gates.flatMap(({ checks: [first] }) => first ?? [])) {
      const { stdout } = await run(cwd, ['explain', id]);
      for (const part of [id, asks, why, how]) assert.ok(stdout.includes(part), id);
    }
  });

  it('explains gates and the codes that are always on', async () => {
    for (const code of ['trust', 'trust/missing', 'evidence/stale', 'yaml/bad-indent', 'schema/enum', 'placeholder'])
      assert.equal((await run(cwd, ['explain', code])).status, 0, code);
  });

  it('ends quietly when its reader goes away', async () => {
    const folder = folderOf(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.pilot.yaml`, playbook()])));
    assert.equal(await shell(folder, '$CLI check --format json 2>&1 | head -1'), '{\n');
    assert.equal(await shell(folder, '$CLI check gone --for pilot 2>&1 >/dev/null | true'), '');
  });

  it('ends at once with 130 on Ctrl-C', async () => {
    const child = start(cwd, ['check', '--stdin-path', 'x.pilot.yaml']);
    const closed = once(child, 'close');
    // More than a pipe holds: once it is taken, the command is at work, and waits for the rest.
    if (!child.stdin?.write('#'.repeat(1_000_000))) await once(child.stdin!, 'drain');
    child.kill('SIGINT');
    assert.deepEqual(await closed, [130, null]);
  });
});
