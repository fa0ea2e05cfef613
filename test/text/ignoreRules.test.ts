import assert from 'node:assert/strict';
import { readIgnoreRules } from '../../src/text';

describe('Rules of what is ignored', () => {
  const says = (rules: string, path: string): boolean | undefined =>
    readIgnoreRules(rules).says(path.replace(/\/$/, ''), path.endsWith('/'), { left: Infinity });

  it('are one a line, without comments, blanks at the end and a byte-order mark', () => {
    assert.equal(says('\uFEFFa.yaml\r\n#b.yaml\n\nc.yaml  \nd\\ \n\\#e\n\\!f', 'a.yaml'), true);
    for (const path of ['x/a.yaml', 'c.yaml', 'd ', '#e', '!f'])
      assert.equal(says('a.yaml\nc.yaml  \nd\\ \n\\#e\n\\!f', path), true, path);
    for (const path of ['#b.yaml', 'b.yaml', 'd', 'e'])
      assert.equal(says('a.yaml\n#b.yaml\nd\\ \n\\#e', path), undefined, path);
  });

  it('hold as the last of them says that fits', () => {
    const rules = '*.yaml\n!keep.yaml\nkeep.yaml/\n!*.pilot.yaml\nx.pilot.yaml';
    assert.equal(says(rules, 'a.yaml'), true);
    assert.equal(says(rules, 'keep.yaml'), false);
    assert.equal(says(rules, 'keep.yaml/'), true);
    assert.equal(says(rules, 'a.pilot.yaml'), false);
    assert.equal(says(rules, 'x.pilot.yaml'), true);
    assert.equal(says('build/\n!build', 'build/'), false);
    assert.equal(says('!build\nbuild/', 'build/'), true);
  });

  it('read braces as they stand, sets with their names, and what is not closed as nothing', () => {
    assert.equal(says('{a,b}*', 'a'), undefined);
    assert.equal(says('{a,b}*', '{a,b}c'), true);
    assert.equal(says('x[[:digit:]_]', 'x7'), true);
    assert.equal(says('x[[:digit:]_]', 'xa'), undefined);
    assert.equal(says('x[!a]', 'xa'), undefined);
    for (const rule of ['x[a', 'xa\\']) assert.equal(says(rule, rule), undefined, rule);
  });

  it('take no longer for what backtracks without end, and are limited in sum', () => {
    const start = performance.now();
    const rules = readIgnoreRules(`${'*a'.repeat(100)}b*\n`.repeat(5_000));
    const work = { left: 10_000_000 };
    for (let file = 0; file < 1_000; file++)
      assert.equal(rules.says(`${'a'.repeat(250)}${file}`, false, work), undefined);
    assert.ok(work.left < 0);
    assert.ok(performance.now() - start < 3_000);
  });
});
