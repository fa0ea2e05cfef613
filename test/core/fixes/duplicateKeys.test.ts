import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';
import { choicesOf, choicesOfOne } from '../support/choosing';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';

/** A text with a key twice, and what it is with the first and with the last of them. */
const CASES: readonly (readonly [text: string, first: string, last: string])[] = [
  ['tool: { name: A } # a\nrisk: low\ntool: B\n', 'tool: { name: A } # a\nrisk: low\n', 'risk: low\ntool: B\n'],
  [
    'workflow:\n  # why\n  name: a\n  trigger: |\n    b\n\n  "name": c\n# end\n',
    'workflow:\n  # why\n  name: a\n  trigger: |\n    b\n\n# end\n',
    'workflow:\n  # why\n  trigger: |\n    b\n\n  "name": c\n# end\n',
  ],
  ['tool: { a: 1, b: 2, a: 3 }\n', 'tool: { a: 1, b: 2 }\n', 'tool: { b: 2, a: 3 }\n'],
  ['tool: { a: 1, b: 2, b: 3, b: 4 }\n', 'tool: { a: 1, b: 2 }\n', 'tool: { a: 1, b: 4 }\n'],
  [
    'edgeCases:\n  - case: a\n    kind: late\n    case: b\n',
    'edgeCases:\n  - case: a\n    kind: late\n',
    'edgeCases:\n  - kind: late\n    case: b\n',
  ],
  ['tool:\r\nrisk: low\r\ntool: B', 'tool:\r\nrisk: low\r\n', 'risk: low\r\ntool: B'],
  ['workflow:\n  steps:\n    - a\n  steps: [b]\n', 'workflow:\n  steps:\n    - a\n', 'workflow:\n  steps: [b]\n'],
];

describe('a key that is there twice', () => {
  for (const [text, first, last] of CASES)
    it(`${JSON.stringify(text)} keeps the first or the last`, async () => {
      for (const found of choicesOf(HEAD + text, 'yaml/duplicate-key'))
        assert.deepEqual(Object.values(found), [HEAD + first, HEAD + last]);
      const { edits } = await fixAll(analysesOf(HEAD + text, TODAY), (other) => analysesOf(other, TODAY));
      assert.equal(edited(HEAD + text, edits), HEAD + text, 'only a person may choose');
    });

  it('says what it does, and where the key is as well', () => {
    const text = `${HEAD}tool: a\nrisk: low\ntool: b\n`;
    assert.deepEqual(Object.keys(choicesOfOne(text, 'yaml/duplicate-key')), [
      'Keep the first tool',
      'Keep the last tool',
    ]);
    const [{ related } = assert.fail()] = analysesOf(text, TODAY)[0]!.findings;
    assert.deepEqual(related, [
      {
        range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
        message: 'The same key is here as well.',
      },
    ]);
  });

  it('is left alone where something else would go with it', () => {
    for (const [text, titles] of [
      ['x-tool: &t { name: A }\nx-tool: b\ntool: *t\n', ['Keep the first x-tool']],
      ['edgeCases:\n  - case: a\n    # why\n    case: b\n', ['Keep the first case']],
      ['tool: {\n  a: 1, # one\n  a: 2 }\n', []],
      ['? tool\n: a\ntool: b\n', ['Keep the first tool']],
    ] as const)
      assert.deepEqual(Object.keys(choicesOfOne(HEAD + text, 'yaml/duplicate-key')), titles, text);
  });

  it('is one after any choice, with all other keys as they were @slow', () => {
    const value = fc.constantFrom(
      'a # c',
      '"a: b"',
      '|\n    a\n    b\n',
      '[a, { b: c }]',
      '\n    b: c\n    # d',
      '',
      '>-\n    a',
    );
    const key = fc.constantFrom('a', 'b', 'c', 'x-d');
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 2, maxLength: 6 }), fc.boolean(), (entries, isItem) => {
        const lines = entries.map(([name, written], index) => `${isItem && !index ? '- ' : '  '}${name}: ${written}\n`);
        const text = `${HEAD}x-all:\n${lines.join('')}risk: low\n`;
        for (const found of choicesOf(text, 'yaml/duplicate-key'))
          for (const [title, after] of Object.entries(found)) {
            const [, name = ''] = /^Keep the (?:first|last) (.*)$/.exec(title) ?? [];
            const all = (one: string) => new RegExp(`^(?:- |  )${name}:`, 'gm')[Symbol.match](one)?.length;
            assert.equal(all(after), 1, after);
            const document = parseDocument(after);
            // Other keys may still be doubled.
            const errors = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
            assert.deepEqual(errors, [], after);
            assert.equal((document.toJS() as Record<string, unknown>).risk, 'low', after);
          }
      }),
      { numRuns: 500, interruptAfterTimeLimit: 4_000, markInterruptAsFailure: false },
    );
  });
});
