import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RE2JS } from 're2js';
import { SCHEMA_LIMITS, Patterns, withPatterns } from '../../src/jsonSchema';
import { patternSize } from '../../src/jsonSchema/patternSize';

/** Patterns in all that their syntax has, most of them valid. */
const anyPattern = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  const atom = fc.constantFrom(
    ...['a', '.', '\\d', '\\(', '\\[', '\\Q(x[{3}\\E', '\\x{1F600}', '\\p{L}', '\\pN', '^', '$', '😀', '{', '{a}', ']'],
    ...['[a-z]', '[^)]', '[]a]', '[^]a]', '[[:alpha:](]', '[\\](]', '[(*]', '(?i)', ''],
  );
  const group = fc
    .tuple(fc.constantFrom('(', '(?:', '(?i:', '(?P<n>', '(?<m>'), any)
    .map(([open, inner]) => `${open}${inner})`);
  const repeat = fc.constantFrom('*', '+', '?', '{2}', '{3,}', '{0,5}', '{7,9}', '{12}?', '*?', '{0}');
  const repeated = fc.tuple(fc.oneof(atom, group), repeat).map((parts) => parts.join(''));
  const one = fc.oneof({ maxDepth: 3, depthSize: 'small' }, atom, repeated, group);
  const sequence = fc.array(one, { maxLength: 4 }).map((parts) => parts.join(''));
  return { any: fc.array(sequence, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')) };
}).any;

describe('The patterns of a policy', () => {
  before(() => withPatterns(() => new Patterns().compile('')));

  it('are measured before they are compiled, and never far too small @slow', () => {
    let compiled = 0;
    fc.assert(
      fc.property(anyPattern, (source) => {
        let size: number;
        try {
          size = RE2JS.compile(RE2JS.translateRegExp(source)).programSize();
        } catch {
          return;
        }
        compiled++;
        assert.ok(size <= 2 * patternSize(source) + 8, `${source}: ${size}, measured as ${patternSize(source)}`);
      }),
      { numRuns: 2_000 },
    );
    assert.ok(compiled > 500, String(compiled));
  });

  it('are measured about right', () => {
    for (const source of [
      '^[A-Z]{2,4}-\\d{3,6}$',
      '^https://wiki\\.example\\.com/',
      '(?:aa|bb){1000}',
      '^[A-Za-z0-9 ]{1,500}$',
      '(a{30}){30}',
      '\\p{L}+',
    ]) {
      const size = RE2JS.compile(RE2JS.translateRegExp(source)).programSize();
      assert.ok(patternSize(source) <= 2 * size + 8, `${source}: ${size}, measured as ${patternSize(source)}`);
    }
  });

  it('are refused when one repeats too much, and then no other is looked at', () => {
    for (const source of ['(?:aa|bb){1000}'.repeat(28), '((a{100}){100}){100}', '[a-z]{1000}'.repeat(6)]) {
      const patterns = new Patterns();
      assert.deepEqual(patterns.compile(source), { reason: 'it repeats too much' });
      assert.equal(patterns.compile('a'), undefined);
    }
    const patterns = new Patterns();
    assert.deepEqual(patterns.compile('a'.repeat(1_001)), { reason: 'it is longer than 1,000 characters' });
    assert.ok('matches' in new Patterns().compile('a'.repeat(1_000))!);
  });

  it('are refused when they are too large together, globs included; each text counts once', () => {
    const patterns = new Patterns();
    const large = (index: number) => `a${index}(?:aa|bb){900}`;
    const most = Math.floor(SCHEMA_LIMITS.allPatterns / 4_508);
    for (let index = 0; index < most; index++)
      for (const source of [large(index), large(index)]) assert.ok('matches' in patterns.compile(source)!, source);
    const glob = `{${Array.from({ length: 100 }, (_, index) => `a${index}`).join(',')}}/**/*.pilot.yaml`;
    let refusal: { reason: string } | undefined;
    for (let index = 0; index < 3; index++) refusal ??= patterns.refusalOf(glob);
    assert.match(refusal!.reason, /^together with the others/);
    assert.equal(patterns.refusalOf(glob), undefined);
    assert.equal(patterns.compile('a'), undefined);
  });

  it('that are no patterns are each told so', () => {
    const patterns = new Patterns();
    for (const source of ['(', 'a(?=b)', '(a)\\1']) assert.ok('reason' in patterns.compile(source)!, source);
    assert.ok('matches' in patterns.compile('a')!);
  });
});
