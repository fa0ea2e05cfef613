import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/judge/judge';
import { compare } from '../support/comparison';
import { evidenceFolder } from '../support/evidenceFolder';
import { policyOf } from '../support/policies';
import type { Fixture } from '../support/fixture';
import { FIXTURES, fixturesIn } from '../support/fixture';
import type { Variant } from '../support/variants';
import { lineCount, variantsOf } from '../support/variants';

const fixtures = fixturesIn('always-on', 'checks', 'judging', 'whole');

describe('fixtures', () => {
  for (const fixture of fixtures) {
    describe(fixture.name, () => {
      for (const variant of variantsOf(fixture)) it(variant.name, () => check(fixture, variant));
    });
  }
});

async function check({ folder, today, packs }: Fixture, variant: Variant): Promise<void> {
  const { text, documents, linesBefore, before, after } = variant;
  const policy = await policyOf(`pilotPolicy: 1\npacks: [${packs.join(', ')}]\n`);
  const analyses = await analyse(text, evidenceFolder(folder, FIXTURES), { policy, today });
  assert.equal(analyses.length, before + documents.length + after, 'as many playbooks as documents');
  let line = linesBefore;
  documents.forEach((document, index) => {
    const analysis = analyses[before + index]!;
    assert.equal(analysis.playbook.document, before + index);
    compare(analysis, document, text, line);
    line += lineCount(document.text) + 1;
  });
  for (const neighbour of [...analyses.slice(0, before), ...analyses.slice(before + documents.length)])
    assert.deepEqual(neighbour.findings, []);
}
