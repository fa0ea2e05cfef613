import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  watch,
} from 'node:fs';
import path from 'node:path';
import { folderOf, isReport, playbook, removeFolders, run, shell, start } from './support';

describe('--output', () => {
  after(removeFolders);
  const JSON_TO = ['check', '--format', 'json', '--output'];

  it('writes the report to the file', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    const { stdout } = await run(folder, [...JSON_TO, 'report.json']);
    assert.equal(stdout, '');
    assert.ok(isReport(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))));
  });

  it('leaves nothing half-written where it cannot', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'taken/file': '' });
    for (const target of ['taken', 'no/such/folder.json', 'x.pilot.yaml/report.json']) {
      const { status, stderr } = await run(folder, ['check', '--output', target]);
      assert.equal(status, 2);
      assert.match(stderr, /^The report could not be written: \S+ (?:is a folder|does not exist)\.\n$/);
    }
    assert.deepEqual(readdirSync(folder).sort(), ['taken', 'x.pilot.yaml']);
    assert.equal(readFileSync(path.join(folder, 'x.pilot.yaml'), 'utf8'), playbook());
  });

  it('keeps a link, and the mode of the file behind it', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'real/report.json': 'old' });
    const real = path.join(folder, 'real/report.json');
    chmodSync(real, 0o640);
    symlinkSync('real/report.json', path.join(folder, 'link.json'));
    await run(folder, [...JSON_TO, 'link.json']);
    assert.ok(lstatSync(path.join(folder, 'link.json')).isSymbolicLink());
    assert.ok(isReport(JSON.parse(readFileSync(real, 'utf8'))));
    assert.equal(statSync(real).mode & 0o777, 0o640);
  });

  it('keeps other names of the file, and its owner', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'report.json': 'old'.repeat(10_000) });
    const [file, other] = [path.join(folder, 'report.json'), path.join(folder, 'other.json')];
    linkSync(file, other);
    await run(folder, [...JSON_TO, 'report.json']);
    assert.ok(isReport(JSON.parse(readFileSync(other, 'utf8'))));
    assert.equal(statSync(file).ino, statSync(other).ino);
    rmSync(other);
    if (process.getuid?.() === 0) chownSync(file, 1234, 1234);
    const { uid, gid } = statSync(file);
    await run(folder, [...JSON_TO, 'report.json']);
    assert.deepEqual([statSync(file).uid, statSync(file).gid], [uid, gid]);
    assert.deepEqual(readdirSync(folder).sort(), ['report.json', 'x.pilot.yaml']);
  });

  it('is never more open than the file was, not even while it is written', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'report.json': 'old' });
    const file = path.join(folder, 'report.json');
    chmodSync(file, 0o600);
    const modes = new Set<number>();
    const watcher = watch(folder, (_event, name) => {
      const mode = name?.startsWith('.') && statSync(path.join(folder, name), { throwIfNoEntry: false })?.mode;
      if (mode) modes.add(mode & 0o777);
    });
    await run(folder, [...JSON_TO, 'report.json']);
    watcher.close();
    assert.ok(
      [...modes].every((mode) => mode === 0o600),
      String([...modes]),
    );
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('follows no link out of the repository, whether anything is there or not', async () => {
    const folder = folderOf({ 'work/x.pilot.yaml': playbook(), 'there.json': 'old', 'out/file': '' });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'work', name));
    link('../there.json', 'there.json');
    link('../none.json', 'none.json');
    link('../out', 'out');
    const work = path.join(folder, 'work');
    for (const name of ['there.json', 'none.json', 'out/new.json']) {
      const { status, stderr } = await run(work, [...JSON_TO, name]);
      assert.equal(status, 2);
      const why = 'is, or is behind, a link that leads out of this repository or folder';
      assert.equal(stderr, `The report could not be written: ${name} ${why}.\n`);
    }
    const made = await run(work, ['new', 'out/new.pilot.yaml', '--name', 'A', '--stage', 'pilot']);
    assert.equal(made.status, 2);
    assert.equal(readFileSync(path.join(folder, 'there.json'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder).sort(), ['out', 'there.json', 'work']);
    assert.deepEqual(readdirSync(path.join(folder, 'out')), ['file']);
    // What lies outside by its name, its caller has chosen.
    assert.equal((await run(work, [...JSON_TO, '../report.json'])).status, 0);
  });

  it('takes away what a killed run has left, and nothing else', async () => {
    const old = '.pilot-playbook-0123456789abcdef.tmp';
    const [fresh, others] = ['.pilot-playbook-fedcba9876543210.tmp', '.pilot-playbook-mine.tmp'];
    const folder = folderOf({ 'x.pilot.yaml': playbook(), [old]: '', [fresh]: '', [others]: '' });
    for (const name of [old, others]) utimesSync(path.join(folder, name), 1, 1);
    await run(folder, [...JSON_TO, 'report.json']);
    assert.deepEqual(readdirSync(folder).sort(), [fresh, others, 'report.json', 'x.pilot.yaml'].sort());
  });

  it('writes to a pipe as it is, and leaves it there', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    // A reader that nobody writes to is let go.
    const written = '$CLI check --format json --output pipe; test -p pipe && : <>pipe || kill $!';
    const stdout = await shell(folder, `mkfifo pipe; cat pipe & ${written}; wait`);
    assert.ok(isReport(JSON.parse(stdout)));
    assert.ok(lstatSync(path.join(folder, 'pipe')).isFIFO());
  });

  it('leaves no draft behind when it is interrupted', async () => {
    const folder = folderOf({
      'x.pilot.yaml': playbook(`x-a: &a TODO\ntrust: { controls: [${'TODO, '.repeat(9_000)}] }`),
    });
    const child = start(folder, [...JSON_TO, 'report.json']);
    const closed = once(child, 'close');
    const watcher = watch(folder).once('change', () => child.kill('SIGINT'));
    const [status] = (await closed) as [number];
    watcher.close();
    assert.equal(status, 130);
    assert.deepEqual(readdirSync(folder), ['x.pilot.yaml']);
  });
});
