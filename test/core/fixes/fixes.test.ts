import assert from 'node:assert/strict';
import type { Fix } from '../../../src/core/checklist/fix';
import { editsFor } from '../../../src/core/fixes/edits';
import { missingGates, safeFixes, waiverFix } from '../../../src/core/fixes/offers';
import type { Analysis } from '../../../src/core/judge/analysis';
import { fixFixtures, judgedFixtures, TODAY } from '../support/fixture';
import { analysesOf, chosen, edited, mended } from '../support/fixing';
import { variantsOf } from '../support/variants';

describe('fixes', () => {
  for (const { name, before, after } of fixFixtures())
    describe(name, () => {
      const wanted = variantsOf(after);
      for (const [index, variant] of variantsOf(before).entries())
        it(variant.name, () => assert.equal(mended(before, variant), wanted[index]!.text));
    });
});

describe('the fixes of a long playbook', () => {
  it('are written behind a list of any length @slow', () => {
    const many = '  - a\n'.repeat(150_000);
    const text = `pilotPlaybook: 1\nname: Long\nstage: pilot\nexceptions:\n  automate:\n${many}`;
    const [analysis] = analysesOf(text, TODAY);
    const after = edited(text, editsFor(analysis!.playbook, chosen(analysis!, 'feedback/missing')).edits);
    assert.ok(after.startsWith(`${text}feedback:\n  channel: TODO\n`));
  });
});

describe('the fixes of every fixture @slow', () => {
  for (const fixture of judgedFixtures()) {
    it(`${fixture.name}: only add, keep every character, and turn nothing green`, () => {
      const { today, documents } = fixture;
      for (const { text } of documents) {
        const analysis = analysesOf(text, today)[0]!;
        for (const fixes of [...alone(analysis), ...together(analysis)]) judgeFix(text, today, 0, fixes);
      }
      const whole = variantsOf(fixture).find(({ name }) => name === 'all of that')!.text;
      for (const [index, analysis] of analysesOf(whole, today).entries())
        for (const fixes of together(analysis)) judgeFix(whole, today, index, fixes);
    });
  }
});

const alone = ({ findings }: Analysis): (readonly Fix[])[] => findings.flatMap(({ fix }) => (fix ? [[fix]] : []));

const together = (analysis: Analysis): (readonly Fix[])[] => [
  missingGates(analysis),
  safeFixes(analysis),
  [waiverFix('trust/guide', analysis.today)],
];

const ADDING: ReadonlySet<Fix['kind']> = new Set(['add', 'append', 'hint'] as const);

function judgeFix(text: string, today: string, index: number, fixes: readonly Fix[]): void {
  const before = analysesOf(text, today);
  const after = edited(text, editsFor(before[index]!.playbook, fixes).edits);
  const said = `${fixes.map((fix) => JSON.stringify(fix)).join('\n')}\n${text}\n=> ${after}`;
  const analyses = analysesOf(after, today);
  assert.equal(analyses.length, before.length, said);
  if (fixes.every(({ kind }) => ADDING.has(kind))) {
    assert.ok(keeps(text, after), `every character is kept: ${said}`);
    assert.deepEqual(faultsOf(analyses[index]!), faultsOf(before[index]!), said);
    assert.deepEqual(newlyMet(before[index]!, analyses[index]!), [], said);
  }
  const others = (all: Analysis[]) => all.filter((_, other) => other !== index).map(({ findings }) => findings.length);
  assert.deepEqual(others(analyses), others(before), said);
}

/** What a fix may take away: the text of a value that says nothing. */
const SAYS_NOTHING = /\s|[[\]{}~]|null/gi;

/** True when a text's characters all stand in another, in their order. */
function keeps(text: string, other: string): boolean {
  let place = 0;
  for (const character of text.replace(SAYS_NOTHING, '')) {
    place = other.indexOf(character, place) + 1;
    if (place === 0) return false;
  }
  return true;
}

/** A schema fault of a required key goes with its fix; no other fault comes or goes. */
const faultsOf = ({ findings }: Analysis): string[] =>
  findings.map(({ code }) => code).filter((code) => /^(?:yaml|schema)\/(?!required)/.test(code));

function newlyMet(before: Analysis, after: Analysis): string[] {
  const met = ({ readiness }: Analysis) =>
    (readiness?.gates ?? []).flatMap(({ checks }) =>
      checks.filter(({ state }) => state === 'met').map(({ check }) => check.id),
    );
  const known = new Set(met(before));
  return met(after).filter((id) => !known.has(id));
}
