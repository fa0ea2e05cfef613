import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run, shell } from './support';

describe('What is left out on the command line', () => {
  after(removeFolders);
  const pathsOf = async (folder: string, ...args: string[]) =>
    (await check(folder, ...args)).playbooks.map((one) => one.path);
  const repository = () =>
    folderOf({
      '.git/info/exclude': 'mine/\n',
      '.gitignore': 'dist/\n*.tmp.pilot.yaml\n',
      'a.pilot.yaml': playbook(),
      'a.tmp.pilot.yaml': playbook(),
      'dist/b.pilot.yaml': playbook(),
      'mine/c.pilot.yaml': playbook(),
      'sub/.gitignore': '!keep.tmp.pilot.yaml\nd.pilot.yaml\n',
      'sub/keep.tmp.pilot.yaml': playbook(),
      'sub/d.pilot.yaml': playbook(),
      'sub/e.pilot.yaml': playbook(),
      'sub/deep/f.tmp.pilot.yaml': playbook(),
      'node_modules/g.pilot.yaml': playbook(),
    });

  it('is what ignore files say, of a folder and of a glob, and not of a file that is named', async () => {
    const folder = repository();
    const kept = ['a.pilot.yaml', 'sub/e.pilot.yaml', 'sub/keep.tmp.pilot.yaml'];
    assert.deepEqual(await pathsOf(folder), kept);
    assert.deepEqual(await pathsOf(folder, '**/*.pilot.yaml'), kept);
    assert.deepEqual(await pathsOf(folder, 'dist', 'dist/b.pilot.yaml'), ['dist/b.pilot.yaml']);
    assert.deepEqual(await pathsOf(path.join(folder, 'sub')), ['e.pilot.yaml', 'keep.tmp.pilot.yaml']);
  });

  it('is all but node_modules and .git with --no-ignore', async () => {
    const folder = repository();
    const paths = await pathsOf(folder, '--no-ignore');
    assert.equal(paths.length, 8);
    assert.ok(paths.includes('dist/b.pilot.yaml') && paths.includes('sub/d.pilot.yaml'));
    assert.ok(!paths.includes('node_modules/g.pilot.yaml'));
    assert.deepEqual(await pathsOf(folder, 'dist', '--no-ignore'), ['dist/b.pilot.yaml']);
  });

  it('is what --exclude and paths with ! name, a folder as a whole', async () => {
    const folder = repository();
    assert.deepEqual(await pathsOf(folder, '--exclude', 'sub'), ['a.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, '!sub/**'), ['a.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, '--exclude=./sub/', '--exclude', 'dist', '--no-ignore', '!mine'), [
      'a.pilot.yaml',
      'a.tmp.pilot.yaml',
    ]);
    assert.deepEqual(await pathsOf(folder, '.', '!**/e.*', '--exclude', 'a.*'), ['sub/keep.tmp.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, 'a.pilot.yaml', '!a.pilot.yaml'), ['a.pilot.yaml']);
    assert.equal((await run(folder, ['check', '!'])).status, 2);
  });

  it("is what the policy excludes, and the policy's ! is its fault", async () => {
    const policy = (text: string) =>
      folderOf({
        'pilot-policy.yaml': `pilotPolicy: 1\n${text}\n`,
        'a.pilot.yaml': playbook(),
        'old/b.pilot.yaml': playbook(),
      });
    const folder = policy('exclude: [old]');
    assert.deepEqual(await pathsOf(folder), ['a.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, '**/*.pilot.yaml'), ['a.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, 'old/b.pilot.yaml'), ['old/b.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, '--no-ignore'), ['a.pilot.yaml', 'old/b.pilot.yaml']);
    const { status, errors, playbooks } = await check(policy('include: ["!old/**"]'));
    assert.equal(status, 2);
    assert.equal(playbooks.length, 2);
    assert.match(errors[0]!.message, /line 2: .*`exclude`/);
  });

  it('is said where nothing else was found', async () => {
    const folder = repository();
    const { status, stderr } = await run(folder, ['check', 'dist']);
    assert.equal(status, 0);
    assert.match(stderr, /besides what ignore files, a policy or --exclude leave out: --no-ignore/);
    const glob = await run(folder, ['check', 'dist/*.pilot.yaml']);
    assert.equal(glob.status, 2);
    assert.match(glob.stdout, /No file matches dist\/\*\.pilot\.yaml besides what is left out/);
  });

  it('holds for fix, report and badge', async () => {
    const folder = repository();
    const { stdout } = await run(folder, ['fix']);
    assert.match(stdout, /of 3 files fixed/);
    assert.equal(readFileSync(path.join(folder, 'dist/b.pilot.yaml'), 'utf8'), playbook());
    const report = await run(folder, ['report', '--exclude', 'sub', '--format', 'json']);
    assert.equal((JSON.parse(report.stdout) as { playbooks: [] }).playbooks.length, 1);
    assert.equal((await run(folder, ['badge', '!sub'])).status, 0);
  });
});

describe('A list of files', () => {
  after(removeFolders);

  it('is one a line or parted by NUL, from a file or standard input, each named as it stands', async () => {
    const names = ['a.pilot.yaml', 'dist/b.pilot.yaml', '[c].pilot.yaml', '!d.txt'];
    const folder = folderOf({
      '.gitignore': 'dist',
      ...Object.fromEntries([...names, 'other.pilot.yaml'].map((name) => [name, playbook()])),
      'lines.txt': `\uFEFF${names.join('\r\n')}\n\n`,
      'zero.txt': `${names.join('\0')}\0`,
    });
    const sorted = [...names].sort();
    for (const list of ['lines.txt', 'zero.txt']) {
      const { status, playbooks } = await check(folder, '--files-from', list);
      assert.equal(status, 0);
      assert.deepEqual(
        playbooks.map((one) => one.path),
        sorted,
      );
    }
    const piped = await shell(folder, `$CLI check --format json --files-from - dist other.pilot.yaml < zero.txt`);
    assert.equal((JSON.parse(piped) as { playbooks: [] }).playbooks.length, names.length + 1);
  });

  it('may be empty: then nothing is checked', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook() });
    const { status, stdout, stderr } = await run(folder, ['check', '--files-from', '-']);
    assert.equal(status, 0);
    assert.match(stdout, /^0 playbooks/);
    assert.match(stderr, /list of --files-from is empty/);
  });

  it('exits with 2 where it cannot be read, or names what is not there', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook(), list: 'gone.pilot.yaml\na.pilot.yaml\n' });
    const found = await check(folder, '--files-from', 'list');
    assert.equal(found.status, 2);
    assert.equal(found.playbooks.length, 1);
    for (const name of ['none', '.']) {
      const { status, stderr } = await run(folder, ['check', '--files-from', name]);
      assert.equal(status, 2);
      assert.match(stderr, /^--files-from takes a list of paths: /);
    }
    assert.equal((await run(folder, ['check', '--stdin-path', 'x', '--files-from', '-'])).status, 2);
  });
});
