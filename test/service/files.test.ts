import assert from 'node:assert/strict';
import { PlaybookFiles, isInside, parentOf, readInside, readText, relativePath } from '../../src/service';
import { foldersUp, onDisk } from '../../src/service/uri';
import { MemoryFiles, at } from './support/memoryFiles';

describe('addresses', () => {
  it('have a folder, and are inside of others', () => {
    assert.equal(parentOf('file:///a/b'), 'file:///a');
    assert.equal(parentOf('file:///a'), 'file:///');
    assert.equal(parentOf('file:///'), 'file:///');
    assert.ok(
      isInside('file:///a/b', 'file:///a') && isInside('file:///a', 'file:///a') && isInside('file:///a', 'file:///'),
    );
    assert.ok(!isInside('file:///ab', 'file:///a') && !isInside('vscode-remote://a/b', 'file:///'));
    assert.deepEqual(foldersUp('file:///a/b/c', 'file:///a'), ['file:///a/b/c', 'file:///a/b', 'file:///a']);
    assert.deepEqual(foldersUp('file:///x', 'file:///a'), ['file:///x']);
    assert.deepEqual(foldersUp('vscode-remote://h/a', 'vscode-remote://h/a'), ['vscode-remote://h/a']);
    assert.equal(onDisk('untitled:/a/b.pilot.yaml'), 'file:///a/b.pilot.yaml');
    assert.equal(relativePath('file:///a', 'file:///a/b%20c/d'), 'b c/d');
    assert.equal(relativePath('file:///a/b', 'file:///a/c'), '../c');
    assert.equal(relativePath('file:///a/b', 'vscode-remote://h/a/c'), '../../a/c');
  });
});

describe('a file', () => {
  it('is read as UTF-8, up to its limit', async () => {
    const fs = new MemoryFiles({ '/a': 'ä', '/mark': '\uFEFFa' });
    fs.write('/latin', new Uint8Array([0xe4]));
    fs.write('/wide', new Uint8Array([0xff, 0xfe, 0x61, 0]));
    fs.write('/large', new Uint8Array(2 * 1024 * 1024 + 1));
    fs.forbid('/secret');
    assert.deepEqual(await readText(fs, at('/a')), { state: 'file', text: 'ä' });
    assert.deepEqual(await readText(fs, at('/mark')), { state: 'file', text: '\uFEFFa' });
    const notText = { state: 'unreadable', reason: 'is not UTF-8 text' };
    assert.deepEqual(await readText(fs, at('/latin')), notText);
    assert.deepEqual(await readText(fs, at('/wide')), notText);
    assert.deepEqual(await readText(fs, at('/large')), { state: 'unreadable', reason: 'is larger than 2 MB' });
    assert.deepEqual(await readText(fs, at('/secret')), { state: 'unreadable', reason: 'cannot be read' });
    assert.deepEqual(await readText(fs, at('/none')), { state: 'missing' });
  });

  it('outside of the root is not looked at: by .., or by a link', async () => {
    const fs = new MemoryFiles({ '/root/in/a.md': 'a', '/out/b.md': 'b' });
    fs.link('/root/link', '../out');
    fs.link('/root/circle', 'circle');
    const read = (path: string) => readInside(fs, at(path), at('/root'));
    assert.deepEqual(await read('/root/in/a.md'), { state: 'file', text: 'a' });
    assert.deepEqual(await read('/out/b.md'), { state: 'outside' });
    assert.deepEqual(await read('/root/link/b.md'), { state: 'outside' });
    assert.deepEqual(await read('/root/link/none.md'), { state: 'outside' });
    assert.deepEqual(await read('/root/circle'), { state: 'missing' });
    assert.deepEqual(fs.reads, [at('/root/in/a.md'), at('/root/circle')]);
  });
});

describe('which files are playbooks', () => {
  const folders = [at('/site'), at('/site/inner')];
  const files = new PlaybookFiles({ folders, globs: ['**/*.pilot.yaml', 'plans/*.yaml'] });

  it('say the globs, from each folder and with ** anywhere', () => {
    for (const path of [
      '/site/a.pilot.yaml',
      '/elsewhere/ö.pilot.yaml',
      '/site/plans/x.yaml',
      '/site/inner/plans/x.yaml',
    ])
      assert.ok(files.has(at(path)), path);
    for (const path of ['/site/a.yaml', '/plans/x.yaml', '/site/plans/pilot-policy.yaml'])
      assert.ok(!files.has(at(path)), path);
    assert.ok(files.has('untitled:/site/a.pilot.yaml'));
    assert.ok(!files.has('git:/site/a.pilot.yaml'));
  });

  it('are listed once each, without policies and installed packages', async () => {
    const fs = new MemoryFiles({
      '/site/a.pilot.yaml': '',
      '/site/inner/b.pilot.yaml': '',
      '/site/plans/pilot-policy.yaml': '',
      '/site/node_modules/x/c.pilot.yaml': '',
      '/elsewhere/d.pilot.yaml': '',
    });
    assert.deepEqual(await files.list(fs), [at('/site/a.pilot.yaml'), at('/site/inner/b.pilot.yaml')]);
  });

  it('say the globs of a folder that has its own, and nothing else there', async () => {
    const [site, inner] = [at('/site'), at('/site/inner')];
    const own = new PlaybookFiles({ folders, globs: ['**/*.pilot.yaml'], own: { [inner]: ['plans/*.yaml'] } });
    const fs = new MemoryFiles({
      '/site/a.pilot.yaml': '',
      '/site/plans/x.yaml': '',
      '/site/inner/b.pilot.yaml': '',
      '/site/inner/plans/x.yaml': '',
    });
    const listed = await own.list(fs);
    assert.deepEqual(listed, [`${site}/a.pilot.yaml`, `${inner}/plans/x.yaml`]);
    assert.ok(listed.every((uri) => own.has(uri)));
    for (const path of ['/site/plans/x.yaml', '/site/inner/b.pilot.yaml', '/plans/x.yaml'])
      assert.ok(!own.has(at(path)), path);
    assert.ok(own.has(at('/elsewhere/c.pilot.yaml')));
    assert.deepEqual(own.unmatched(listed), []);
    assert.deepEqual(own.unmatched(listed.slice(0, 1)), ['plans/*.yaml']);
  });

  it('know their innermost folder', () => {
    assert.equal(files.folderOf(at('/site/inner/x')), at('/site/inner'));
    assert.equal(files.folderOf(at('/x')), undefined);
  });
});
