import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { NO_FACTS } from '../../../src/core/evidence/verification';
import type { Analysis } from '../../../src/core/judge/analysis';
import { judge } from '../../../src/core/judge/judge';
import { parse } from '../../../src/core/schema/parse';

const WHOLE = readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8');
/** A machine that is busy does fewer runs, and never hangs. */
const BOUNDS = { numRuns: 1_000, interruptAfterTimeLimit: 2_000, markInterruptAsFailure: false };
const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';

const analysed = (text: string): Analysis[] =>
  parse(text).map((playbook) => judge(playbook, { policy: DEFAULT_POLICY, facts: NO_FACTS, today: '2026-11-24' }));

/** Text as people and programs get it wrong: pieces of YAML in any order. */
const PIECES = [
  ...['\n', '\n', '\n  ', '\n    ', '\n\n', '\r', '\t', ' ', '  ', '\u0085', '\u2028', '\uFEFF', '\0', '\ud83d', '😀'],
  ...['- ', '- - ', '? ', ': ', ':', ',', '[', ']', '{', '}', '"', "'", '|\n', '>-\n', '#', ' # c', '%', '@a', '`'],
  ...[
    '---\n',
    '\n---\n',
    '\n...\n',
    '%YAML 1.1\n---\n',
    '&a ',
    '*a',
    '*a : ',
    '<<: *a',
    '<<: ',
    '!t ',
    '!!str ',
    '!!int ',
  ],
  ...[
    'TODO',
    '~',
    'null',
    'yes',
    '5',
    '.nan',
    '2026-01-01',
    '2026-02-30',
    '1mo',
    'x-a: ',
    '__proto__: ',
    'constructor: ',
  ],
  ...[
    HEAD,
    'stage: ',
    'trust:',
    'controls: [edit]',
    'success:\n  metrics:\n    - ',
    'name: a',
    'kind: errors',
    'actual: ',
  ],
  ...[
    'ownership: { workflow: ',
    'contact: ',
    '#ap',
    '@ap',
    'evidence: ',
    'path: a.md',
    'url: https://a.b',
    'pointer: /a',
  ],
  ...[
    'waivers:\n  - ',
    'check: trust/guide',
    'expires: 2026-01-01',
    'edgeCases:\n  - ',
    'kind: late',
    'case: b',
    'inputs: ',
  ],
];
const yamlish = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }))
  .map(([isHeaded, pieces]) => (isHeaded ? HEAD : '') + pieces.join(''));

/** A real playbook that someone is in the middle of typing. */
const torn = fc
  .tuple(fc.nat(WHOLE.length), fc.nat(200), fc.constantFrom(...PIECES))
  .map(([start, length, piece]) => WHOLE.slice(0, start) + piece + WHOLE.slice(start + length));

const anyText = fc.oneof(yamlish, torn, fc.string({ unit: 'binary', maxLength: 200 }));

/** What is said of a text, without the fixes: their offsets differ where line ends do. Of what is no YAML, only that. */
const said = (text: string) =>
  analysed(text).map(({ findings, playbook, readiness }) => ({
    document: playbook.document,
    score: readiness?.score,
    findings: playbook.yamlFaults.length
      ? 'no YAML'
      : findings.map(({ code, at, range, message }) => ({ code, at, range, message })),
  }));

describe('Any text @slow', () => {
  it('is judged without an error: findings in order, each on one line of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
        for (const { findings } of analysed(text)) {
          let last: readonly [number, number, string] = [0, 0, ''];
          for (const { range, code, at } of findings) {
            const { start, end } = range;
            assert.equal(start.line, end.line, `${code} spans lines`);
            assert.ok(start.character <= end.character, `${code} ends before it starts`);
            assert.ok(end.character <= lines[end.line]!.length, `${code} leaves its line`);
            assert.match(at, /^(?:\/|$)/);
            const place = [start.line, start.character, code] as const;
            assert.ok(isInOrder(last, place), `${code} is out of order`);
            last = place;
          }
        }
      }),
      BOUNDS,
    );
  });

  it('says the same with CRLF and with a byte-order mark', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\r') && !text.startsWith('\uFEFF'));
        const expected = said(text);
        assert.deepEqual(said(text.replaceAll('\n', '\r\n')), expected);
        assert.deepEqual(said(`\uFEFF${text}`), expected);
      }),
      BOUNDS,
    );
  });
});

function isInOrder(a: readonly [number, number, string], b: readonly [number, number, string]): boolean {
  const index = [0, 1, 2].find((position) => a[position] !== b[position]);
  return index === undefined || a[index]! < b[index]!;
}
