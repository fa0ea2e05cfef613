import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import { RenameRefusal } from '../../../src/service';
import { at } from '../support/memoryFiles';
import { setUp } from '../support/setUp';
import { A, openedAt, textIn } from './support';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';
const METRICS = `${HEAD}success:
  metrics:
    - { name: Cycle time, kind: cycle-time, guard: "Posting errors" }
    - name: Posting errors # counted by hand
      kind: errors
    - { name: Spend, guard: Posting errors }
`;

/** A text with the cursor at the n-th occurrence of a part. */
function marked(text: string, part: string, nth = 0): string {
  let index = text.indexOf(part);
  for (let time = 0; time < nth; time++) index = text.indexOf(part, index + 1);
  assert.ok(index >= 0);
  return `${text.slice(0, index + 1)}|${text.slice(index + 1)}`;
}

/** Places as `file:line text`. */
const drawn = (text: string, places: readonly Location[]): string[] =>
  places.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line} ${textIn(text, range)}`);

async function renamed(at: string, newName: string): Promise<string> {
  const { service, uri, text, position } = await openedAt(at);
  const { documentChanges = [] } = await service.positions.rename(uri, position, newName);
  const [change] = documentChanges;
  assert.ok(change && 'edits' in change && change.textDocument.version === 1);
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), change.edits as never);
}

const refused = (at: string, newName: string, said: RegExp) =>
  assert.rejects(renamed(at, newName), (error) => error instanceof RenameRefusal && said.test(error.message));

describe('A metric and its guards', () => {
  it('lead to one another', async () => {
    const guard = await openedAt(marked(METRICS, '"Posting'));
    assert.deepEqual(drawn(guard.text, await guard.service.positions.definition(guard.uri, guard.position)), [
      'a.pilot.yaml:6 Posting errors',
    ]);
    const name = await openedAt(marked(METRICS, 'Posting', 1));
    const all = ['a.pilot.yaml:5 "Posting errors"', 'a.pilot.yaml:6 Posting errors', 'a.pilot.yaml:8 Posting errors'];
    assert.deepEqual(drawn(name.text, await name.service.positions.references(name.uri, name.position)), all);
    assert.deepEqual(
      drawn(name.text, await name.service.positions.references(name.uri, name.position, false)),
      all.filter((place) => !place.includes(':6')),
    );
    const lit = await name.service.positions.highlights(name.uri, name.position);
    assert.deepEqual(
      lit.map(({ range, kind }) => [range.start.line, kind]),
      [
        [5, 2],
        [6, 3],
        [8, 2],
      ],
    );
  });

  it('are renamed together, in the quotes that each has and that the new name needs', async () => {
    assert.equal(
      await renamed(marked(METRICS, 'Posting', 1), 'Rework'),
      METRICS.replace('"Posting errors"', '"Rework"').replaceAll('Posting errors', 'Rework'),
    );
    assert.equal(
      await renamed(marked(METRICS, '"Posting'), 'Errors: #1, "bad"'),
      METRICS.replace('"Posting errors"', '"Errors: #1, \\"bad\\""').replaceAll(
        'Posting errors',
        '"Errors: #1, \\"bad\\""',
      ),
    );
    assert.equal(await renamed(marked(METRICS, 'Spend'), ' 52 '), METRICS.replace('Spend', '"52"'));
    const block = `${HEAD}success:\n  metrics:\n    - name: >-\n        Cycle\n        time\n      kind: errors\n`;
    assert.equal(
      await renamed(marked(block, 'Cycle'), 'Speed'),
      block.replace('>-\n        Cycle\n        time\n', 'Speed\n'),
    );
  });

  it('are not renamed to a name that exists, to none, or where an alias stands for one', async () => {
    await refused(marked(METRICS, 'Spend'), 'Cycle time', /already a metric "Cycle time"/);
    await refused(marked(METRICS, 'Spend'), '  ', /needs a name/);
    const aliased = METRICS.replace('name: Posting errors', 'name: &p Posting errors').replace(
      'guard: Posting',
      'guard: *p #',
    );
    await refused(marked(aliased, 'Posting'), 'Rework', /An alias stands for this name/);
    await refused(marked(METRICS, 'stage'), 'x', /Only metrics/);
    await refused(marked(METRICS, 'counted'), 'x', /Only metrics/);
  });

  it('are found while the text is broken further down', async () => {
    const broken = await openedAt(marked(`${METRICS}trust: [a\n`, 'Posting', 1));
    assert.equal((await broken.service.positions.references(broken.uri, broken.position)).length, 3);
  });
});

describe('An anchor and its aliases', () => {
  const TEXT = `x-a: &one { b: 1 } # &one
x-b: '*one'
x-c: [*one, &two 2]
tool: *one
x-d: &one 3
x-e: *one
---
x-f: *one
`;

  it('lead to one another, as far as the anchor is not set anew', async () => {
    const alias = await openedAt(marked(TEXT, '*one', 1));
    assert.deepEqual(drawn(alias.text, await alias.service.positions.definition(alias.uri, alias.position)), [
      'a.pilot.yaml:0 one',
    ]);
    assert.deepEqual(drawn(alias.text, await alias.service.positions.references(alias.uri, alias.position)), [
      'a.pilot.yaml:0 one',
      'a.pilot.yaml:2 one',
      'a.pilot.yaml:3 one',
    ]);
    const second = await openedAt(marked(TEXT, '*one', 3));
    const lit = await second.service.positions.highlights(second.uri, second.position);
    assert.deepEqual(
      lit.map(({ range }) => range.start.line),
      [4, 5],
    );
  });

  it('are renamed together; not to one that exists, nor to what is no anchor', async () => {
    assert.equal(
      await renamed(marked(TEXT, '&one'), 'first'),
      TEXT.replace('&one {', '&first {').replace('[*one', '[*first').replace('tool: *one', 'tool: *first'),
    );
    await refused(marked(TEXT, '&one'), 'two', /already an anchor "two"/);
    await refused(marked(TEXT, '&one'), 'a b', /one word/);
    await refused(marked(TEXT, '&one'), '', /needs a name/);
  });

  it('are nothing in a comment or a text', async () => {
    for (const at of [marked(TEXT, '# &o').replace('#|', '#').replace('&one\n', '&o|ne\n'), marked(TEXT, '*one')]) {
      const { service, uri, position } = await openedAt(at);
      assert.deepEqual(await service.positions.highlights(uri, position), []);
    }
  });
});

describe('A check that is named', () => {
  const WAIVED = `${HEAD}trust:
  controls: [edit]
waivers:
  - { check: trust/iterate, reason: the release waits, owner: a@b.example, expires: 2027-01-01 }
notApplicable:
  - { check: acme/users, because: nobody }
`;
  const POLICY = `pilotPolicy: 1
checks:
  trust/iterate: pilot
mustApply: [trust/iterate]
custom:
  - id: acme/users
    gate: trust
    requiredFor: pilot
    message: Name the users.
    require: { required: [workflow] }
`;
  const FILES = { '/site/pilot-policy.yaml': POLICY, '/site/b.pilot.yaml': WAIVED, '/site/c.pilot.yaml': HEAD };

  it('leads to the place of the check, and to where a policy defines it', async () => {
    const waiver = await openedAt(marked(WAIVED, 'trust/iterate'), FILES);
    assert.deepEqual(drawn(waiver.text, await waiver.service.positions.definition(waiver.uri, waiver.position)), [
      'a.pilot.yaml:4 controls',
    ]);
    const own = await openedAt(marked(WAIVED, 'acme/users'), FILES);
    const places = await own.service.positions.definition(own.uri, own.position);
    assert.deepEqual(places.map(({ uri, range }) => [uri, range.start.line]).at(-1), [
      at('/site/pilot-policy.yaml'),
      5,
    ]);
  });

  it('is found wherever playbooks and policies name it', async () => {
    const expected = [
      '/site/pilot-policy.yaml:2',
      '/site/pilot-policy.yaml:3',
      '/site/a.pilot.yaml:6',
      '/site/b.pilot.yaml:6',
    ];
    const { service, editor, settled } = setUp(FILES);
    const [playbook, policy] = [editor.open(A, WAIVED), editor.open('/site/pilot-policy.yaml', POLICY)];
    await settled();
    for (const [uri, position] of [
      [playbook, { line: 6, character: 15 }],
      [policy, { line: 2, character: 5 }],
      [policy, { line: 3, character: 15 }],
    ] as const) {
      const found = service.positions.references(uri, position);
      await settled();
      assert.deepEqual(
        (await found).map((place) => `${place.uri.replace('file://', '')}:${place.range.start.line}`).sort(),
        [...expected].sort(),
      );
    }
  });
});
