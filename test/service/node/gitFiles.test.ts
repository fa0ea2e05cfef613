import assert from 'node:assert/strict';
import { symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { readText } from '../../../src/service';
import { DiskFiles, IN_TURN, uriOf } from '../../../src/service/node';
import { GitFiles, GitObjects } from '../../../src/service/node/git';
import type { Repository } from '../../cli/repositories';
import { repositoryOf } from '../../cli/repositories';
import { folderOf, removeFolders } from '../../cli/support';

describe('Files as git keeps them of a commit', function () {
  this.timeout(60_000);
  after(removeFolders);
  let repository: Repository;
  let objects: GitObjects;
  let files: GitFiles;
  const uri = (name: string) => uriOf(path.join(repository.folder, name));
  const text = async (name: string) => {
    const read = await readText(files, await files.realPath(uri(name)));
    return read.state === 'file' ? read.text : read.state;
  };
  const state = async (name: string) => (await files.stat(uri(name))).state;

  before(async () => {
    repository = await repositoryOf({
      'a/b/x.md': 'before\n',
      'a/name é\n"%41.md': 'odd\n',
      'large.bin': Buffer.alloc(300_000, 'x'),
      'kept.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n',
      '.gitignore': 'built/\n',
    });
    const { folder, write, remove, commit, shell: git } = repository;
    const outside = folderOf({ 'x.md': 'outside\n' });
    for (const [name, target] of [
      ['link', 'a/b'],
      ['a/up.md', '../a/b/x.md'],
      ['absolute.md', path.join(folder, 'a/b/x.md')],
      ['out', outside],
      ['circle', 'circle'],
    ] as const)
      symlinkSync(target, path.join(folder, name));
    await git('git init -q module && git -C module -c user.email=a -c user.name=A commit -q --allow-empty -m one');
    await commit();
    const tree = (await git('git rev-parse HEAD^{tree}')).trim();
    remove('a');
    unlinkSync(path.join(folder, 'link'));
    for (const name of ['new.md', 'built/x.md', 'node_modules/p/x.md', 'module/x.md', 'kept.bin']) write(name, 'now\n');
    objects = new GitObjects(folder);
    files = new GitFiles(objects, tree, folder, new DiskFiles(IN_TURN));
  });
  after(() => objects.close());

  it('are read whatever they are called, and whatever the work tree holds', async () => {
    assert.equal(await text('a/b/x.md'), 'before\n');
    assert.equal(await text('a/name é\n"%41.md'), 'odd\n');
    assert.equal(await text('new.md'), 'missing');
    assert.equal(await text('a'), 'folder');
    assert.deepEqual([await state('a/b'), await state('a/b/x.md/y'), await state('')], ['folder', 'missing', 'folder']);
    assert.deepEqual([...(await files.names(uri('a')))].sort(), ['b', 'name é\n"%41.md', 'up.md']);
    const read = await files.read(uri('large.bin'), 100);
    assert.equal(read.state === 'file' && read.bytes.length, 101);
    const [one, other] = await Promise.all([text('a/b/x.md'), text('large.bin')]);
    assert.deepEqual([one, other?.length], ['before\n', 300_000]);
  });

  it('are found behind links of then', async () => {
    for (const name of ['link/x.md', 'a/up.md', 'absolute.md']) {
      assert.equal(await files.realPath(uri(name)), uri('a/b/x.md'), name);
      assert.equal(await text(name), 'before\n');
    }
    assert.equal(await text('out/x.md'), 'outside\n');
    assert.equal(await state('circle'), 'missing');
    assert.equal(await files.realPath(uri('link/none/x.md')), uri('a/b/none/x.md'));
  });

  it('are those of the disk where git keeps none', async () => {
    for (const name of ['built/x.md', 'node_modules/p/x.md', 'module/x.md', 'kept.bin'])
      assert.equal(await text(name), 'now\n', name);
    assert.equal(await state('.git/HEAD'), 'file');
    assert.equal(await text('none.md'), 'missing');
  });

  it('say in the words of git why there are none', async () => {
    const none = new GitObjects(folderOf({}));
    await assert.rejects(none.read('0'.repeat(40)), /^Error: git says: fatal: not a git repository/);
    await assert.rejects(none.read('0'.repeat(40)), /git says/);
    assert.equal(await objects.read('0'.repeat(40)), undefined);
  });
});
