import assert from 'node:assert/strict';
import { analysesIn } from '../support/analysed';
import { compare } from '../support/comparison';
import type { Fixture } from '../support/fixture';
import { judgedFixtures } from '../support/fixture';
import type { Variant } from '../support/variants';
import { lineCount, variantsOf } from '../support/variants';

const fixtures = judgedFixtures();

describe('fixtures', () => {
  for (const fixture of fixtures) {
    describe(fixture.name, () => {
      for (const variant of variantsOf(fixture)) it(variant.name, () => check(fixture, variant));
    });
  }
});

async function check(fixture: Fixture, variant: Variant): Promise<void> {
  const { text, documents, linesBefore, before, after } = variant;
  const analyses = await analysesIn(fixture, text);
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
