import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf, removeFolders } from './support';
import { NodeFiles, fileOf, uriOf } from '../../src/cli/nodeFiles';
import { joined, lookInside } from '../../src/service';

describe('The disk, as the service sees it', () => {
  after(removeFolders);

  const files = new NodeFiles();

  it('has addresses for paths of every kind', () => {
    for (const file of ['/a/b.yaml', '/a b/ü%20#?.md', '/']) assert.equal(fileOf(uriOf(file)), file);
    const folder = uriOf('/a b');
    for (const name of ['x-1.y/z.md', '../up', './here', 'ü [1].md', 'a//b', '.dot', 'a/../b', 'a/.'])
      assert.equal(fileOf(joined(folder, name)).replace(/\/$/, ''), path.join('/a b', name).replace(/\/$/, ''), name);
  });

  it('holds files, folders, what is neither, and what is not there', async () => {
    const folder = folderOf({ 'a ü.md': 'text', 'large.md': 'x'.repeat(100) });
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    symlinkSync('loop', path.join(folder, 'loop'));
    const at = (name: string) => uriOf(path.join(folder, name));
    const neither = { state: 'unreadable', reason: 'is not a file' };
    assert.deepEqual(await files.read(at('a ü.md'), 10), { state: 'file', bytes: Buffer.from('text') });
    assert.deepEqual(await files.read(at('large.md'), 10), { state: 'file', bytes: new Uint8Array(11).fill(120) });
    assert.deepEqual(await files.read(at('pipe'), 10), neither);
    assert.deepEqual(await files.read(at('.'), 10), { state: 'folder' });
    assert.deepEqual(await files.stat(at('pipe')), neither);
    assert.deepEqual(await files.stat(at('a ü.md')), { state: 'file' });
    for (const name of ['none', 'loop', 'large.md/below', 'n'.repeat(5_000)]) {
      assert.deepEqual(await files.read(at(name), 10), { state: 'missing' }, name);
      assert.deepEqual(await files.realPath(at(name)), { state: 'missing' }, name);
    }
  });

  it('is left by no link', async () => {
    const folder = folderOf({ 'root/real ü.md': 'in', 'secret.md': 'out' });
    symlinkSync('../secret.md', path.join(folder, 'root/out.md'));
    symlinkSync('real ü.md', path.join(folder, 'root/in.md'));
    const look = (name: string) =>
      lookInside(files, uriOf(path.join(folder, 'root', name)), uriOf(`${folder}/root`), true);
    assert.deepEqual(await look('in.md'), { state: 'file', text: 'in' });
    assert.deepEqual(await look('out.md'), { state: 'outside' });
    assert.deepEqual(await look('../secret.md'), { state: 'outside' });
  });
});
