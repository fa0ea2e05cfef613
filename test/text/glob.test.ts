import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Minimatch } from 'minimatch';
import { compileGlob, globsOf, readGlob } from '../../src/text';

describe('a glob', () => {
  const cases: [glob: string, fits: string[], others: string[]][] = [
    ['**/*.pilot.{yaml,yml}', ['a.pilot.yaml', 'x/y/a.pilot.yml', '.hidden/.pilot.yaml'], ['a.yaml', 'a.pilot.yaml/b']],
    ['pilots/*.yaml', ['pilots/a.yaml'], ['a.yaml', 'pilots/b/a.yaml', 'x/pilots/a.yaml']],
    ['pilots/**', ['pilots/a', 'pilots/a/b'], ['pilot/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/xb', 'b']],
    ['a?c', ['abc'], ['ac', 'a/c', 'abbc']],
    ['[a-c]x[!0-9]', ['axy', 'cx!'], ['dxy', 'ax5', 'ax/']],
    ['{a,b{c,d}}.x', ['a.x', 'bc.x', 'bd.x'], ['b.x', 'ab.x']],
    ['a{b', ['a{b'], ['ab']],
    ['a[b', ['a[b'], ['ab']],
    ['./a/*', ['a/b'], ['./a/b']],
    ['\\*\\{a,b\\}\\[', ['*{a,b}['], ['xa', '*a[']],
    ['{a\\,b,c}', ['a,b', 'c'], ['a', 'b']],
    ['[]]x[!]]', [']xa'], ['x', ']x]']],
    ['a.c', ['a.c'], ['abc']],
    ['', [''], ['a']],
  ];
  for (const [glob, fit, others] of cases)
    it(glob || '(empty)', () => {
      const fits = compileGlob(glob);
      for (const path of fit) assert.ok(fits(path), path);
      for (const path of others) assert.ok(!fits(path), path);
    });

  it('fits what an independent library says @slow', () => {
    // No name is `.` or `..`.
    const character = fc.constantFrom('a', 'b', '-', '.a');
    const word = fc.string({ unit: character, minLength: 1, maxLength: 3 });
    const wildcard = fc.constantFrom('*', '?', '[ab]', '[!b]', '[a-b]', '\\*');
    const piece = fc.oneof(word, wildcard);
    const braces = fc.array(piece, { minLength: 2, maxLength: 3 }).map((all) => `{${all.join(',')}}`);
    const part = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.array(fc.oneof(piece, braces), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
      },
      { weight: 1, arbitrary: fc.constant('**') },
    );
    const glob = fc
      // Whether a folder is among all that is below it, libraries don't agree on: the last part names a file.
      .tuple(fc.array(part, { maxLength: 3 }), word)
      .map(([all, last]) => [...all, `${last.charAt(0)}*`].join('/'));
    const path = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join('/'));
    const options = { dot: true, noext: true, nonegate: true, nocomment: true, platform: 'linux' } as const;
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(glob, path, (one, file) => {
        const theirs = new Minimatch(one, options).match(file);
        seen[`${theirs}`]++;
        assert.equal(compileGlob(one)(file), theirs);
        const read = readGlob(one);
        if ('matches' in read) assert.equal(read.matches(file), theirs);
      }),
      { numRuns: 3000 },
    );
    assert.ok(seen.true > 100 && seen.false > 100, JSON.stringify(seen));
  });

  it('says why it cannot be used', () => {
    const reasons = ['{a,', 'a[b', 'a'.repeat(501), '{a,b}'.repeat(30), 'a\\{b[{]'].map((one) => {
      const read = readGlob(one);
      return 'reason' in read ? read.reason : undefined;
    });
    assert.deepEqual(reasons, [
      'its "{" is not closed',
      'its "[" is not closed',
      'it is longer than 500 characters',
      'its braces stand for too many alternatives',
      undefined,
    ]);
  });

  it('takes no long time, whatever it is', () => {
    const start = performance.now();
    assert.ok(!compileGlob(`${'*a'.repeat(200)}b`)('a'.repeat(5000)));
    assert.ok(!compileGlob(`${'**/a/'.repeat(100)}b`)('a/'.repeat(3000)));
    assert.equal(compileGlob('{a,b}'.repeat(30))('c'), false);
    assert.ok(performance.now() - start < 2000);
  });
});

describe('the setting that names playbooks', () => {
  const cases: [setting: unknown, fits: string[], others: string[]][] = [
    ['**/*.pilot.{yaml,yml}', ['a.pilot.yaml', 'x/a.pilot.yml'], ['a.yaml']],
    ['pilots/', ['pilots/a.yaml', 'pilots/b/c.yml'], ['a.yaml', 'pilots/a.md', 'pilots.yaml']],
    ['./pilots/*.yaml', ['pilots/a.yaml'], ['pilots/b/a.yaml']],
    ['a, b.yaml', ['a/x.yaml', 'b.yaml', 'a'], ['c/x.yaml']],
    ['{a,b}.yaml', ['a.yaml', 'b.yaml'], ['a']],
    [
      ['x/*.yaml', './y/,z'],
      ['x/1.yaml', 'y/1.yaml', 'z/1.yml'],
      ['x/y/1.yaml', 'w/1.yaml'],
    ],
    ['.', ['a.yaml', 'b/c.yml'], ['a.md']],
    ['./', ['a.yaml', 'b/c.yml'], ['a.md']],
  ];
  for (const [setting, fits, others] of cases)
    it(JSON.stringify(setting), () => {
      const globs = globsOf(setting).map(({ glob }) => compileGlob(glob));
      for (const path of fits)
        assert.ok(
          globs.some((test) => test(path)),
          path,
        );
      for (const path of others) assert.ok(!globs.some((test) => test(path)), path);
    });

  it('names nothing where it is empty or no text', () => {
    for (const setting of ['', ' , ', [], undefined, 3, { a: 1 }]) assert.deepEqual(globsOf(setting), []);
  });

  it('keeps what each was called', () => {
    assert.deepEqual(
      globsOf('./a/, b*.yaml').map(({ name }) => name),
      ['./a/', 'b*.yaml'],
    );
  });
});
