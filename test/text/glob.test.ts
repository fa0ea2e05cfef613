import assert from 'node:assert/strict';
import { compileGlob, globsOf } from '../../src/text';

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
    ['a.c', ['a.c'], ['abc']],
    ['', [''], ['a']],
  ];
  for (const [glob, fit, others] of cases)
    it(glob || '(empty)', () => {
      const fits = compileGlob(glob);
      for (const path of fit) assert.ok(fits(path), path);
      for (const path of others) assert.ok(!fits(path), path);
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
  const BELOW = '**/*.{yaml,yml}';
  const cases: [setting: unknown, globs: string[]][] = [
    ['**/*.pilot.{yaml,yml}', ['**/*.pilot.{yaml,yml}']],
    ['pilots/', [`pilots/${BELOW}`]],
    ['./pilots/*.yaml', ['pilots/*.yaml']],
    ['a, b', ['a', `a/${BELOW}`, 'b', `b/${BELOW}`]],
    [
      ['x/*.yaml', './y/'],
      ['x/*.yaml', `y/${BELOW}`],
    ],
    ['.', [BELOW]],
    ['./', [BELOW]],
    [' , ', []],
    [undefined, []],
    [{ a: 1 }, []],
  ];
  for (const [setting, globs] of cases)
    it(JSON.stringify(setting) ?? 'undefined', () => assert.deepEqual(globsOf(setting), globs));
});
