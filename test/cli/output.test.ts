import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, watch } from 'node:fs';
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

  it('writes to a pipe as it is, and leaves it there', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    const stdout = await shell(folder, 'mkfifo pipe; cat pipe & $CLI check --format json --output pipe; wait');
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
