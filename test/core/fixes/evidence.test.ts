import assert from 'node:assert/strict';
import { partsOf } from '../../../src/core/evidence';
import { editsFor, evidenceFix, evidencePlaces } from '../../../src/core/fixes';
import { TODAY } from '../support/fixture';
import { analysesOf, edited } from '../support/fixing';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: production\n';

const analysisOf = (text: string) => analysesOf(HEAD + text, TODAY)[0]!;

const placesOf = (text: string) => evidencePlaces(analysisOf(text)).map(({ at }) => at);

/** The text with evidence at the place of a pointer. */
function added(text: string, pointer: string, file: string, part?: string): string {
  const analysis = analysisOf(text);
  const place = evidencePlaces(analysis).find(({ at }) => at === pointer);
  assert.ok(place, `${pointer} is among ${placesOf(text).join(', ')}`);
  const fix = evidenceFix(analysis, place.path, file, part);
  assert.ok(fix);
  const after = edited(HEAD + text, editsFor(analysis.playbook, [fix]).edits);
  assert.ok(
    !evidencePlaces(analysesOf(after, TODAY)[0]!).some(({ at }) => at === pointer) || part === undefined,
    after,
  );
  return after.slice(HEAD.length);
}

const METRIC =
  'success:\n  metrics:\n    - name: Cycle time # in hours\n      kind: cycle-time\n      baseline: 52.0 # before\n      actual: { value: 18 }\n';

describe('Evidence of what is only stated', () => {
  it('belongs to the section, the item or the number that a check reads', () => {
    assert.deepEqual(placesOf('trust: { controls: [edit, undo] }\n'), ['/trust/evidence']);
    assert.deepEqual(
      placesOf('edgeCases:\n  - { kind: late, case: a, response: b }\n  - { kind: late, case: c, response: d }\n'),
      ['/edgeCases/0/test', '/edgeCases/1/test'],
    );
    assert.deepEqual(placesOf(METRIC), ['/success/metrics/0/baseline/evidence', '/success/metrics/0/actual/evidence']);
    assert.deepEqual(placesOf('integration: { systems: [{ name: SAP, status: live }], entryPoint: a }\n'), [
      '/integration/systems/0/evidence',
      '/integration/evidence',
    ]);
  });

  it('is asked for nowhere else: not where some is named, nor where it is written elsewhere', () => {
    assert.deepEqual(placesOf('trust: { controls: [edit, undo], evidence: docs/a.md }\n'), []);
    assert.deepEqual(placesOf('trust: { controls: [edit, undo], evidence: https://example.com/a }\n'), []);
    assert.deepEqual(placesOf('x-t: &t { controls: [edit, undo] }\ntrust: *t\n'), []);
    assert.deepEqual(placesOf('trust: { controls: [] }\n'), []);
    assert.deepEqual(evidencePlaces(analysesOf('a: [', TODAY)[0]!), []);
  });

  it('says of which checks it is', () => {
    const [place] = evidencePlaces(analysisOf('learning: { captures: [edits], store: a table }\n'));
    assert.deepEqual(place?.checks.length, 2);
  });

  for (const [text, pointer, file, part, after] of [
    [
      'trust:\n  controls: [edit, undo] # c\n',
      '/trust/evidence',
      'docs/a.md',
      'late-input',
      'trust:\n  controls: [edit, undo] # c\n  evidence: "docs/a.md#late-input"\n',
    ],
    [
      'trust: { controls: [edit, undo] } # c\n',
      '/trust/evidence',
      'docs/a b.md',
      undefined,
      'trust: { controls: [edit, undo], evidence: docs/a b.md } # c\n',
    ],
    [
      METRIC,
      '/success/metrics/0/baseline/evidence',
      'm.json',
      '/median',
      METRIC.replace('52.0 #', '{ value: 52.0, evidence: "m.json#/median" } #'),
    ],
    [
      METRIC,
      '/success/metrics/0/actual/evidence',
      '../m.csv',
      '/-1/median',
      METRIC.replace('{ value: 18 }', '{ value: 18, evidence: "../m.csv#/-1/median" }'),
    ],
    [
      'trust:\n  controls: [edit, undo]\n  evidence: TODO # ask\n',
      '/trust/evidence',
      'run#2.json',
      '/a',
      'trust:\n  controls: [edit, undo]\n  evidence: { path: "run#2.json", pointer: /a } # ask\n',
    ],
  ] as const)
    it(`${pointer} of ${JSON.stringify(text)} is written as a reference`, () =>
      assert.equal(added(text, pointer, file, part), after));
});

describe('The parts of a file', () => {
  it('are the headings of Markdown, and the values of data', async () => {
    const parts = async (path: string, text: string) =>
      (await partsOf(path, text)).map(({ part, shown, isNumber }) => [part, shown, isNumber]);
    assert.deepEqual(await parts('a.md', '# Late input\n\n```\n# no\n```\n## Late *input*\n'), [
      ['late-input', 'Late input', false],
      ['late-input-1', 'Late input', false],
    ]);
    assert.deepEqual(await parts('a.json', '{ "a/b": { "c": [1, "x"] }, "d": null }'), [
      ['/a~1b/c/0', '1', true],
      ['/a~1b/c/1', 'x', false],
      ['/d', 'null', false],
    ]);
    assert.deepEqual(await parts('a.csv', 'week,median\n1,4\n2,3.5\n'), [
      ['/-1/week', '2', true],
      ['/-1/median', '3.5', true],
    ]);
    assert.deepEqual(await parts('a.csv', 'median;unit;note\n3,5;h\n'), [
      ['/-1/median', '3.5', true],
      ['/-1/unit', 'h', false],
    ]);
    assert.deepEqual(await parts('a.mdx', '# Late input\n'), [['late-input', 'Late input', false]]);
    assert.deepEqual(await parts('a.json', '{'), []);
    assert.deepEqual(await parts('a.png', 'x'), []);
  });
});
