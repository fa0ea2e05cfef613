import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { folderOf, removeFolders } from '../cli/support';
import { IgnoreFiles } from '../../src/service';
import { MemoryFiles, at } from './support/memoryFiles';

describe('Ignore files', () => {
  after(removeFolders);

  const leftOut = async (fs: MemoryFiles, paths: readonly string[], base = '/repo'): Promise<string[]> => {
    const ignoring = new IgnoreFiles(fs);
    const answers = await Promise.all(paths.map((path) => ignoring.leaveOut(at(path), at(base))));
    return paths.filter((_, index) => answers[index]);
  };

  it('hold from the repository down, also above where the search began', async () => {
    const fs = new MemoryFiles({
      '/repo/.git/HEAD': '',
      '/repo/.git/info/exclude': 'mine.yaml\n',
      '/repo/.gitignore': '/a/out\n*.tmp.yaml\n',
      '/repo/a/.gitignore': '!keep.tmp.yaml\n',
      '/repo/a/.ignore': 'x.yaml\n!mine.yaml\n',
      '/.gitignore': '*\n',
    });
    const paths = [
      '/repo/a/out/b.yaml',
      '/repo/a/keep.tmp.yaml',
      '/repo/a/b.tmp.yaml',
      '/repo/a/d/x.yaml',
      '/repo/x.yaml',
    ];
    assert.deepEqual(await leftOut(fs, paths), ['/repo/a/out/b.yaml', '/repo/a/b.tmp.yaml', '/repo/a/d/x.yaml']);
    assert.deepEqual(await leftOut(fs, paths.slice(0, 4), '/repo/a'), [paths[0], paths[2], paths[3]]);
    assert.deepEqual(await leftOut(fs, ['/repo/mine.yaml', '/repo/a/mine.yaml']), ['/repo/mine.yaml']);
  });

  it('hold without a repository from where the search began', async () => {
    const fs = new MemoryFiles({ '/top/.gitignore': '*', '/top/in/.gitignore': 'a.yaml' });
    assert.deepEqual(await leftOut(fs, ['/top/in/a.yaml', '/top/in/b.yaml'], '/top/in'), ['/top/in/a.yaml']);
  });

  it('say nothing where they lead outside or cannot be read, which is told of what lies inside', async () => {
    const fs = new MemoryFiles({ '/repo/.git/HEAD': '', '/out/rules': '*\n', '/repo/a/b.yaml': '' });
    fs.link('/repo/.gitignore', '../out/rules');
    fs.write('/repo/a/.gitignore', `#${'x'.repeat(2 * 1024 * 1024)}\n*\n`);
    const ignoring = new IgnoreFiles(fs);
    assert.equal(await ignoring.leaveOut(at('/repo/a/b.yaml'), at('/repo')), false);
    assert.deepEqual([...ignoring.unread], [[at('/repo/a/.gitignore'), 'is larger than 2 MB']]);
    assert.ok(!fs.reads.includes(at('/out/rules')));
  });

  it('leave out what git says @slow', async function () {
    this.timeout(60_000);
    const word = fc.constantFrom('a', 'b', 'ab', 'c.x', '.d');
    const piece = fc.oneof(word, fc.constantFrom('*', '?', '**', '[ab]', '[!a]', '\\a', '*b', 'a*'));
    const rule = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '', '/'),
        fc.array(piece, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '', '/', '/**', ' '),
      )
      .map(([not, start, parts, end]) => `${not}${start}${parts.join('/')}${end}`);
    // Not among others: a set that a slash stands in is read as what it is not.
    const unclosed = fc.constantFrom('[a', 'a/[b', 'a\\');
    const rules = fc
      .array(fc.oneof({ weight: 9, arbitrary: rule }, unclosed), { maxLength: 4 })
      .map((all) => `${all.join('\n')}\n`);
    const path = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => `${all.join('/')}/f.yaml`);
    const paths = fc.uniqueArray(path, { minLength: 12, maxLength: 12 });
    const folder = folderOf({});
    execFileSync('git', ['init', '-q', folder]);
    for (const name of ['a', '.git/info']) mkdirSync(`${folder}/${name}`, { recursive: true });
    let [all, some] = [0, 0];
    await fc.assert(
      fc.asyncProperty(rules, rules, rules, paths, async (top, nested, own, files) => {
        const texts = { '.gitignore': top, 'a/.gitignore': nested, '.git/info/exclude': own };
        const input = files.join('\0');
        for (const [name, text] of Object.entries(texts)) writeFileSync(`${folder}/${name}`, text);
        const theirs = checkIgnore(folder, input);
        const fs = new MemoryFiles(
          Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/repo/${name}`, text])),
        );
        const ours = await leftOut(
          fs,
          files.map((file) => `/repo/${file}`),
        );
        assert.deepEqual(ours.map((file) => file.slice('/repo/'.length)).sort(), theirs.sort());
        all += files.length;
        some += theirs.length;
      }),
      { numRuns: 100 },
    );
    assert.ok(some > all / 20 && some < all, `${some} of ${all} are left out`);
  });
});

/** Those of some paths that git leaves out. */
function checkIgnore(folder: string, input: string): string[] {
  try {
    const args = ['-C', folder, '-c', 'core.excludesFile=/dev/null', 'check-ignore', '--no-index', '-z', '--stdin'];
    return execFileSync('git', args, { input, encoding: 'utf8', stdio: 'pipe' }).split('\0').filter(Boolean);
  } catch (error) {
    // 1: none of them.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}
