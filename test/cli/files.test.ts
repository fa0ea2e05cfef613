import assert from 'node:assert/strict';
import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asNobody, check, folderOf, playbook, removeFolders, run } from './support';

describe('The files that are checked', () => {
  after(removeFolders);
  const pathsOf = async (folder: string, ...args: string[]) =>
    (await check(folder, ...args)).playbooks.map((one) => one.path);

  it('are files whatever their name, folders whatever theirs, and globs; each file once', async () => {
    const folder = folderOf({
      'odd.txt': playbook(),
      'like.pilot.yaml/in.pilot.yaml': playbook(),
      '.hidden/x.pilot.yaml': playbook(),
      '[a].pilot.yaml': playbook(),
    });
    const paths = await pathsOf(folder, 'odd.txt', 'like.pilot.yaml', '**/in.*', '[a].pilot.yaml', '.');
    assert.deepEqual(paths, ['.hidden/x.pilot.yaml', '[a].pilot.yaml', 'like.pilot.yaml/in.pilot.yaml', 'odd.txt']);
  });

  it('are not those of node_modules and .git', async () => {
    const folder = folderOf({
      'node_modules/x.pilot.yaml': playbook(),
      '.git/x.pilot.yaml': playbook(),
      'real/x.pilot.yaml': playbook(),
    });
    assert.deepEqual(await pathsOf(folder), ['real/x.pilot.yaml']);
  });

  it('may be links to files; links to folders are followed only where they are named', async () => {
    const folder = folderOf({ 'real/x.pilot.yaml': playbook(), 'elsewhere/text': playbook() });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, name));
    link('..', 'real/loop');
    link('../elsewhere/text', 'real/linked.pilot.yaml');
    link('../elsewhere', 'real/folder.pilot.yaml');
    link('gone', 'real/.#lock.pilot.yaml');
    link('real', 'named');
    assert.deepEqual(await pathsOf(folder, 'real'), ['real/linked.pilot.yaml', 'real/x.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, 'real/*'), ['real/linked.pilot.yaml', 'real/x.pilot.yaml']);
    assert.deepEqual(await pathsOf(folder, 'named'), ['named/linked.pilot.yaml', 'named/x.pilot.yaml']);
  });

  it('are written relative to the current folder, in the order of their paths', async () => {
    const folder = folderOf({
      'a/b/x.pilot.yaml': playbook(),
      'a/y.pilot.yaml': playbook(),
      'z.pilot.yaml': playbook(),
    });
    const found = await check(path.join(folder, 'a/b'), '../..', path.join(folder, 'gone'), './no/../nowhere');
    assert.deepEqual(
      found.playbooks.map((one) => one.path),
      ['../../z.pilot.yaml', '../y.pilot.yaml', 'x.pilot.yaml'],
    );
    assert.deepEqual(
      found.errors.map((one) => one.path),
      ['../../gone', 'nowhere'],
    );
  });

  it('have their names from here also where they are named by way of a link', async () => {
    const folder = folderOf({ 'real/a.pilot.yaml': playbook(), 'real/sub/b.pilot.yaml': playbook() });
    symlinkSync('real', path.join(folder, 'link'));
    const named = path.join(folder, 'link');
    const real = path.join(folder, 'real');
    assert.deepEqual(await pathsOf(real, path.join(named, 'a.pilot.yaml'), named, '.'), [
      'a.pilot.yaml',
      'sub/b.pilot.yaml',
    ]);
  });

  it('exits with 2 for a path or a glob that leads nowhere, and still judges the others', async () => {
    const report = await check(folderOf({ 'x.pilot.yaml': playbook() }), 'x.pilot.yaml', 'gone.pilot.yaml', '*.no', '');
    assert.equal(report.status, 2);
    assert.equal(report.playbooks.length, 1);
    assert.deepEqual(
      report.errors.map(({ message }) => message),
      ['The path is empty.', 'No file matches *.no.', 'gone.pilot.yaml does not exist.'],
    );
  });

  it('exits with 0 and a note for a folder without playbooks', async () => {
    const folder = folderOf({ 'a.txt': '' });
    const { status, stderr } = await run(folder, ['check']);
    assert.equal(status, 0);
    assert.match(stderr, /No playbook found/);
    assert.equal((await run(folder, ['check', '--quiet'])).stderr, '');
  });

  it('may be many: threads share them, and nothing is lost or out of order', async () => {
    const names = Array.from({ length: 700 }, (_, index) => `p${index}.pilot.yaml`).sort();
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, `${playbook()}summary: ${name}\n`])));
    writeFileSync(path.join(folder, 'p77.pilot.yaml'), Buffer.from([0xff]));
    const { playbooks, errors, summary } = await check(folder);
    assert.deepEqual(
      playbooks.map((one) => one.path),
      names.filter((name) => name !== 'p77.pilot.yaml'),
    );
    assert.deepEqual(errors, [{ path: 'p77.pilot.yaml', message: 'p77.pilot.yaml is not UTF-8 text.' }]);
    assert.equal(summary.playbooks, 699);
  });

  it('exits with 2 for what may not be read, and hides nothing else', async () => {
    const folder = folderOf({
      'closed.pilot.yaml': playbook(),
      'shut/x.pilot.yaml': playbook(),
      'open.pilot.yaml': playbook(),
    });
    chmodSync(folder, 0o755);
    chmodSync(path.join(folder, 'closed.pilot.yaml'), 0);
    chmodSync(path.join(folder, 'shut'), 0);
    const { stdout, status } = await asNobody(folder, ['check', '--format', 'json']);
    chmodSync(path.join(folder, 'shut'), 0o755);
    const report = JSON.parse(stdout) as Awaited<ReturnType<typeof check>>;
    assert.equal(status, 2);
    assert.deepEqual(
      report.playbooks.map((one) => one.path),
      ['open.pilot.yaml'],
    );
    assert.deepEqual(
      report.errors.map(({ message }) => message),
      [
        'closed.pilot.yaml may not be read or written: permission denied.',
        'shut may not be read or written: permission denied: playbooks in it are not checked.',
      ],
    );
  });

  it('refuses a baseline, a report or a list that may not be read, and leaves it as it is', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'closed.json': 'kept' });
    chmodSync(folder, 0o777);
    const closed = path.join(folder, 'closed.json');
    chmodSync(closed, 0);
    for (const args of [
      ['check', '--baseline', 'closed.json'],
      ['check', '--write-baseline', 'closed.json'],
      ['check', '--files-from', 'closed.json'],
      ['merge', 'closed.json'],
    ]) {
      const { status, stdout, stderr } = await asNobody(folder, args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /closed\.json may not be read or written: permission denied\.\n$/, args.join(' '));
    }
    chmodSync(closed, 0o600);
    assert.equal(readFileSync(closed, 'utf8'), 'kept');
  });
});
