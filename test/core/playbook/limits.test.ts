import assert from 'node:assert/strict';
import type { EvidenceFiles } from '../../../src/core/evidence/verification';
import { LIMITS } from '../../../src/core/playbook/limits';
import { codesOf, judged } from '../support/judged';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\n';
const lines = (count: number, line: (indent: string, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(' '.repeat(index), index)).join('\n');

/** Collections inside one another, this many levels below the playbook's own mapping. */
const STYLES: Readonly<Record<string, (levels: number) => string>> = {
  'lists in brackets': (levels) => `${HEAD}x-a: ${'['.repeat(levels)}${']'.repeat(levels)}\n`,
  'mappings in braces': (levels) => `${HEAD}x-a: ${'{a: '.repeat(levels)}${'}'.repeat(levels)}\n`,
  'lists on one line': (levels) => `${HEAD}x-a:\n  ${'- '.repeat(levels)}a\n`,
  'lists by indentation': (levels) => `${HEAD}x-a:\n${lines(levels, (indent) => `${indent}-`)} a\n`,
  'mappings by indentation': (levels) => `${HEAD}x-a:\n${lines(levels, (indent) => ` ${indent}a:`)} b\n`,
  'mappings as keys with anchors': (levels) => `${HEAD}x-a:\n  ${'? &a '.repeat(levels)}a\n`,
  'mappings as keys': (levels) => `${HEAD}x-a:\n  ${'? '.repeat(levels)}a\n`,
};

/** Fails when a text takes longer than any text may, by far: machines differ, endless loops do not. In processor time. */
async function soon<T>(run: () => Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1e6;
  assert.ok(seconds < 10, `took ${seconds} seconds`);
  return result;
}

describe('Limits', () => {
  for (const [style, nested] of Object.entries(STYLES)) {
    it(`${style}: 200 levels are read, 201 and 10,000 are not`, async () => {
      assert.deepEqual(await codesOf(nested(LIMITS.depth - 1)), ['0: ']);
      assert.deepEqual(await codesOf(nested(LIMITS.depth)), ['0: yaml/too-deep']);
      const deep = style.endsWith('indentation') ? 1_900 : 10_000;
      assert.deepEqual(await soon(() => codesOf(nested(deep))), ['0: yaml/too-deep']);
    });
  }

  for (const [style, nested] of Object.entries(STYLES))
    it(`${style}: the documents around one that nests too deeply are read`, async () => {
      for (const levels of [LIMITS.depth, 1_500])
        for (const [before, after] of [
          ['---\n', '---\n'],
          ['...\n', '...\n'],
          ['...\n%YAML 1.2\n---\n', '...\n# the next\n---\n'],
        ]) {
          const text = `${HEAD}${before}${nested(levels)}${after}${HEAD}edgeCases: 1\n`;
          assert.deepEqual(await codesOf(text), ['0: ', '1: yaml/too-deep', '2: schema/type']);
        }
    });

  /** Documents that end where YAML says, not wherever a line looks like it. */
  const DEEP = '['.repeat(10_000);
  for (const [what, document] of Object.entries({
    'in a quote': `x-a: ${DEEP}"\n ---\n", '\n ...\n'\n`,
    'in a quote before': `x-b: "\n ---\n "\nx-a: ${DEEP}\n`,
    'behind escaped quotes': `x-a: ${DEEP}\n "--- \\" --- ": '...''...'\n`,
    'in a block of text before': `x-b: |\n  a\n ---\n\n  ---\nx-a: ${DEEP}\n`,
    'in a block of text': `x-a:\n  ${'- '.repeat(10_000)}|\n    ---\n    ...\nx-b: >\n  ---\n`,
    'in a comment': `x-a: ${DEEP} # ---\n#---\n # ---\n`,
    'in plain words': `x-a: ${DEEP}a ---\n ---\n --- b, ---c\n`,
    'at the start of a longer word': `x-a:\n  ${'- '.repeat(10_000)}---a\n---b: c\n...d: e\n`,
    'behind a quote that is not closed': `x-a: ${DEEP}"a\n`,
  }))
    it(`a document that nests too deeply ends at its own border: "---" ${what}`, async () => {
      for (const text of [document, document.replaceAll('\n', '\r\n')])
        assert.deepEqual(await soon(() => codesOf(`${HEAD}---\n${text}---\n${HEAD}---\n${text}`)), [
          '0: ',
          '1: yaml/too-deep',
          '2: ',
          '3: yaml/too-deep',
        ]);
    });

  it('a document that nests too deeply has one finding, on the first collection beyond the limit', async () => {
    for (const levels of [LIMITS.depth, 10_000]) {
      const [, deep] = await judged(`${HEAD}---\n${HEAD}x-a: ${'[ '.repeat(levels)}a: b: c\nd: "\n`);
      const start = { line: 9, character: 'x-a: '.length + 2 * (LIMITS.depth - 1) };
      assert.deepEqual(
        deep?.findings.map(({ code, range }) => [code, range.start]),
        [['yaml/too-deep', start]],
      );
    }
  });

  it('aliases stack up to 200 levels, too @slow', async () => {
    const chain = `x-0: &a0 [x]\n${lines(300, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}]`)}\n`;
    assert.deepEqual(await codesOf(`${HEAD}${chain}tool: { x-a: *a300 }\n`), ['0: ']);
    assert.deepEqual(await codesOf(`${HEAD}${chain}edgeCases: *a300\n`), ['0: yaml/too-deep']);
    const long = `x-0: &a0 [x]\n${Array.from({ length: 20_000 }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}]\n`).join('')}`;
    assert.deepEqual(await codesOf(`${HEAD}${long}edgeCases: *a20000\n`), ['0: yaml/too-deep']);
  });

  it('aliases stand for 100,000 nodes at most @slow', async () => {
    const bomb = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
      .map((name, index, names) => `x-${name}: &${name} [${Array(10).fill(index ? `*${names[index - 1]}` : 'x')}]`)
      .join('\n');
    assert.deepEqual(await soon(() => codesOf(`${HEAD}${bomb}\ntrust: { controls: *i }\n`)), [
      '0: yaml/too-many-aliases',
    ]);
    const merges = lines(40, (_, index) =>
      index ? `x-${index}: &m${index} { k: a, <<: [*m${index - 1}, *m${index - 1}] }` : 'x-0: &m0 { k: a }',
    );
    assert.deepEqual(await soon(() => codesOf(`${HEAD}${merges}\n<<: *m39\n`)), ['0: yaml/too-many-aliases']);
    assert.deepEqual(await codesOf(`${HEAD}tool: &t { name: *t }\n`), ['0: yaml/too-many-aliases']);
    assert.deepEqual(await codesOf(`${HEAD}x-a: &a { name: A }\nx-b: [${'*a, '.repeat(60_000)}]\ntool: *a\n`), ['0: ']);
  });

  it('aliases stand for no more text than a file may have', async () => {
    const long = `x-a: &a ${'word '.repeat(20_000)}\n`;
    const named = (count: number) => `success: { metrics: [${'{ name: *a , kind: errors },'.repeat(count)}] }\n`;
    assert.deepEqual(await soon(() => codesOf(HEAD + long + named(10))), ['0: ']);
    assert.deepEqual(await soon(() => codesOf(HEAD + long + named(30))), ['0: yaml/too-many-aliases']);
    const keys = `x-a: &a { ${'k'.repeat(50_000)}: 1 }\n`;
    assert.deepEqual(await codesOf(`${HEAD}${keys}x-b: [${'*a, '.repeat(100)}]\nedgeCases: []\n`), ['0: ']);
    assert.deepEqual(await codesOf(`${HEAD}${keys}edgeCases: [${'*a, '.repeat(100)}]\n`), ['0: yaml/too-many-aliases']);
  });

  it('a merge key takes as many mappings as the file has room for @slow', async () => {
    assert.deepEqual(await soon(() => codesOf(`${HEAD}<<: [${'{},'.repeat(150_000)}]\n`)), ['0: ']);
  });

  it('1,000 documents of a file are read, and one finding stands on the next @slow', async () => {
    const read = `${HEAD}---\n`.repeat(LIMITS.documents - 1) + HEAD;
    const line = read.split('\n').length - 1;
    const codes = await codesOf(read);
    assert.deepEqual([codes.length, codes.at(-1)], [LIMITS.documents, '999: ']);
    for (const more of [`---\n${HEAD}`, `...\n${HEAD}`, `---\n${HEAD}`.repeat(20_000), '---\na: [\n---\nb: ]\n']) {
      const analyses = await soon(() => judged(read + more));
      assert.equal(analyses.length, LIMITS.documents + 1);
      const found = analyses.flatMap(({ playbook: { document }, findings }) =>
        findings.map(({ code, severity, range }) => ({ document, code, severity, line: range.start.line })),
      );
      assert.deepEqual(found, [
        { document: 1_000, code: 'yaml/too-many-documents', severity: 'error', line: line + (more[0] === '.' ? 1 : 0) },
      ]);
    }
    assert.deepEqual(await codesOf('---\n'.repeat(95_000)), ['0: yaml/too-many-documents']);
  });

  it('50 errors of YAML are said of a document, whatever else is wrong', async () => {
    const repeated = (count: number) => `${HEAD}---\n${'x-a: 1\n'.repeat(count + 1)}---\n${HEAD}`;
    for (const [count, said] of [
      [LIMITS.yamlErrors - 1, LIMITS.yamlErrors - 1],
      [LIMITS.yamlErrors + 1, LIMITS.yamlErrors],
    ] as const) {
      const [before, faulty, after] = await judged(repeated(count));
      assert.equal(faulty?.findings.length, said);
      assert.deepEqual([before?.findings, after?.findings], [[], []]);
    }
  });

  it('2 MB are counted in bytes of UTF-8 @slow', async () => {
    const sized = (text: string, bytes: number) => `${HEAD}summary: ${text.repeat(bytes / Buffer.byteLength(text))}\n`;
    const margin = 1_000;
    for (const text of ['a', 'ü', '…', '😀']) {
      assert.deepEqual(await codesOf(sized(text, LIMITS.bytes - margin)), ['0: '], text);
      assert.deepEqual(await codesOf(sized(text, LIMITS.bytes + margin)), ['0: yaml/too-large'], text);
    }
  });

  const PATTERNS = [
    '[',
    '{',
    ',',
    '- ',
    '? ',
    ': ',
    '"',
    "'",
    '*a ',
    '&a ',
    '!a ',
    '#\n',
    '%a\n',
    'a: |\n',
    '\n',
    '\r',
  ];
  PATTERNS.push('---\n', '...\n', 'a: b\n', '<<: a\n', '\0', '\ud83d', '\t', '> ', '`', '}{');
  it('text that repeats itself comes to an end @slow', async () => {
    for (const pattern of PATTERNS) {
      const text = pattern.repeat(50_000 / pattern.length);
      await soon(() => codesOf(text));
      await soon(() => codesOf(`${HEAD}x-a: ${text}`));
    }
  });
});

describe('Evidence files of any shape @slow', () => {
  /** The codes for evidence in a file with this text, as often as it is pointed to. */
  async function looked(evidence: string, text: string, times = 1): Promise<string[]> {
    const files: EvidenceFiles = { look: async () => ({ state: 'file', text }), names: async () => [] };
    const playbook = `${HEAD}inputs: { templates: [${`${evidence}, `.repeat(times)}] }\n`;
    const [analysis] = await soon(() => judged(playbook, files));
    return analysis!.findings.map(({ code }) => code);
  }

  it('Markdown neither overflows nor hangs', async () => {
    const nested = ['>', '> ', '- ', '1. ', '  - a\n    > b\n'];
    const marks = ['# a**b', '# [', '# `', 'a**b', '*a **b ', '[a](', '<a ', '|', '`', '<!--', '# a\n', 'a\n=\n', '\\'];
    for (const pattern of [...nested, ...marks])
      assert.deepEqual(await looked('{ path: a.md, anchor: nowhere }', pattern.repeat(50_000 / pattern.length)), [
        'evidence/not-found',
      ]);
    const deep = lines(1_000, (indent) => `${indent}- a`);
    assert.deepEqual(await looked('{ path: a.md, anchor: Here }', `${deep}\n\n# Here\n`), []);
  });

  it('JSON and YAML neither overflow nor hang, and over the limits resolve nothing', async () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    for (const path of ['a.json', 'a.jsonc', 'a.json5', 'a.yaml']) {
      assert.deepEqual(await looked(`{ path: ${path}, pointer: /a }`, deep(199)), [], path);
      for (const levels of [200, 100_000])
        assert.deepEqual(await looked(`{ path: ${path}, pointer: /a }`, deep(levels)), ['evidence/not-found'], path);
      for (const piece of ['[', '{"a":', '"', '/*', '//\n', '\\', '1,'])
        assert.deepEqual(
          await looked(`{ path: ${path}, pointer: /a }`, piece.repeat(500_000 / piece.length)),
          ['evidence/not-found'],
          `${path}: ${piece}`,
        );
    }
    const large = `{"a":"${'x'.repeat(LIMITS.bytes)}"}`;
    assert.deepEqual(await looked('{ path: a.json, pointer: /a }', large), ['evidence/not-found']);
    const bomb = `a: &a [x, x]\n${lines(40, (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *a, *${i ? `b${i - 1}` : 'a'}]`)}\n`;
    assert.deepEqual(await looked('{ path: a.yaml, pointer: /a }', bomb), ['evidence/not-found']);
  });

  it('tables neither overflow nor hang, on one line, in 100,000 columns, and with quotes of any kind', async () => {
    const piece = (text: string) => text.repeat(Math.floor((LIMITS.bytes - 10) / text.length));
    for (const text of [',', ';', '\t', '"', '""', '"a",', '"a\n', 'a"b,', '"a"b,', '\n', '\r', 'a', 'a\n', '"a\nb"\n'])
      assert.deepEqual(
        await looked('{ path: a.csv, pointer: /999999/none }', piece(text)),
        ['evidence/not-found'],
        JSON.stringify(text),
      );
    const wide = (value: (index: number) => string) => Array.from({ length: 100_000 }, (_, i) => value(i)).join(',');
    const table = `${wide((index) => `c${index}`)}\n${wide(String)}\n`;
    assert.deepEqual(await looked('{ path: a.csv, pointer: /-1/c99999 }', table, 2_000), []);
  });

  it('that lack what many references look for say so in little time', async () => {
    const times = 2_000;
    const all = Array.from({ length: times }, () => 'evidence/not-found');
    const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`k${index}`, 1])));
    assert.deepEqual(await looked('{ path: a.json, pointer: /ka }', keys, times), all);
    assert.deepEqual(await looked('{ path: a.md, anchor: nowhere }', '# a\n'.repeat(50_000), times), all);
    const header = Array.from({ length: 100_000 }, (_, index) => `c${index}`).join(',');
    assert.deepEqual(await looked('{ path: a.csv, pointer: /-1/ca }', `${header}\n1\n`, times), all);
  });

  it('are read once, however often they are pointed to', async () => {
    const data = JSON.stringify({ a: Array.from({ length: 100_000 }, (_, index) => index) });
    assert.deepEqual(await looked('{ path: a.json, pointer: /a/5 }', data, 2_000), []);
    const headings = '# a\n'.repeat(50_000);
    assert.deepEqual(await looked('{ path: a.md, anchor: a-5 }', headings, 2_000), []);
  });
});
