import assert from 'node:assert/strict';
import { completionsAt, hoverAt, symbolsOf } from '../../src/core/language';
import { PLAYBOOK_FORMAT, parse } from '../../src/core/schema';

const NESTED = {
  'keys on one line': `x-a: ${'a: '.repeat(2000)}`,
  'many more of them': `x-a: ${'a: '.repeat(60_000)}`,
  brackets: `x-a: ${'['.repeat(20_000)}`,
  braces: `x-a: ${'{a: '.repeat(20_000)}`,
  dashes: `x-a:\n  ${'- '.repeat(20_000)}`,
  'question marks': '? '.repeat(20_000),
  'keys below one another': `x-a:\n${Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
};

describe('Help in a long text', () => {
  it('looks for places in 256 K characters, and is silent in more', () => {
    const isSaid = (length: number) =>
      hoverAt('stage: pilot\n# '.padEnd(length, 'x'), 2, PLAYBOOK_FORMAT, {}) !== undefined;
    assert.ok(isSaid(256 * 1024));
    assert.ok(!isSaid(256 * 1024 + 1));
  });
});

describe('Help in a text that nests without end', () => {
  for (const [name, text] of Object.entries(NESTED))
    it(`is there or not, and never fails: ${name} @slow`, () => {
      for (const offset of [0, Math.floor(text.length / 2), text.length]) {
        assert.ok(Array.isArray(completionsAt(text, offset, PLAYBOOK_FORMAT, {})));
        assert.doesNotThrow(() => hoverAt(text, offset, PLAYBOOK_FORMAT, {}));
      }
      assert.ok(Array.isArray(symbolsOf(parse(text))));
    });
});
