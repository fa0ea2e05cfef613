import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { folderOf, removeFolders } from '../../cli/support';
import { findInside, joined, readInside } from '../../../src/service';
import { CONCURRENT, DiskFiles, IN_TURN, fileOf, uriOf } from '../../../src/service/node';
import type { Disk } from '../../../src/service/node/disk';

describe('Addresses of files on a disk', () => {
  it('are there for paths of every kind', () => {
    for (const file of ['/a/b.yaml', '/a b/ü%20#?.md', '/']) assert.equal(fileOf(uriOf(file)), file);
    const folder = uriOf('/a b');
    for (const name of ['x-1.y/z.md', '../up', './here', 'ü [1].md', 'a//b', '.dot', 'a/../b', 'a/.'])
      assert.equal(fileOf(joined(folder, name)).replace(/\/$/, ''), path.join('/a b', name).replace(/\/$/, ''), name);
  });
});

for (const [way, disk] of Object.entries({ 'in turn': IN_TURN, concurrently: CONCURRENT }))
  describe(`The disk, looked at ${way}`, () => {
    after(removeFolders);
    const files = new DiskFiles(disk);
    const notRegular = { state: 'unfit', reason: 'is not a regular file' };

    it('holds files and folders, and what is not there', async () => {
      const folder = folderOf({ 'a ü.md': 'text', 'large.md': 'x'.repeat(100), 'empty.md': '' });
      symlinkSync('loop', path.join(folder, 'loop'));
      const at = (name: string) => uriOf(path.join(folder, name));
      assert.deepEqual(await files.read(at('a ü.md'), 10), { state: 'file', bytes: Buffer.from('text') });
      assert.deepEqual(await files.read(at('a ü.md'), 4), { state: 'file', bytes: Buffer.from('text') });
      assert.deepEqual(await files.read(at('empty.md'), 10), { state: 'file', bytes: Buffer.from('') });
      assert.deepEqual(await files.read(at('large.md'), 10), { state: 'unreadable', reason: 'is larger than 2 MB' });
      assert.deepEqual(await files.read(at('.'), 10), { state: 'folder' });
      assert.equal((await files.stat(at('a ü.md'))).state, 'file');
      for (const name of ['none', 'loop', 'large.md/below', 'n'.repeat(5_000), 'zero\0']) {
        assert.deepEqual(await files.read(at(name), 10), { state: 'missing' }, name);
        assert.deepEqual(await files.stat(at(name)), { state: 'missing' }, name);
        assert.equal(await files.realPath(at(name)), at(name), name);
      }
    });

    it('names some of what a folder holds, and nothing of what is none', async () => {
      const folder = folderOf({ 'a ü.md': '', 'b/c.md': '' });
      const large = folderOf(Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`${index}.md`, ''])));
      assert.deepEqual([...(await files.names(uriOf(folder)))].sort(), ['a ü.md', 'b']);
      assert.equal((await files.names(uriOf(large))).length, 500);
      for (const name of ['a ü.md', 'none']) assert.deepEqual(await files.names(uriOf(path.join(folder, name))), []);
    });

    it('is asked little about what lies below a folder that is missing, whoever asks at the same time', async () => {
      const folder = folderOf({});
      let asked = 0;
      const count = <T>(answer: T): T => (asked++, answer);
      const counted = new DiskFiles({
        ...disk,
        lstat: (file) => count(disk.lstat(file)),
        readlink: (file) => count(disk.readlink(file)),
        realpath: (file) => count(disk.realpath(file)),
      });
      const wanted = Array.from({ length: 50 }, (_, index) => uriOf(path.join(folder, 'none', 'below', `${index}.md`)));
      assert.deepEqual(await Promise.all(wanted.map((uri) => counted.realPath(uri))), wanted);
      assert.ok(asked <= 5, `${asked} questions`);
    });

    it('gives a file another stamp when it is written to, its size and times aside', async () => {
      const folder = folderOf({ 'a.md': 'old' });
      const file = path.join(folder, 'a.md');
      const before = await files.stat(uriOf(file));
      assert.deepEqual(await files.stat(uriOf(file)), before);
      writeFileSync(file, 'new');
      utimesSync(file, 1, 1);
      const after = await files.stat(uriOf(file));
      assert.notDeepEqual(after, before);
    });

    it('is read of regular files only, and no pipe, socket or device keeps anybody waiting', async () => {
      const folder = folderOf({});
      execFileSync('mkfifo', [path.join(folder, 'pipe')]);
      const server = createServer().listen(path.join(folder, 'socket'));
      for (const file of [path.join(folder, 'pipe'), path.join(folder, 'socket'), '/dev/zero']) {
        assert.deepEqual(await files.read(uriOf(file), 10), notRegular, file);
        assert.deepEqual(await files.stat(uriOf(file)), notRegular, file);
      }
      server.close();
    });

    it('is read up to the limit and one byte more, whatever size a file says it has', async function () {
      if (!existsSync('/proc/self/pagemap')) this.skip();
      // Of this one there are gigabytes, in pieces of eight bytes.
      for (const limit of [99_999, 100_000]) {
        const read = await files.read(uriOf(realpathSync('/proc/self/pagemap')), limit);
        assert.ok(read.state === 'unreadable' || (read.state === 'file' && read.bytes.byteLength === limit + 1));
      }
      const limit = 100_000;
      const small = await files.read(uriOf(realpathSync('/proc/self/stat')), limit);
      assert.ok(small.state === 'file' && small.bytes.byteLength > 10);
    });

    it('says where links lead, whether anything is there or not', async () => {
      const folder = folderOf({ 'root/real ü.md': 'in', 'secret.md': 'out', 'out/file.md': '' });
      mkdirSync(path.join(folder, 'root/sub'));
      const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'root', name));
      link('real ü.md', 'in.md');
      link('../secret.md', 'out.md');
      link('../none.md', 'out-none.md');
      link('out-none.md', 'sub/none.md');
      link('../out-none.md', 'sub/chain.md');
      link('../out', 'out');
      link('loop-b', 'loop-a');
      link('loop-a', 'loop-b');
      link('out/../secret.md', 'back.md');
      link('out/../none.md', 'back-none.md');
      link(path.join(folder, 'none'), 'absolute');
      link('sub/nothing', 'dangling');
      const real = async (name: string) => fileOf(await files.realPath(uriOf(path.join(folder, 'root', name))));
      const expected = {
        'in.md': 'root/real ü.md',
        'none.md': 'root/none.md',
        'none/below/none.md': 'root/none/below/none.md',
        'out.md': 'secret.md',
        'out-none.md': 'none.md',
        'sub/none.md': 'root/sub/out-none.md',
        'sub/chain.md': 'none.md',
        'out/file.md': 'out/file.md',
        'out/none.md': 'out/none.md',
        'out/none/below.md': 'out/none/below.md',
        'out/file.md/below.md': 'out/file.md/below.md',
        'back.md': 'secret.md',
        'back-none.md': 'none.md',
        absolute: 'none',
        'absolute/below': 'none/below',
        dangling: 'root/sub/nothing',
      };
      for (const [name, target] of Object.entries(expected))
        assert.equal(await real(name), path.join(folder, target), name);
      for (const name of ['loop-a', 'loop-b']) assert.match(await real(name), /loop-[ab]$/);
    });

    it('is left by no link', async () => {
      const folder = folderOf({ 'root/real.md': 'in', 'secret.md': 'out' });
      const root = uriOf(path.join(folder, 'root'));
      const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'root', name));
      link('../secret.md', 'out.md');
      link('../none.md', 'none.md');
      link('real.md', 'in.md');
      const read = (name: string) => readInside(files, uriOf(path.join(folder, 'root', name)), root);
      assert.deepEqual(await read('in.md'), { state: 'file', text: 'in' });
      for (const name of ['out.md', 'none.md', '../secret.md', '../none.md', 'out.md/below'])
        assert.deepEqual(await read(name), { state: 'outside' }, name);
      assert.equal(await findInside(files, uriOf(path.join(folder, 'root/in.md')), root), joined(root, 'real.md'));
    });

    /** Reads `root/sub/a.md` as a file of its root, while something is done just before and just after it is opened. */
    async function readWhile(folder: string, before: () => void, after: () => void = () => undefined) {
      const swapping: Disk = {
        ...disk,
        open: async (file, flags) => {
          before();
          const descriptor = await disk.open(file, flags);
          after();
          return descriptor;
        },
      };
      const root = path.join(folder, 'root');
      return readInside(new DiskFiles(swapping), uriOf(path.join(root, 'sub/a.md')), uriOf(root));
    }

    it('is left by no link that is put there between the look and the reading', async () => {
      const files = { 'root/sub/a.md': 'in', 'root/secret.md': 'in', 'out/a.md': 'secret' };
      const replaced = { state: 'unfit', reason: 'was replaced while it was opened' };
      const once = (run: () => void) => {
        let isDone = false;
        return () => {
          if (!isDone) run();
          isDone = true;
        };
      };

      let folder = folderOf(files);
      const at = (name: string) => path.join(folder, name);
      const linkFile = once(() => {
        rmSync(at('root/sub/a.md'));
        symlinkSync('../../out/a.md', at('root/sub/a.md'));
      });
      assert.deepEqual(await readWhile(folder, linkFile), replaced);

      folder = folderOf(files);
      const linkFolder = () => {
        renameSync(at('root/sub'), at('root/was'));
        symlinkSync('../out', at('root/sub'));
      };
      assert.deepEqual(await readWhile(folder, once(linkFolder)), replaced);

      // There and back again, whenever it is opened.
      folder = folderOf(files);
      const back = () => {
        rmSync(at('root/sub'));
        renameSync(at('root/was'), at('root/sub'));
      };
      assert.deepEqual(await readWhile(folder, linkFolder, back), replaced);
    });

    it('is read anew where another file is saved in its place just then', async () => {
      const folder = folderOf({ 'root/sub/a.md': 'old', 'root/sub/draft': 'new' });
      const save = () => {
        const draft = path.join(folder, 'root/sub/draft');
        if (existsSync(draft)) renameSync(draft, path.join(folder, 'root/sub/a.md'));
      };
      assert.deepEqual(await readWhile(folder, () => undefined, save), { state: 'file', text: 'new' });
    });
  });
