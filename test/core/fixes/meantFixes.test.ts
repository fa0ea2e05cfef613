import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { editsFor } from '../../../src/core/fixes/edits';
import { fixAll } from '../../../src/core/fixes/fixAll';
import { titleOf } from '../../../src/core/fixes/offers';
import { writtenText } from '../../../src/core/playbook/written';
import { TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';

const analyse = (text: string) => analysesOf(text, TODAY);

/** A playbook's lines: one that is stopped asks for nothing more. */
const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: stopped\n';

async function fixed(text: string): Promise<string> {
  const after = edited(text, (await fixAll(analyse(text), analyse)).edits);
  assert.equal(edited(after, (await fixAll(analyse(after), analyse)).edits), after, 'a second time changes nothing');
  return after;
}

const dataOf = (text: string): Record<string, unknown> => parseDocument(text).toJS() as Record<string, unknown>;

const titles = (text: string): string[] =>
  analyse(HEAD + text)[0]!.findings.flatMap(({ fix }) => (fix ? titleOf(fix) : []));

/** Texts that nothing else is read out of: `signal -> alert` says two things. */
const words = fc
  .stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 ,.()[\]{}'"&*!|>?%`~$-]{0,40}[A-Za-z]$/)
  .filter(
    (text) => analyse(`${HEAD}summary: ${writtenText(text)}\n`)[0]!.findings.length === 0 && !/ {2}|->/.test(text),
  );

/** Where a text may stand that has to be wrapped: how it is written, and what it is then. */
const PLACES: readonly ((text: string) => readonly [lines: string, at: string, meant: unknown])[] = [
  (text) => [`tool: ${text}`, 'tool', { name: 0 }],
  (text) => [`workflow:\n  users: ${text}`, 'workflow', { users: [0] }],
  (text) => [`ownership:\n  sponsor: ${text}`, 'ownership', { sponsor: { name: 0 } }],
  (text) => [`integration:\n  systems:\n  - ${text}`, 'integration', { systems: [{ name: 0 }] }],
  (text) => [`operations:\n  monitoring: ${text}`, 'operations', { monitoring: [{ signal: 0 }] }],
  (text) => [`exceptions: { escalate: [${text}] }`, 'exceptions', { escalate: [{ when: 0 }] }],
  (text) => [`inputs: { required: [${text}, ${text}] }`, 'inputs', { required: [{ field: 0 }, { field: 0 }] }],
];

/** A value with a text in place of each 0. */
const filled = (value: unknown, text: string): unknown =>
  JSON.parse(JSON.stringify(value), (_, one: unknown) => (one === 0 ? text : one));

describe('A fix of what people write', () => {
  it('wraps any text, in any quotes, with its comment, and changes nothing else @slow', async () => {
    const quotes = fc.constantFrom('', '"', "'") as fc.Arbitrary<'' | '"' | "'">;
    const ends = fc.constantFrom('\n', '\r\n');
    await fc.assert(
      fc.asyncProperty(words, quotes, ends, fc.constantFrom(...PLACES), async (text, quote, end, place) => {
        const [lines, key, meant] = place(writtenText(text, quote));
        const before = `${HEAD}# above\n${lines} # beside\n# below\nx-after: [ 1,  2 ]\n`.replaceAll('\n', end);
        const after = await fixed(before);
        const said = `${before}=>\n${after}`;
        assert.deepEqual(dataOf(after), { ...dataOf(before), [key]: filled(meant, text) }, said);
        const [start = '', behind = ''] = before.split(lines.replaceAll('\n', end));
        assert.ok(after.startsWith(start) && after.endsWith(behind), said);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false },
    );
  });

  it("keeps a key that the format does not know as the team's own, where a person says so", async () => {
    const keys = 'Human in the loop: yes # a\n';
    assert.deepEqual(titles(keys), ['Keep it as a key of your own, "x-human-in-the-loop"']);
    const [analysis] = analyse(HEAD + keys);
    const { edits } = editsFor(analysis!.playbook, [analysis!.findings[0]!.fix!]);
    assert.equal(edited(HEAD + keys, edits), `${HEAD}x-human-in-the-loop: yes # a\n`);
    assert.equal(await fixed(HEAD + keys), HEAD + keys);
    assert.deepEqual(titles('Human in the loop: yes\nx-human-in-the-loop: no\n'), []);
  });

  it('moves a key with its lines and its comments, whatever stands around it @slow', async () => {
    const value = fc.constantFrom(
      ' a flag # why',
      ' "a: flag"',
      ' >\n  on lines\n\n  of its own',
      '\n  # c1\n  a flag\n  # c2',
      " 'it''s'   # c",
    );
    const around = fc.constantFrom(
      '',
      'x-a: 1 # a\n',
      '\n# A section.\n\n',
      'tool: { name: A }\n',
      'governance:\n    appeal: a form\n',
    );
    const target = fc.constantFrom(
      '',
      'operations:\n    killSwitch: a switch # s\n    # end\n',
      'operations: # none yet\n',
    );
    await fc.assert(
      fc.asyncProperty(value, around, target, around, async (written, one, operations, other) => {
        if (one === other && one.includes(':')) return;
        const before = `${HEAD}${one}# mine\nrollback:${written}\n${operations}${other}risk: low\n`;
        const after = await fixed(before);
        const said = `${before}=>\n${after}`;
        const { rollback, operations: known, ...rest } = dataOf(before);
        assert.deepEqual(dataOf(after), { ...rest, operations: { ...(known as object), rollback } }, said);
        const marks = (text: string) => text.split(/\s+/).sort();
        const added = operations ? [] : ['operations:'];
        assert.deepEqual(marks(after), [...marks(before), ...added].sort(), said);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 8_000, markInterruptAsFailure: false },
    );
  });

  for (const [before, after] of [
    // An anchor stays with what its aliases stand for.
    ['tool: &t LedgerMind\nworkflow: { name: *t }\n', 'tool: { name: &t LedgerMind }\nworkflow: { name: *t }\n'],
    // What has an anchor stays before its aliases, and a tag stays what it is.
    ['users: &u [clerk]\nx-users: *u\n', undefined],
    ['success: { metrics: [{ baseline: !!str 20 }] }\n', undefined],
    // An alias is mended where it stands for nothing.
    ['x-tool: &t LedgerMind\ntool: *t\n', undefined],
    // Two that belong at one place.
    ['owner: Ops\nresponsible: IT\nrisk: low\n', 'responsible: IT\nrisk: low\nownership:\n  workflow: { name: Ops }\n'],
    ['tool: { users: [a], owner: IT }\n', 'tool: {  }\nworkflow:\n  users: [a]\nownership:\n  tool: { name: IT }\n'],
    ['? owner\n: Ops\n', undefined],
    // What a number was found by.
    [
      'success:\n  metrics:\n    - name: A\n      actual: 95 # min\n      method: self-reported\n      # d\n      date: 2026-09\n',
      'success:\n  metrics:\n    - name: A\n      actual: { value: 95, date: 2026-09, method: self-reported } # min\n      # d\n',
    ],
    [
      'evaluation: { slices: [{ name: A, actual: 0.9, date: 2026-09 }] }\n',
      'evaluation: { slices: [{ name: A, actual: { value: 0.9, date: 2026-09 } }] }\n',
    ],
    ['success: { metrics: [{ baseline: 9, actual: 8, method: survey }] }\n', undefined],
    ['period: 2024-09-30 to 31 Dec 2024 # both\n', 'started: 2024-09-30\nended: 2024-12-31 # both\n'],
    ['started: 2024-09\nperiod: 2024-09 to 2024-12\n', undefined],
    ['period: about a year\n', undefined],
  ] as const)
    it(`${before.trim().replaceAll('\n', ' · ')}: ${after === undefined ? 'stays' : 'is mended'}`, async () =>
      assert.equal(await fixed(HEAD + before), HEAD + (after ?? before)));

  for (const [title, lines] of [
    ['Write it as a list', 'workflow: { users: clerks }\n'],
    ['Write it as a list, under "signal"', 'operations: { monitoring: pass rate }\n'],
    ['Write it under "name"', 'tool: LedgerMind\n'],
    ['Write 20, and unit: "%"', 'success: { metrics: [{ baseline: 20% }] }\n'],
    ['Write 2025-03', 'started: March 2025\n'],
    ['Write { name: AP, contact: ap@example.com }', 'ownership: { tool: AP <ap@example.com> }\n'],
    ['Write "365"', 'summary: 365\n'],
    ['Move it to "success.metrics"', 'metrics: []\n'],
    ['Did you mean "live"?', 'integration: { systems: [{ status: in production }] }\n'],
  ] as const)
    it(`is called ${title}`, () => assert.deepEqual(titles(lines), [title]));

  it('comes before what adds to it', async () => {
    const after = await fixed(
      'pilotPlaybook: 1\nname: A\nstage: pilot\nintegration: { systems: [SAP] }\nmetrics: [{ name: Hours, kind: time }]\n',
    );
    const { integration, success } = dataOf(after) as Record<string, Record<string, Record<string, unknown>[]>>;
    assert.deepEqual(
      integration!['systems']!.map(({ name }) => name),
      ['SAP'],
    );
    assert.equal(success!['metrics']![0]!['name'], 'Hours');
  });

  it('writes nothing where its place is not there any more', () => {
    const [{ playbook } = { playbook: undefined }] = analyse(HEAD);
    const { edits } = editsFor(playbook!, [{ kind: 'move', path: ['owner'], to: ['ownership', 'workflow'] }]);
    assert.deepEqual(edits, []);
  });
});
