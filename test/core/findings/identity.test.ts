import assert from 'node:assert/strict';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { editsFor } from '../../../src/core/fixes';
import type { Finding } from '../../../src/core/findings/finding';
import { entryOf } from '../../../src/core/report/entry';
import { analysesOf, contractsText } from '../view/contracts';
import { judged } from '../support/judged';
import { edited } from '../support/fixing';

const findingsOf = async (text: string): Promise<readonly Finding[]> =>
  (await judged(text)).flatMap(({ findings }) => findings);

/** What a finding's fix adds, by the finding's id. */
const fixesOf = (findings: readonly Finding[]): Map<string, string> =>
  new Map(findings.flatMap(({ id, fix }) => (fix?.kind === 'add' ? [[id, fix.path.join('/')]] : [])));

/** The ids of a text's findings with their messages, in an order of their own. */
const named = async (text: string): Promise<string[]> =>
  (await findingsOf(text)).map(({ id, message }) => `${id} ${message}`).sort();

describe("A finding's id", () => {
  it('is unique among the findings of a playbook', async () => {
    const [analysis] = await analysesOf(contractsText());
    const ids = analysis!.findings.map(({ id }) => id);
    assert.ok(ids.length > 10);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('tells keys apart that one mapping lacks', async () => {
    const text = 'pilotPlaybook: 1\nsummary: hello\nwaivers:\n  - check: trust/guide\n';
    const fixes = fixesOf(await findingsOf(text));
    for (const path of ['name', 'stage', 'waivers/0/reason', 'waivers/0/owner', 'waivers/0/expires'])
      assert.equal([...fixes.values()].filter((one) => one === path).length, 1, path);
  });

  it('leads to the fix of its own finding, and to the same one once another is applied', async () => {
    const text = 'pilotPlaybook: 1\nsummary: hello\n';
    const before = await judged(text);
    const name = before[0]!.findings.find(({ message }) => message.startsWith('"name"'))!;
    const stage = before[0]!.findings.find(({ message }) => message.startsWith('"stage"'))!;
    const after = await findingsOf(edited(text, editsFor(before[0]!.playbook, [name.fix!]).edits));
    assert.equal(fixesOf(after).get(stage.id), 'stage');
    assert.equal(fixesOf(after).get(name.id), undefined);
  });

  it('stays when lines move', async () => {
    const text = contractsText();
    assert.deepEqual(await named(`# moved\n\n${text}`), await named(text));
  });

  it('stays when items of a list change places, or another one comes before them', async () => {
    const metric = (name: string) => `    - name: ${name}\n      kind: errors\n      target: 2\n`;
    const items = (...names: string[]) => names.map(metric).join('');
    const head = 'pilotPlaybook: 1\nname: A\nstage: pilot\nsuccess:\n  metrics:\n';
    const text = `${head}${items('Posting errors', 'Late payments')}`;
    assert.deepEqual(await named(`${head}${items('Late payments', 'Posting errors')}`), await named(text));
    const more = await named(`${head}${items('Lost mails', 'Posting errors', 'Late payments')}`);
    assert.deepEqual(
      (await named(text)).filter((one) => !more.includes(one)),
      [],
    );
    assert.equal((await named(text)).filter((one) => /"(?:Posting errors|Late payments)"/.test(one)).length, 4);
  });

  it('numbers findings that nothing tells apart', async () => {
    const findings = await findingsOf(
      'pilotPlaybook: 1\nname: A\nstage: pilot\nreview:\n  decisions:\n    - by: TODO\n    - by: TODO\n',
    );
    const found = findings.filter(({ kind }) => kind === 'placeholder').map(({ id }) => id.split(':'));
    assert.deepEqual(
      found.map(([, number]) => number),
      ['1', '2'],
    );
    assert.equal(found[0]![0], found[1]![0]);
  });

  it('is that of the finding that a waiver keeps away', async () => {
    const text = contractsText();
    const expired = contractsText(['expires: 2027-01-31', 'expires: 2026-11-20']);
    const waived = entryOf('a.pilot.yaml', (await analysesOf(text))[0]!, DEFAULT_POLICY).playbook.waived!;
    const [analysis] = await analysesOf(expired);
    const live = analysis!.findings.find(({ code }) => code === 'integration/live')!;
    assert.deepEqual(
      waived.filter(({ code }) => code === 'integration/live').map(({ fingerprint }) => fingerprint),
      [live.id],
    );
  });
});

describe("A finding's kind", () => {
  it('says what it is', async () => {
    const [analysis] = await analysesOf(contractsText(['stage: pilot', 'stage: pilot\nowners: us']));
    const kinds = new Map(analysis!.findings.map(({ code, kind }) => [code, kind]));
    const said: Record<string, string> = {
      'schema/unknown-key': 'schema',
      'trust/missing': 'missing-gate',
      'success/target-met': 'check',
      'evidence/outside': 'evidence',
      'review/overdue': 'review',
      'waiver/unknown-check': 'waiver',
    };
    for (const [code, kind] of Object.entries(said)) if (kinds.has(code)) assert.equal(kinds.get(code), kind, code);
    assert.deepEqual([...new Set(kinds.values())].sort(), [
      ...['check', 'evidence', 'missing-gate', 'placeholder', 'review', 'schema', 'waiver'],
    ]);
    assert.deepEqual(
      (await findingsOf('a: [')).map(({ kind }) => kind),
      ['yaml'],
    );
  });
});
