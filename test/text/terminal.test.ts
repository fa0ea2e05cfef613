import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine, printed, printedJson } from '../../src/text';

/** Texts of what terminals, servers and readers act on. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '::add-mask::',
          '::',
          ':',
          ' ',
          '\t',
          '\n',
          '\r',
          '\u0085',
          '\u2028',
          '\u00A0',
          '\u3000',
          '\u001b[2J',
          '\u009b2J',
        ],
        ...[
          '##',
          '#',
          '##[error]',
          '##vso[task.x]',
          '##teamcity[',
          '[',
          'a',
          '\u202e',
          '\u200b',
          '\ufeff',
          '\u{e0041}',
          '\u200d',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

/** What acts on a terminal or its reader: all but what joins two signs. */
const ACTING = /[^\P{C}\p{Cn}\p{Co}\p{Cs}\u200C\u200D]|[\p{Zl}\p{Zp}]/u;
const COMMAND = /##\w*\[/;

describe('What is printed', () => {
  it('is one line that no terminal and no CI server acts on, whatever it holds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shown = printed(text);
        assert.doesNotMatch(shown, ACTING);
        assert.doesNotMatch(shown, COMMAND);
        assert.doesNotMatch(shown.trimStart(), /^:/);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows what it hides', () => {
    for (const [text, shown] of [
      ['::add-mask::e', '\\u{3a}:add-mask::e'],
      ['a ##[error]b ##vso[x]', 'a #\\u{23}[error]b #\\u{23}vso[x]'],
      ['one\r\n two\u2028three', 'one two\\u{2028}three'],
      ['\u001b[31mred \u202Eexe.txt \u200Bx', '\\u{1b}[31mred \\u{202e}exe.txt \\u{200b}x'],
      ['std::vector #12 ##x', 'std::vector #12 ##x'],
    ] as const)
      assert.equal(printed(text), shown);
  });

  it('keeps words and emojis whole', () => {
    for (const text of ['👩🏽‍💻 Résumé', 'نمی‌خواهم', 'क्‍ष']) assert.equal(oneLine(text), text);
    assert.equal(oneLine('a\u200Db \u200D'), 'a\\u{200d}b \\u{200d}');
  });

  it('takes time that grows with the text @slow', () => {
    for (const part of [' ', '\t', ':', '#', '##a', '\u200d']) assert.ok(printed(part.repeat(1_000_000)).length > 0);
  });

  it('is the same JSON for whoever parses it', () => {
    fc.assert(
      fc.property(fc.dictionary(texts, texts), (value) => {
        const shown = printedJson(value);
        assert.deepEqual(JSON.parse(shown), JSON.parse(JSON.stringify(value)));
        for (const line of shown.split('\n')) {
          assert.doesNotMatch(line, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          assert.doesNotMatch(line, COMMAND);
          assert.doesNotMatch(line.trimStart(), /^:/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
