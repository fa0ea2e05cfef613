import assert from 'node:assert/strict';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { lexed } from '../../../src/core/playbook/lexing';
import { SIGNS } from '../../../src/core/playbook/signs';

/** What the lexer's own expressions take for the end of a line, and what may stand around it. */
const PIECES = [
  ...['\n', '\r', '\r\n', '\u2028', '\u2029', '\uFEFF', ' ', '\t', '# c', '%YAML 1.2', '---', '...', '-.-', '..-'],
  ...['a: b', '- ', '|\n', '"', "'", '[', '}', '&a ', '*a', '!t '],
];
const CONTROL = new Set<string>(Object.values(SIGNS));

/** The lexemes of a text; throws where they do not end. */
function lexemesOf(text: string): readonly string[] {
  const shared = globalThis as { lexing?: () => readonly string[] };
  shared.lexing = () => lexed(text);
  return new Script('lexing()').runInThisContext({ timeout: 10_000 }) as readonly string[];
}

function lengthOf(lexemes: readonly string[]): number {
  let length = 0;
  let isText = false;
  for (const lexeme of lexemes) {
    if (!isText && CONTROL.has(lexeme)) isText = lexeme === SIGNS.scalar;
    else {
      length += lexeme.length;
      isText = false;
    }
  }
  return length;
}

describe('The lexemes of a text', () => {
  for (const text of [
    ' # c\ra: b\n',
    '\u2028a',
    '\r',
    '... \rb',
    '..-\r|\n',
    '\uFEFF\uFEFF \u2028a',
    '%a\u2029\n---\n',
  ])
    it(`end, and have its length: ${JSON.stringify(text)}`, () => assert.equal(lengthOf(lexemesOf(text)), text.length));

  it('end, and have its length, whatever the text @slow', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        assert.equal(lengthOf(lexemesOf(text)), text.length);
      }),
      { numRuns: 20_000, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false },
    );
  });

  it('keep what ends no line in a text of others', () => {
    assert.deepEqual(
      lexemesOf('a: "b\u2028c"\r\n# d\r\n').filter((lexeme) => lexeme.includes('\u2028') || lexeme.includes('\r')),
      ['"b\u2028c"', '\r\n', '\r\n'],
    );
  });
});
