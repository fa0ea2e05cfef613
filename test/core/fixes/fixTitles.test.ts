import assert from 'node:assert/strict';
import { buttonOf, titleOf } from '../../../src/core/fixes/offers';
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

describe('The button of a fix says', () => {
  const buttons = (text: string): string[] =>
    analysesOf(`pilotPlaybook: 1\nname: Triage\n${text}`, TODAY)[0]!.findings.flatMap(({ fix }) =>
      fix ? buttonOf(fix) : [],
    );
  const cases: [button: string, text: string][] = [
    ['Add Edge cases', 'stage: pilot\n'],
    ['Add edge case', 'stage: pilot\nedgeCases: [{ kind: missing, case: no number }]\n'],
    ['Add metric', 'stage: production\nsuccess: { metrics: [{ name: A, kind: revenue }] }\n'],
    ['Add outcome metric', 'stage: pilot\nsuccess: { metrics: [{ name: A, kind: other }] }\n'],
    ['Add what is missing', 'stage: pilot\nedgeCases: []\n'],
    ['Add entry point', 'stage: production\nintegration: { systems: [{ name: A }] }\n'],
    ['Add owner', 'stage: pilot\nownership: { tool: { name: A } }\n'],
    ['Write "pilot"', 'stage: pilott\n'],
    ['Write "stage"', 'stagee: pilot\n'],
    ['Put it in quotes', 'stage: pilot\nownership:\n  workflow:\n    contact: #ap-lead\n'],
    ['Add comment', 'stage: production\nownership: { workflow: &us { name: A, contact: a@b.eu }, tool: *us }\n'],
  ];
  for (const [button, text] of cases)
    it(button, () => assert.ok(buttons(text).includes(button), `${button} is among ${buttons(text).join(' · ')}`));
});
