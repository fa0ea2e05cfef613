import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run, shell } from './support';

describe('pilot-playbook fix', () => {
  after(removeFolders);
  const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

  it('adds what is missing, and turns no check green', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('# ours\ntrust: { controls: [edit] }\n', 'production') });
    const before = await check(folder);
    const { status, stdout } = await run(folder, ['fix']);
    assert.equal(status, 0);
    assert.match(stdout, /^x.pilot.yaml: \d+ changes\n1 of 1 file fixed.\n$/);
    const after = await check(folder);
    assert.ok(read(folder, 'x.pilot.yaml').includes('# ours\n'));
    assert.deepEqual(after.playbooks[0]?.readiness?.next, before.playbooks[0]?.readiness?.next);
    assert.equal(after.playbooks[0]?.readiness?.score, before.playbooks[0]?.readiness?.score);
    const left = after.playbooks[0]!.findings;
    assert.ok(!left.some(({ code, at }) => at === '/stage' || code.startsWith('yaml/')));
  });

  it('has nothing to do when it has run', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot') });
    await run(folder, ['fix']);
    const text = read(folder, 'x.pilot.yaml');
    assert.equal((await run(folder, ['fix'])).stdout, '0 of 1 file fixed.\n');
    assert.equal(read(folder, 'x.pilot.yaml'), text);
  });

  it('keeps the byte-order mark, the line ends, the mode, and every playbook of a file', async () => {
    const text = `\uFEFF${playbook('', 'pilot')}---\n${playbook('risk: low # ours\n', 'pilot')}`.replaceAll(
      '\n',
      '\r\n',
    );
    const folder = folderOf({ 'x.pilot.yaml': text });
    const file = path.join(folder, 'x.pilot.yaml');
    chmodSync(file, 0o640);
    await run(folder, ['fix', '--quiet']);
    const after = read(folder, 'x.pilot.yaml');
    assert.ok(after.startsWith('\uFEFFpilotPlaybook: 1\r\n'));
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.equal(after.split('ownership:').length, 3);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.equal((await check(folder)).playbooks.length, 2);
  });

  it('--dry-run prints a diff that git applies to the same text, and changes nothing', async () => {
    const files = {
      'a.pilot.yaml': playbook('', 'pilot'),
      'b/c d.pilot.yaml': `\uFEFF${playbook('trust: {}', 'pilot').replaceAll('\n', '\r\n')}`,
      'done.pilot.yaml': '- no playbook\n',
    };
    const folder = folderOf(files);
    const { stdout, status } = await run(folder, ['fix', '--dry-run']);
    assert.equal(status, 0);
    for (const [name, text] of Object.entries(files)) assert.equal(read(folder, name), text);
    assert.ok(!stdout.includes('done.pilot.yaml') && !stdout.includes('\u001b'));

    await shell(folder, 'git init -q && $CLI fix --dry-run | git apply --whitespace=nowarn');
    const patched = Object.keys(files).map((name) => read(folder, name));
    const other = folderOf(files);
    await run(other, ['fix', '--quiet']);
    assert.deepEqual(
      patched,
      Object.keys(files).map((name) => read(other, name)),
    );
  });

  it('--check only says whether there is something to do: 1 if so, by a diff with --dry-run', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot'), 'y.pilot.yaml': '- no playbook\n' });
    const text = read(folder, 'x.pilot.yaml');
    const { status, stdout } = await run(folder, ['fix', '--check']);
    assert.equal(status, 1);
    assert.match(stdout, /^x\.pilot\.yaml: \d+ changes to make\n1 of 2 files can be fixed\.\n$/);
    assert.deepEqual(await run(folder, ['fix', '--check', '-q']), { status: 1, stdout: '', stderr: '' });
    const [diff, dry] = [await run(folder, ['fix', '--check', '--dry-run']), await run(folder, ['fix', '--dry-run'])];
    assert.deepEqual([diff.status, dry.status, diff.stdout], [1, 0, dry.stdout]);
    assert.equal((await run(folder, ['fix', '--check', '.', 'gone'])).status, 2);
    assert.equal(read(folder, 'x.pilot.yaml'), text);
    await run(folder, ['fix']);
    assert.deepEqual(await run(folder, ['fix', '--check']), {
      status: 0,
      stdout: '0 of 2 files can be fixed.\n',
      stderr: '',
    });
  });

  it('fixes the others when one cannot be read, and exits with 2', async () => {
    const folder = folderOf({ 'bad.pilot.yaml': Buffer.from([0xff]), 'x.pilot.yaml': playbook('', 'pilot') });
    const { status, stderr, stdout } = await run(folder, ['fix', '.', 'gone']);
    assert.equal(status, 2);
    assert.equal(stderr, 'gone does not exist.\nbad.pilot.yaml is not UTF-8 text.\n');
    assert.match(stdout, /1 of 2 files fixed/);
  });
});
