import assert from 'node:assert/strict';
import path from 'node:path';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { referencesOf } from '../../../src/core/evidence/references';
import { lookUp } from '../../../src/core/evidence/verification';
import { judge } from '../../../src/core/judge/judge';
import type { HintKind } from '../../../src/core/language/hints';
import { hintsOf } from '../../../src/core/language/hints';
import { parse } from '../../../src/core/schema/parse';
import { evidenceFolder } from '../support/evidenceFolder';
import { TODAY, contractsText } from '../view/contracts';

const FOLDER = path.resolve('test/core/view/contracts');

/** The hints of the first playbook of a text, each behind the line that it stands in. */
async function hinted(text: string, ...kinds: HintKind[]): Promise<string[]> {
  const playbook = parse(text)[0]!;
  const facts = await lookUp(referencesOf(playbook), evidenceFolder(FOLDER, FOLDER));
  const analysis = judge(playbook, { policy: DEFAULT_POLICY, facts, today: TODAY });
  const lines = text.split('\n');
  return hintsOf(analysis, facts, kinds).map(({ position: { line, character }, label }) => {
    const before = lines[line]!.slice(0, character);
    return `${before.slice(Math.max(0, before.search(/[\w.]+:?\s*\S+$/))).trim()} ⟨${String(label)}⟩`;
  });
}

describe('Inlay hints', () => {
  it('show the value behind a pointer, with the unit of its metric', async () => {
    assert.deepEqual(await hinted(contractsText(), 'values'), [
      'pointer: /hours ⟨= 17 h⟩',
      'pointer: /team ⟨= procurement⟩',
    ]);
  });

  it('show the value behind a pointer that is written behind a hash', async () => {
    const before = '{ path: metrics/october.json, pointer: /hours, date: 2026-10-31, validFor: 2w }';
    assert.deepEqual(
      (await hinted(contractsText([before, 'metrics/october.json#/hours']), 'values'))[0],
      'evidence: metrics/october.json#/hours ⟨= 17 h⟩',
    );
  });

  it('show an actual against its target', async () => {
    assert.deepEqual(await hinted(contractsText(), 'targets'), [
      'pointer: /hours ⟨target 16 h: 95% of the way⟩',
      'actual: 91 ⟨target 85%: reached⟩',
      'actual: 2 ⟨target 2: reached⟩',
    ]);
    const [, missed] = await hinted(
      contractsText(['actual: 91', 'actual: { value: 50, date: 2026-10-01 }']),
      'targets',
    );
    assert.equal(missed, 'value: 50 ⟨target 85%: missed⟩');
  });

  it('show how many days are left of what is due or ends', async () => {
    assert.deepEqual(await hinted(contractsText(), 'dates'), [
      'next: 2026-11-01 ⟨23 days ago⟩',
      'by: 2026-12-31 ⟨in 37 days⟩',
      'expires: 2027-01-31 ⟨in 68 days⟩',
      'expires: 2026-11-20 ⟨4 days ago⟩',
      ...Array.from({ length: 3 }, () => 'expires: 2027-02-22 ⟨in 90 days⟩'),
      'validFor: 2w ⟨ended 10 days ago⟩',
    ]);
  });

  it('say nothing of a review that nobody waits for, or of what has no number or date', async () => {
    const text = contractsText(
      ['risk: high', 'status: completed'],
      ['by: 2026-12-31', 'by: TODO'],
      ['actual: 91', 'actual: many'],
    );
    const found = (await hinted(text, 'dates', 'targets')).join('\n');
    assert.doesNotMatch(found, /next:|by:|many/);
    assert.match(found, /expires/);
  });

  it('stand once where a value stands that is used again, and not at all in a text that is no YAML', async () => {
    const text = contractsText(
      ['target: 16', 'target: 16\n      actual: &now 22'],
      [
        'actual: { evidence: { path: metrics/october.json, pointer: /hours, date: 2026-10-31, validFor: 2w } }',
        'x-more: 1',
      ],
      ['actual: 91', 'actual: *now'],
    );
    assert.deepEqual((await hinted(text, 'targets')).slice(0, 2), [
      'now 22 ⟨target 16 h: 75% of the way⟩',
      'actual: 2 ⟨target 2: reached⟩',
    ]);
    assert.deepEqual(await hinted(`${contractsText()}x: [\n`, 'values', 'targets', 'dates'), []);
  });
});
