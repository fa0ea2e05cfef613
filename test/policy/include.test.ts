import assert from 'node:assert/strict';
import { minimatch } from 'minimatch';
import { DEFAULT_POLICY } from '../../src/core/checklist/policy';
import { isExcluded, isIncluded } from '../../src/policy/include';
import { POLICY_LIMITS } from '../../src/policy/policyFile';
import { policyOf, read } from '../core/support/policies';

const including = (...globs: string[]) => policyOf(`pilotPolicy: 1\ninclude: ${JSON.stringify(globs)}\n`);

describe('What a policy includes', () => {
  const PATHS = [
    'a.pilot.yaml',
    'pilots/a.pilot.yaml',
    'pilots/a.pilot.yml',
    'pilots/deep/er/b.pilot.yaml',
    'pilots/.hidden/c.pilot.yaml',
    'other/pilots/a.pilot.yaml',
    'pilots/x y (1).pilot.yaml',
  ];
  const GLOBS = [
    'pilots/**/*.pilot.yaml',
    '**/a.pilot.{yaml,yml}',
    'pilots/*.pilot.yaml',
    '*/[ab].pilot.yaml',
    './pilots/**',
    '**/deep/**/?.pilot.yaml',
    'pilots/x y \\(1\\).pilot.yaml',
  ];

  it('is what its globs match, as an independent library matches them', async () => {
    for (const glob of GLOBS) {
      const policy = await including(glob);
      const counted = PATHS.filter((path) => isIncluded(policy, path));
      assert.ok(counted.length > 0 && counted.length < PATHS.length, glob);
      assert.deepEqual(
        counted,
        PATHS.filter((path) => minimatch(path, glob.replace(/^\.\//, ''), { dot: true })),
        glob,
      );
    }
  });

  it('is everything without a glob, and what any of several matches', async () => {
    assert.ok(PATHS.every((path) => isIncluded(DEFAULT_POLICY, path)));
    const policy = await including('a.pilot.yaml', 'other/**');
    assert.deepEqual(
      PATHS.filter((path) => isIncluded(policy, path)),
      ['a.pilot.yaml', 'other/pilots/a.pilot.yaml'],
    );
  });

  it('takes no longer for a glob that backtracks without end', async () => {
    const policy = await including(`${'*a'.repeat(30)}b`, `${'**/'.repeat(20)}x`);
    const start = performance.now();
    assert.equal(isIncluded(policy, `${'a'.repeat(3000)}c`), false);
    assert.equal(isIncluded(policy, `${'a/'.repeat(1500)}c`), false);
    assert.ok(performance.now() - start < 1000);
  });

  it('says which glob cannot be used', async () => {
    const globs = ['{a,', '**/*.yaml', '*/'.repeat(500)];
    const { findings } = await read(`pilotPolicy: 1\ninclude: ${JSON.stringify(globs)}\n`);
    assert.deepEqual(
      findings.map(({ code, at }) => [code, at]),
      [
        ['policy/invalid-include', '/include/0'],
        ['policy/invalid-include', '/include/2'],
      ],
    );
    const many = '  - a\n'.repeat(POLICY_LIMITS.globs + 1);
    const { findings: limited } = await read(`pilotPolicy: 1\ninclude:\n${many}`);
    assert.deepEqual(
      limited.map(({ code, at }) => [code, at]),
      [['policy/too-many', `/include/${POLICY_LIMITS.globs}`]],
    );
  });
});

describe('What a policy excludes', () => {
  const excluding = (...globs: string[]) => policyOf(`pilotPolicy: 1\nexclude: ${JSON.stringify(globs)}\n`);

  it('is what its globs fit, and all that lies below', async () => {
    const policy = await excluding('archive', './drafts/', '**/templates/**', '**/x.pilot.{yaml,yml}');
    for (const path of ['archive/a.yaml', 'archive/b/a.yaml', 'drafts/a.yaml', 'a/templates/b.yaml', 'x.pilot.yml'])
      assert.ok(isExcluded(policy, path), path);
    for (const path of ['a.yaml', 'b/archive/a.yaml', 'archived/a.yaml', 'b/drafts', 'x.pilot.json'])
      assert.ok(!isExcluded(policy, path), path);
    assert.ok(!isExcluded(DEFAULT_POLICY, 'archive/a.yaml'));
  });

  it('adds up with what it extends', async () => {
    const base = 'pilotPolicy: 1\nexclude: [a]\n';
    const policy = await policyOf('pilotPolicy: 1\nextends: ./base.yaml\nexclude: [b]\n', { '/repo/base.yaml': base });
    assert.deepEqual(
      ['a/x', 'b/x', 'c/x'].filter((path) => isExcluded(policy, path)),
      ['a/x', 'b/x'],
    );
  });

  it('takes no pattern with ! before it, nor does what it includes: both name exclude', async () => {
    const { findings, broken } = await read('pilotPolicy: 1\ninclude: ["**", "!old/**"]\nexclude: ["!new", "[!a]*"]\n');
    assert.ok(broken);
    assert.deepEqual(
      findings.map(({ code, at }) => [code, at]),
      [
        ['policy/invalid-include', '/include/1'],
        ['policy/invalid-exclude', '/exclude/0'],
      ],
    );
    for (const { message } of findings) assert.match(message, /`exclude`/);
  });

  it('says which pattern cannot be used, that of a long one as well', async () => {
    const globs = ['{a,', 'y'.repeat(499), ...Array.from({ length: POLICY_LIMITS.globs }, () => 'a')];
    const { findings } = await read(`pilotPolicy: 1\nexclude: ${JSON.stringify(globs)}\n`);
    assert.deepEqual(
      findings.map(({ code, at }) => [code, at]),
      [
        ['policy/invalid-exclude', '/exclude/0'],
        ['policy/invalid-exclude', '/exclude/1'],
        ['policy/too-many', `/exclude/${POLICY_LIMITS.globs}`],
      ],
    );
  });
});
