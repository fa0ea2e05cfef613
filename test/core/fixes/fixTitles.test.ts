import assert from 'node:assert/strict';
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
