import assert from 'node:assert/strict';
import { codesOf, judged } from '../support/judged';

/** A playbook with nothing to say about. */
const QUIET = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\n';

describe('The documents of a file', () => {
  for (const [name, text] of Object.entries({
    'nothing at all': '',
    'a byte-order mark alone': '\uFEFF',
    'blank lines': '\n \n\t\n',
    'comments alone': '# one\n# two\n',
    'a marker alone': '---',
    'several empty documents': '---\n---\n# none\n...\n---\n',
    'a null': '~\n',
    'a text': 'just some text\n',
    'a list': '- pilotPlaybook: 1\n',
  }))
    it(`${name} is one schema/type at the root, without a readiness`, async () => {
      const [analysis, ...others] = await judged(text);
      assert.deepEqual(others, []);
      assert.deepEqual(
        analysis!.findings.map(({ code, at, severity }) => [code, at, severity]),
        [['schema/type', '', 'error']],
      );
      assert.equal(analysis!.readiness, null);
      assert.equal(analysis!.playbook.document, 0);
    });

  it('empty ones beside others are skipped and counted', async () => {
    assert.deepEqual(await codesOf(`---\n---\n# a comment\n---\n${QUIET}---\n---\n${QUIET}...\n# the end\n`), [
      '2: ',
      '4: ',
    ]);
    assert.deepEqual(await codesOf(`${QUIET}...\n${QUIET}`), ['0: ', '1: ']);
    assert.deepEqual(await codesOf(`~\n---\n${QUIET}`), ['0: schema/type', '1: ']);
  });

  for (const text of [
    '{ "pilotPlaybook": 1, "name": "A", "stage": "pilot", "status": "retired"\n# at the start of its line\n}\n',
    '{\npilotPlaybook: 1, name: A, stage: pilot, tool: { name: B\r\n# one\r\n# two\r\n  }, status: retired\n# three\n}\n',
    'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\nx-list: [\n  { a: 1\n#\n  }\n# the end\n]\n',
  ])
    it(`comments that begin their lines may stand before a bracket: ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(await codesOf(text), ['0: ']);
    });

  it('one that is no YAML has only its own findings, and leaves the others alone', async () => {
    for (const fault of [
      'a: [\n',
      'a: "\n',
      "a: 'b\n",
      'a: ["b\n',
      'a: b: c\n',
      'a:\n\tb: c\n',
      'a: 1\na: 2\n',
      'a: *none\n',
      '<<: 5\n',
      // Brackets that nothing opened, however much follows them; before the first key, behind the last, in a list, in text.
      `summary: ]\n${'x-a: b\n'.repeat(200)}`,
      `summary: }\n${'x-a: b\n'.repeat(200)}`,
      `summary: [a]]\n${'x-a: b\n'.repeat(200)}`,
      `summary: { a: b }}\nb: {\n${'x-a: b\n'.repeat(200)}`,
      `]\n${'x-a: b\n'.repeat(200)}`,
      ']\n'.repeat(200),
      'a:\n- b\n]\n- c\n',
      'a: ] "b\nc: d\n',
      "]\na: 'b\nc: d\n",
      'a: ]\nb: |\n  ---\n  ...\n',
      'a: "b" "c\n',
      '[a\n]\n]\n',
      'a: [{]\n',
      `]\0${']"\x01,'.repeat(100)}\n`,
    ]) {
      const [before, analysis, after, ...others] = await judged(`${QUIET}---\n${fault}---\n${QUIET}`);
      assert.deepEqual([before?.findings, after?.findings, others], [[], [], []], fault);
      assert.ok(analysis!.findings.length > 0, fault);
      for (const { code, at, severity } of analysis!.findings) {
        assert.match(code, /^yaml\//, fault);
        assert.deepEqual([at, severity], ['', 'error']);
      }
      assert.equal(analysis!.readiness, null);
    }
  });

  it('a stray bracket is named where it stands, and gives no finding to the playbook before it', async () => {
    const [before, stray, after] = await judged(`${QUIET}...\n\n]\n---\n${QUIET}`);
    assert.deepEqual([before?.findings, after?.findings], [[], []]);
    assert.deepEqual(
      stray?.findings.map(({ code, range }) => [code, range.start]),
      [['yaml/unexpected-token', { line: 6, character: 0 }]],
    );
  });

  it('are YAML 1.2 core, whatever a directive says', async () => {
    const text = `${QUIET}workflow: { trigger: yes, users: [no, on, 1_000, 0b1, 12:30, 2026-11-24] }\n`;
    for (const directive of ['%YAML 1.1', '%YAML 1.2', '%YAML 3.0', '%TAG ! tag:example.com,2026:', '%OWN thing'])
      assert.deepEqual(await codesOf(`${directive}\n---\n${text}`), ['0: '], directive);
  });

  it('take keys such as __proto__ for what they are', async () => {
    const [analysis] = await judged(`${QUIET}__proto__: { stage: production }\ntool: { constructor: a, toString: }\n`);
    assert.deepEqual(
      analysis!.findings.map(({ code, at }) => `${code} ${at}`),
      ['schema/unknown-key /__proto__', 'schema/unknown-key /tool/constructor', 'schema/unknown-key /tool/toString'],
    );
    assert.equal(analysis!.stage, 'pilot');
  });

  it('count characters in UTF-16 units, and lines as editors do', async () => {
    const [analysis] = await judged(`\uFEFF${QUIET}summary: "a\u2028b\u0085c"\ntool: { x-😀: 😀, nme: a }\n`);
    const { start, end } = analysis!.findings[0]!.range;
    assert.deepEqual(
      [start, end],
      [
        { line: 5, character: 18 },
        { line: 5, character: 21 },
      ],
    );
  });
});
