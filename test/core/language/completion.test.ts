import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { BUILT_IN_GATES, PACKS } from '../../../src/core/checklist/packs';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { STAGES } from '../../../src/core/checklist/stage';
import { ADJUSTABLE, alwaysOnOf } from '../../../src/core/findings/alwaysOn';
import { completionsAt } from '../../../src/core/language/completion';
import { PLAYBOOK_FORMAT } from '../../../src/core/schema/format';
import { POLICY_FORMAT } from '../../../src/policy/policyFormat';
import { policyVocabulary } from '../../../src/policy/policyVocabulary';
import { withCursor } from '../support/cursor';

function inPolicy(marked: string): CompletionItem[] {
  const { text, offset } = withCursor(marked);
  return completionsAt(text, offset, POLICY_FORMAT, policyVocabulary(text, DEFAULT_POLICY));
}

function inPlaybook(marked: string): CompletionItem[] {
  const { text, offset } = withCursor(marked);
  return completionsAt(text, offset, PLAYBOOK_FORMAT);
}

const labels = (items: CompletionItem[]) => items.map(({ label }) => label);

/** The text after an item was chosen. */
function chosen(marked: string, label: string, complete = inPolicy): string {
  const item = complete(marked).find((one) => one.label === label);
  assert.ok(item, `${label} is offered`);
  const { text } = withCursor(marked);
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), [item.textEdit as TextEdit]);
}

const CHECKS = [
  ...BUILT_IN_GATES.flatMap(({ checks }) => checks.map(({ id }) => id)),
  ...[...ADJUSTABLE].filter((code) => alwaysOnOf(code)),
];
const KEYS = [
  'pilotPolicy',
  'extends',
  'packs',
  'include',
  'exclude',
  'trustedLinks',
  'generated',
  'placeholders',
  'mustApply',
  'checks',
  'custom',
  'minimumReadiness',
];

describe('Completion in a policy', () => {
  it('offers the keys of the format that are not there yet, with what they mean', () => {
    assert.deepEqual(labels(inPolicy('|')), KEYS);
    const items = inPolicy('pilotPolicy: 1\npa|\nchecks: {}\n');
    assert.deepEqual(
      labels(items),
      KEYS.filter((key) => key !== 'pilotPolicy' && key !== 'checks'),
    );
    const packs = items.find(({ label }) => label === 'packs');
    assert.deepEqual(
      labels(inPolicy('checks:\n  trust/gu|\n  trust/guide: off\n')),
      CHECKS.filter((id) => id !== 'trust/guide'),
    );
    assert.equal(packs?.detail, 'Packs');
    assert.match(JSON.stringify(packs?.documentation), /optional packs of checks/);
  });

  it('writes a key with what its value begins with', () => {
    assert.equal(chosen('pilotPolicy: 1\npa|\n', 'packs'), 'pilotPolicy: 1\npacks:\n  - \n');
    assert.equal(chosen('pilotPolicy: 1\n|', 'checks'), 'pilotPolicy: 1\nchecks:\n  ');
    assert.equal(chosen('pilotPolicy: 1\nmi|: 1\n', 'minimumReadiness'), 'pilotPolicy: 1\nminimumReadiness: 1\n');
    assert.equal(
      chosen('custom:\n    - id: acme/a\n      wh|\n', 'when'),
      'custom:\n    - id: acme/a\n      when:\n          \n',
    );
  });

  it('offers every check under checks, with title and question', () => {
    for (const marked of [
      'checks:\n  |',
      'checks:\n  suc|\n',
      'pilotPolicy: 1\nchecks:\n  success/va|\npacks: [evaluation]\n',
      'checks: { | }\n',
      'checks: { suc|',
    ])
      assert.deepEqual(labels(inPolicy(marked)), CHECKS, marked);
    const item = inPolicy('checks:\n  suc|\n').find(({ label }) => label === 'success/vanity-metric');
    assert.ok(item?.detail);
    assert.match(JSON.stringify(item?.documentation), /success\/vanity-metric/);
    assert.equal(chosen('checks:\n  success/va|\n', 'success/vanity-metric'), 'checks:\n  success/vanity-metric: \n');
  });

  it('offers the checks and gates of its own, in a text that is half written', () => {
    const own = 'custom:\n  - { id: acme/dpia, gate: { id: reach, title: Reach } }\n  - gate: ';
    assert.ok(labels(inPolicy(`${own}|\n`)).includes('reach'));
    assert.ok(labels(inPolicy(`checks:\n  trust/guide: off\n  ac|\n${own}trust\n`)).includes('acme/dpia'));
  });

  it('offers no check twice', () => {
    assert.deepEqual(
      labels(inPolicy('checks:\n  trust/guide: off\n  |\n')),
      CHECKS.filter((id) => id !== 'trust/guide'),
    );
  });

  it('offers off and the stages as values', () => {
    for (const marked of ['checks:\n  trust/guide: |\n', 'checks: { trust/guide: o|', 'checks:\n  trust/guide: "|"\n'])
      assert.deepEqual(labels(inPolicy(marked)), ['off', ...STAGES], marked);
    assert.equal(chosen('checks:\n  trust/guide: "o|"\n', 'off'), 'checks:\n  trust/guide: "off"\n');
    assert.deepEqual(labels(inPolicy('custom:\n  - requiredFor: |\n')), [...STAGES]);
  });

  it('offers off and the severities for what is always on', () => {
    assert.deepEqual(labels(inPolicy('checks:\n  evidence/stale: |\n')), ['off', 'error', 'warning', 'information']);
    const item = inPolicy('checks:\n  evid|\n').find(({ label }) => label === 'evidence/stale');
    assert.match(JSON.stringify(item?.documentation), /older than it is valid for/);
  });

  it('offers the packs that are off, with their questions', () => {
    for (const marked of ['packs: |\n', 'packs: [|]\n', 'packs: [e|\nchecks:\n', 'packs:\n  - |\n', 'packs:\n  |\n'])
      assert.deepEqual(labels(inPolicy(marked)), PACKS, marked);
    for (const marked of ['packs: [evaluation, |]\n', 'packs:\n  - evaluation\n  - |\n'])
      assert.deepEqual(
        labels(inPolicy(marked)),
        PACKS.filter((pack) => pack !== 'evaluation'),
        marked,
      );
    assert.equal(chosen('packs: |\n', 'security'), 'packs: [security]\n');
    assert.equal(chosen('packs:\n  |\n', 'security'), 'packs:\n  - security\n');
    assert.match(JSON.stringify(inPolicy('packs: |\n')[0]?.documentation), /How do you know it is good enough/);
  });

  it('offers the gates, and the keys of a check of its own', () => {
    assert.deepEqual(
      labels(inPolicy('custom:\n  - id: acme/a\n    gate: |\n')),
      BUILT_IN_GATES.map(({ id }) => id),
    );
    assert.deepEqual(labels(inPolicy('custom:\n  - |\n')).slice(0, 3), ['id', 'gate', 'requiredFor']);
    assert.deepEqual(labels(inPolicy('custom:\n  - id: acme/a\n    |\n')).slice(0, 2), ['gate', 'requiredFor']);
    assert.equal(chosen('custom:\n  - |\n', 'id'), 'custom:\n  - id: \n');
  });

  it('offers nothing in a comment, in a text, or where the format knows nothing', () => {
    for (const marked of ['# pa|\n', 'extends: ./sha|\n', 'x-own:\n  a|\n', 'custom:\n  - message: pa|\n'])
      assert.deepEqual(labels(inPolicy(marked)), [], marked);
  });

  it('survives any text', () => {
    for (const text of [
      '{'.repeat(5000),
      '- '.repeat(5000),
      'a: &a [*a, *a]\n',
      ': : :',
      '\t\t"',
      '%YAML 9\n---\n!!x ',
    ])
      for (const offset of [0, Math.floor(text.length / 2), text.length])
        assert.ok(Array.isArray(completionsAt(text, offset, POLICY_FORMAT, policyVocabulary(text, DEFAULT_POLICY))));
  });
});

describe('Completion in a playbook', () => {
  it('offers keys and listed values at any depth', () => {
    assert.ok(labels(inPlaybook('name: a\n|')).includes('stage'));
    assert.deepEqual(labels(inPlaybook('name: a\nstage: p|\n')), [...STAGES]);
    assert.deepEqual(labels(inPlaybook('success:\n  metrics:\n    - name: a\n      better: |\n')), ['lower', 'higher']);
    assert.ok(labels(inPlaybook('trust:\n  controls: [edit, |]\n')).includes('undo'));
    assert.ok(!labels(inPlaybook('trust:\n  controls: [edit, |]\n')).includes('edit'));
    assert.equal(chosen('tr|\n', 'trust', inPlaybook), 'trust:\n  \n');
  });

  it('offers them in each playbook of a file', () => {
    assert.deepEqual(labels(inPlaybook('name: a\n---\nname: b\nrisk: |\n---\nname: c\n')), ['low', 'medium', 'high']);
  });
});
