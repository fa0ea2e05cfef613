import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BUILT_IN_GATES } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import type { Completion } from '../../../src/core/language/completion';
import { completionsFor } from '../../../src/core/language/completion';
import { spotAt } from '../../../src/core/language/place';
import { playbookVocabulary } from '../../../src/core/language/playbookWords';
import { PLAYBOOK_FORMAT } from '../../../src/core/schema/format';
import { parse } from '../../../src/core/schema/parse';
import { TODAY } from '../support/fixture';
import { withCursor } from '../support/cursor';

const KNOWN = { policy: DEFAULT_POLICY, gates: BUILT_IN_GATES, today: TODAY };

function at(text: string, offset: number): Completion[] {
  const spot = spotAt(text, offset);
  return spot ? completionsFor(spot, PLAYBOOK_FORMAT, playbookVocabulary(spot, KNOWN)) : [];
}

const offered = (marked: string): Completion[] => {
  const { text, offset } = withCursor(marked);
  return at(text, offset);
};

const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

/** The text after an item was chosen, its tab stops left as they are. */
function chosen(marked: string, label: string): string {
  const item = offered(marked).find((one) => one.label === label);
  assert.ok(item, `${label} is offered at ${marked}`);
  const { text, offset } = withCursor(marked);
  const document = TextDocument.create('', 'yaml', 0, text);
  const { range } = item.textEdit;
  const typed = text.slice(document.offsetAt(range.start), offset);
  assert.ok(item.filterText.startsWith(typed) || typed.length < 3, `${item.filterText} is found by ${typed}`);
  return TextDocument.applyEdits(document, [item.textEdit]);
}

describe('Completion by place', () => {
  it('offers nothing behind a finished value, in prose, comments, block scalars and aliases', () => {
    for (const marked of [
      'risk: low |\n',
      'risk: low |',
      'risk: "low" |\n',
      'trust: { controls: [edit] |}\n',
      'trust: { controls: [edit |] }\n',
      'name: What a pilot de|\n',
      'What a pilot de|\n',
      'name: a\nWhat a pilot de|\n',
      'summary: one\n  line st|\n',
      'summary: one\n\n  |\n\n  more\n',
      'summary: "one\n  line st| more"\n',
      'summary: >-\n  text\n\n  st|\n\n',
      'summary: >-\n  text\n  |',
      'summary: >- # st|\n',
      '# st|',
      'name: a # st|',
      'name: # st|',
      'x: &n a\nstage: *n|\n',
      'stage: &n| pilot\n',
      '--- st|\n',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('writes one value over what stands there', () => {
    for (const [marked, label, text] of [
      ['risk: lo|\n', 'low', 'risk: low\n'],
      ['risk: |medium\n', 'high', 'risk: high\n'],
      ['risk:|\n', 'high', 'risk: high\n'],
      ['risk: |# c\n', 'high', 'risk: high # c\n'],
      ['risk: "|"\n', 'high', 'risk: "high"\n'],
      ["risk: 'h|\nname: a\n", 'high', "risk: 'high'\nname: a\n"],
      ['{ "risk": | }', 'high', '{ "risk": "high" }'],
      ['{ risk:|}', 'high', '{ risk: high}'],
      ['risk: h|', 'high', 'risk: high'],
      ['name: a\r\nrisk: h|\r\nstage: pilot\r\n', 'high', 'name: a\r\nrisk: high\r\nstage: pilot\r\n'],
      ['trust:\n  controls: [edit,|]\n', 'undo', 'trust:\n  controls: [edit, undo]\n'],
      ['trust:\n  controls: [| edit]\n', 'undo', 'trust:\n  controls: [undo,  edit]\n'],
      ['trust:\n  controls: [ed|\nname: a\n', 'edit', 'trust:\n  controls: [edit\nname: a\n'],
    ] as const)
      assert.equal(chosen(marked, label), text, marked);
  });

  it('writes keys in the quotes and the brackets that are there', () => {
    for (const [marked, label, text] of [
      ['"na|"\n', 'name', '"name": \n'],
      ['"na|": a\n', 'name', '"name": a\n'],
      ['{ "na|" }', 'name', '{ "name": "$0" }'],
      ['{\n\t"name": "a",\n\tst|\n}\n', 'stage', '{\n\t"name": "a",\n\t"stage": "$0"\n}\n'],
      ['{\n\t|\n\t"name": "a"\n}\n', 'trust', '{\n\t"trust": { $0 },\n\t"name": "a"\n}\n'],
      ['trust: { | controls: [edit] }\n', 'sources', 'trust: { sources: $0, controls: [edit] }\n'],
      ['na|', 'name', 'name: '],
      ['pilotP|\n', 'pilotPlaybook', 'pilotPlaybook: 1\n'],
      ['tr|\n  controls: [edit]\n', 'trust', 'trust:\n  controls: [edit]\n'],
      ['name: a\r\ntr|\r\n', 'trust', 'name: a\r\ntrust:\r\n  \r\n'],
    ] as const)
      assert.equal(chosen(marked, label), text, marked);
  });

  it('offers no key where the entry before lacks its comma, or below a line that would be taken from its key', () => {
    for (const marked of [
      '{\n\t"name": "a"\n\t|\n}\n',
      'ownership:\n|\n  workflow: { name: a }\n',
      'edgeCases:\n|\n- kind: late\n',
      'edgeCases:\n  - kind: late\n |\n',
      '  |\nname: a\n',
    ])
      assert.deepEqual(labels(marked), [], marked);
  });

  it('offers the next item at the column of the dashes, and no key of what is around', () => {
    const marked = 'edgeCases:\n  - kind: late\n    case: a\n  |\n';
    assert.ok(!labels(marked).some((label) => ['trust', 'stage'].includes(label)));
    assert.match(chosen(marked, 'kind'), /case: a\n {2}- kind: \n$/);
    assert.equal(labels(marked)[0], 'kind');
    assert.match(chosen('trust:\n  controls:\n    - edit\n    |\n', 'undo'), /- edit\n {4}- undo\n$/);
    assert.match(chosen('trust:\n  controls:\n    - edit\n    -|\n', 'undo'), /- edit\n {4}- undo\n$/);
    const unindented = labels('workflow:\n  users:\n  - a\n  |\nname: b\n');
    assert.ok(unindented.includes('trigger'), 'a list under its own key may end');
  });

  it('reads each document of a file, however the others look', () => {
    const marked = 'name: "a\n---\nrisk: high\nst|\n---\nstage: x: y: [\n';
    assert.ok(labels(marked).includes('stage') && !labels(marked).includes('risk') && labels(marked).includes('name'));
  });

  it('offers other metrics as guards, in the words that are typed so far', () => {
    const metrics = 'success:\n  metrics:\n    - name: Posting errors\n    - name: "#open: cases"\n    - name: Time\n';
    const marked = `${metrics}      guard: Posting e|\n`;
    assert.deepEqual(labels(marked), ['Posting errors', '#open: cases']);
    assert.equal(chosen(marked, 'Posting errors'), `${metrics}      guard: Posting errors\n`);
    assert.equal(chosen(`${metrics}      guard: |\n`, '#open: cases'), `${metrics}      guard: "#open: cases"\n`);
  });

  it('answers in a document of 20,000 lines', () => {
    const items = '    - name: A metric\n      kind: errors\n      better: lower\n      target: 3\n'.repeat(5000);
    const text = `name: a\nsuccess:\n  metrics:\n${items}`;
    assert.ok(at(`${text}ri`, text.length + 2).some(({ label }) => label === 'risk'));
    assert.ok(at(text, text.lastIndexOf('errors')).some(({ label }) => label === 'rework'));
  });
});

describe('What completion writes as a whole', () => {
  /** A snippet's text when nothing is typed over its tab stops. */
  const left = (text: string): string =>
    text
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\d+/g, '');
  const HEAD = 'pilotPlaybook: 1\nname: Triage\nstage: pilot\n';
  const wellFormed = (text: string) =>
    assert.deepEqual(
      parse(text).flatMap(({ yamlFaults, schemaFaults }) => [...yamlFaults, ...schemaFaults]),
      [],
      text,
    );

  it('is each gate that is missing, those of packs too', () => {
    for (const { section, title } of BUILT_IN_GATES) {
      const text = left(chosen(`${HEAD}${section.slice(0, 3)}|\n`, `${section} gate`));
      wellFormed(text);
      assert.match(text, new RegExp(`^${section}:`, 'm'));
      const [item] = offered(`${HEAD}|`).filter(({ label }) => label === `${section} gate`);
      assert.equal(item?.detail, `Add missing gate: ${title}`);
    }
    assert.ok(!labels(`${HEAD}trust:\n  sources: a\n|`).includes('trust gate'));
    assert.deepEqual(
      labels(`${HEAD}trust:\n  |`).filter((label) => label.endsWith(' gate')),
      [],
    );
  });

  it('is an item in its list, in the style of the file', () => {
    const lists = [
      'integration:\n  systems',
      'success:\n  metrics',
      'review:\n  decisions',
      'waivers',
      'notApplicable',
    ];
    for (const list of lists)
      for (const [before, behind] of [
        ['    ', '\n'],
        ['    - ', ''],
        ['    -', '\n'],
      ]) {
        const marked = `${HEAD}${list}:\n${before}|${behind}`;
        const item = labels(marked).find((label) => label.startsWith('item'));
        assert.ok(item, marked);
        const text = left(chosen(marked, item));
        assert.deepEqual(
          parse(text).flatMap(({ yamlFaults }) => yamlFaults),
          [],
          text,
        );
        assert.match(text, /\n {4}- \w+: .*\n {6}\w+: /);
      }
    const cases = labels('edgeCases:\n  - kind: missing\n  - |').filter((label) => label.startsWith('item'));
    assert.deepEqual(cases, ['item, kind contradictory', 'item, kind late', 'item, kind missing']);
  });

  it('is a whole playbook, where there is none yet', () => {
    const text = left(chosen('pil|', 'pilot playbook'));
    wellFormed(text);
    assert.match(text, /^feedback:$/m);
    assert.ok(!labels(`${HEAD}pil|`).includes('pilot playbook'));
    assert.match(chosen('\r\n|', 'pilot playbook'), /1\r\nname/);
  });
});
