import assert from 'node:assert/strict';
import { STAGES } from '../../../src/core/checklist/stage';
import { newPlaybook, newPlaybookSnippet } from '../../../src/core/fixes/newPlaybook';
import { titleOf } from '../../../src/core/fixes/offers';
import { TODAY } from '../support/fixture';
import { analysesOf } from '../support/fixing';

const titles = (text: string): string[] =>
  analysesOf(`pilotPlaybook: 1\nname: Triage\n${text}`, TODAY)[0]!.findings.flatMap(({ fix }) =>
    fix ? titleOf(fix) : [],
  );

describe('the title of a fix', () => {
  const cases: [title: string, text: string][] = [
    ['Add missing gate: Trust', 'stage: pilot\n'],
    ['Add an edge case for late input', 'stage: pilot\nedgeCases: [{ kind: missing, case: no number }]\n'],
    ['Add what is missing in Edge cases', 'stage: pilot\nedgeCases: []\n'],
    ['Add "store"', 'stage: pilot\nlearning: { captures: [edits] }\n'],
    ['Did you mean "stage"?', 'stagee: pilot\n'],
    ['Did you mean "pilot"?', 'stage: pilott\n'],
    ['Put it in quotes: "#ap-lead"', 'stage: pilot\nownership:\n  workflow:\n    contact: #ap-lead\n'],
    [
      'Remove this waiver',
      'stage: pilot\nwaivers: [{ check: edge-cases/response, reason: a, owner: b, expires: 2027-01-31 }]\n',
    ],
  ];
  for (const [title, text] of cases)
    it(title, () => assert.ok(titles(text).includes(title), `${title} is among ${titles(text).join(' · ')}`));
});

describe('a new playbook', () => {
  for (const stage of STAGES) {
    it(`at ${stage} is well-formed, and nothing in it is answered but its name`, () => {
      for (const name of ['Invoice triage', 'Über: "alles" #1', 'true', '@home', "L'été", ' - a', 'Open']) {
        const [analysis] = analysesOf(newPlaybook({ name, stage }), TODAY);
        assert.equal(analysis!.name, name.trim());
        assert.equal(analysis!.stage, stage);
        assert.deepEqual(
          analysis!.findings.filter(({ code }) => /^(?:yaml|schema)\//.test(code)),
          [],
        );
        assert.equal(analysis!.readiness?.score, 0);
      }
    });
  }

  it('has the sections of the gates that its next stage asks for', () => {
    assert.doesNotMatch(newPlaybook({ name: 'A', stage: 'investigation' }), /^trust:/m);
    assert.match(newPlaybook({ name: 'A', stage: 'investigation' }), /^feedback:/m);
    assert.match(newPlaybook({ name: 'A', stage: 'pilot' }), /^trust:/m);
  });

  it('as a snippet numbers its tab stops, and takes no sign of a name for one', () => {
    const snippet = newPlaybookSnippet({ name: 'Save ${money} $1', stage: 'pilot' });
    assert.match(
      snippet,
      /^pilotPlaybook: 1\nname: "Save \\\$\{money\\} \\\$1"\nsummary: \$\{1:TODO\}\nstage: pilot\n/,
    );
    const stops = [...snippet.matchAll(/(?<!\\)\$\{?(\d+)/g)].map(([, number]) => Number(number));
    assert.deepEqual(
      stops,
      stops.map((_, index) => index + 1),
    );
  });
});
