import assert from 'node:assert/strict';
import { underlined } from '../core/support/policies';

/** A policy with a fault: its lines, and what is said of it: line, code, underlined text, a part of the message. */
type Case = readonly [name: string, lines: readonly string[], ...said: (readonly [number, string, string, string])[]];

const CUSTOM = [
  'custom:',
  '  - id: acme/own',
  '    gate: trust',
  '    requiredFor: pilot',
  '    message: M',
  '    require: true',
];
const keyOf = (line: string) => line.replace(/^[ -]*/, '').split(':')[0];
/** A custom check with some of its lines in place of the usual ones, or after them. */
const custom = (...lines: string[]): string[] => [
  ...CUSTOM.map((line) => lines.find((other) => keyOf(other) === keyOf(line)) ?? line),
  ...lines.filter((other) => !CUSTOM.some((line) => keyOf(other) === keyOf(line))),
];
const asked = (schema: string): string[] => custom(`    require: ${schema}`);

const CASES: readonly Case[] = [
  ['no mapping', ['- a'], [1, 'schema/type', '- a', 'Start with "pilotPolicy: 1"']],
  ['no version', ['packs: []'], [1, 'schema/required', 'packs', '"pilotPolicy" is missing']],
  ['an unknown key', ['pilotPolicy: 1', 'pakcs: []'], [2, 'schema/unknown-key', 'pakcs', 'Did you mean "packs"?']],
  [
    'an unknown pack',
    ['pilotPolicy: 1', 'packs: [securty]'],
    [2, 'schema/enum', 'securty', 'Did you mean "security"?'],
  ],
  ['no YAML', ['pilotPolicy: 1', 'packs: [a'], [2, 'yaml/unclosed', '[', '']],
  [
    'two documents',
    ['pilotPolicy: 1', '---', 'pilotPolicy: 1'],
    [3, 'policy/documents', 'pilotPolicy: 1', 'one YAML document'],
  ],
  [
    'an unknown check',
    ['pilotPolicy: 1', 'checks:', '  success/vanty-metric: off', '  trust/*: off', '  trust: off'],
    [3, 'policy/unknown-check', 'success/vanty-metric', 'Did you mean "success/vanity-metric"?'],
    [4, 'policy/unknown-check', 'trust/*', 'trust/guide, trust/iterate'],
    [5, 'policy/unknown-check', 'trust', 'trust/guide, trust/iterate'],
  ],
  [
    'a stage that is none',
    ['pilotPolicy: 1', 'checks:', '  trust/guide: pilt', '  trust/iterate:'],
    [3, 'schema/required', 'trust/guide', '"trust/iterate" is empty'],
    [3, 'schema/enum', 'pilt', 'Did you mean "pilot"?'],
  ],
  [
    'a severity for a check, a stage for what is always on, and what nothing changes',
    [
      'pilotPolicy: 1',
      'checks:',
      '  trust/guide: warning',
      '  evidence/stale: pilot',
      '  evidence/outside: off',
      '  yaml/tab: off',
      '  evidence/not-fund: off',
      '  metric/direction: information',
    ],
    [3, 'policy/invalid-value', 'warning', 'required for a stage: investigation, pilot, production'],
    [4, 'policy/invalid-value', 'pilot', 'one of error, warning, information'],
    [5, 'policy/unknown-check', 'evidence/outside', 'Nothing changes "evidence/outside"'],
    [6, 'policy/unknown-check', 'yaml/tab', 'Nothing changes "yaml/tab"'],
    [7, 'policy/unknown-check', 'evidence/not-fund', 'Did you mean "evidence/not-found"?'],
  ],
  [
    'a readiness over 1',
    ['pilotPolicy: 1', 'minimumReadiness: 50'],
    [2, 'schema/format', '50', 'a number from 0 to 1'],
  ],
  [
    'an unknown gate',
    ['pilotPolicy: 1', ...custom('    gate: governence')],
    [4, 'policy/unknown-gate', 'governence', 'Did you mean "governance"?'],
  ],
  [
    'a gate that nobody opens',
    ['pilotPolicy: 1', ...custom('    gate: whatever')],
    [4, 'policy/unknown-gate', 'whatever', 'write { id, title }'],
  ],
  [
    'a new gate that is built in',
    ['pilotPolicy: 1', ...custom('    gate: { id: trust, title: T }')],
    [4, 'policy/reserved-id', 'trust', 'write "gate: trust"'],
  ],
  [
    'a new gate without a title',
    ['pilotPolicy: 1', ...custom('    gate: { id: own }')],
    [4, 'schema/required', 'id', '"title" is missing'],
  ],
  [
    'a new gate with a slash',
    ['pilotPolicy: 1', ...custom('    gate: { id: a/b, title: T }')],
    [4, 'policy/invalid-id', 'a/b', 'a word of letters'],
  ],
  [
    'an id without a prefix',
    ['pilotPolicy: 1', ...custom('  - id: own')],
    [3, 'policy/invalid-id', 'own', 'such as acme/data-protection'],
  ],
  [
    'a built-in id',
    ['pilotPolicy: 1', ...custom('  - id: evaluation/suite')],
    [3, 'policy/reserved-id', 'evaluation/suite', 'is a built-in check'],
  ],
  [
    'a built-in prefix',
    ['pilotPolicy: 1', ...custom('  - id: trust/own')],
    [3, 'policy/reserved-id', 'trust/own', 'reserved for built-in codes'],
  ],
  [
    'a prefix of other codes',
    ['pilotPolicy: 1', ...custom('  - id: schema/own')],
    [3, 'policy/reserved-id', 'schema/own', 'acme/own'],
  ],
  [
    'the name of a missing gate',
    ['pilotPolicy: 1', ...custom('  - id: acme/missing')],
    [3, 'policy/invalid-id', 'acme/missing', 'choose another name'],
  ],
  [
    'an id twice',
    ['pilotPolicy: 1', ...CUSTOM, ...CUSTOM.slice(1)],
    [8, 'policy/duplicate-id', 'acme/own', 'already a check'],
  ],
  [
    'a place that no playbook has',
    ['pilotPolicy: 1', ...custom('    at: /governance/impactAsessment')],
    [8, 'policy/invalid-pointer', '/governance/impactAsessment', 'Did you mean "/governance/impactAssessment"?'],
  ],
  [
    'a place that is no pointer',
    ['pilotPolicy: 1', ...custom('    at: governance')],
    [8, 'policy/invalid-pointer', 'governance', 'begins with "/"'],
  ],
  [
    'a place as a fragment',
    ['pilotPolicy: 1', ...custom('    at: "#/governance"')],
    [8, 'policy/invalid-pointer', '"#/governance"', 'Did you mean "/governance"?'],
  ],
  [
    'a fix without a place',
    ['pilotPolicy: 1', ...custom('    fix: { appeal: TODO }')],
    [8, 'policy/invalid-fix', 'fix', 'needs "at"'],
  ],
  [
    'a fix of another key',
    ['pilotPolicy: 1', ...custom('    at: /governance/appeal', '    fix: { apeal: TODO }')],
    [9, 'policy/invalid-fix', 'apeal', 'Did you mean "appeal"?'],
  ],
  [
    'a fix that is no text',
    ['pilotPolicy: 1', ...custom('    at: /governance/appeal', '    fix: { appeal: true }')],
    [9, 'policy/invalid-fix', 'true', 'no true or false'],
  ],
  [
    'a docs page that is no address',
    ['pilotPolicy: 1', ...custom('    docs: rules.md')],
    [8, 'schema/format', 'rules.md', 'an https:// address'],
  ],
  [
    'a schema that is a list',
    ['pilotPolicy: 1', ...custom('    when: []')],
    [8, 'schema/type', '[]', 'a mapping, or true or false'],
  ],
  [
    'an unknown keyword',
    ['pilotPolicy: 1', ...asked('{ requird: [a] }')],
    [7, 'policy/invalid-schema', 'requird', 'Did you mean "required"?'],
  ],
  [
    'a keyword of another language',
    ['pilotPolicy: 1', ...asked('{ x-own: 1 }')],
    [7, 'policy/invalid-schema', 'x-own', 'not one that can be used'],
  ],
  [
    'an unknown type',
    ['pilotPolicy: 1', ...asked('{ properties: { risk: { type: strng } } }')],
    [7, 'policy/invalid-schema', 'strng', 'Did you mean "string"?'],
  ],
  [
    'a keyword with a wrong value',
    [
      'pilotPolicy: 1',
      ...asked('{ minItems: -1, minimum: a, required: a, properties: [], allOf: {}, uniqueItems: 1 }'),
    ],
    [7, 'policy/invalid-schema', '-1', 'a whole number from 0'],
    [7, 'policy/invalid-schema', 'a', 'a number'],
    [7, 'policy/invalid-schema', 'a', 'a list'],
    [7, 'policy/invalid-schema', '[]', 'a mapping'],
    [7, 'policy/invalid-schema', '{}', 'a list'],
    [7, 'policy/invalid-schema', '1', 'true or false'],
  ],
  [
    'a schema inside that is none',
    ['pilotPolicy: 1', ...asked('{ not: 3, items: [x] }')],
    [7, 'policy/invalid-schema', '3', 'a mapping of keywords'],
    [7, 'policy/invalid-schema', 'x', 'a mapping of keywords'],
  ],
  [
    'a reference to elsewhere',
    ['pilotPolicy: 1', ...asked('{ $ref: "https://example.com/s.json" }')],
    [7, 'policy/invalid-schema', '"https://example.com/s.json"', 'nothing is fetched'],
  ],
  [
    'a reference to another file',
    ['pilotPolicy: 1', ...asked('{ $ref: other.json#/a }')],
    [7, 'policy/invalid-schema', 'other.json#/a', 'nothing is fetched'],
  ],
  [
    'a reference to nothing',
    ['pilotPolicy: 1', ...asked('{ $ref: "#/definitions/a" }')],
    [7, 'policy/invalid-schema', '"#/definitions/a"', 'nothing at "#/definitions/a"'],
  ],
  [
    'a reference to itself',
    ['pilotPolicy: 1', ...asked('{ properties: { success: { $ref: "#" } } }')],
    [7, 'policy/invalid-schema', '"#"', 'may not contain itself'],
  ],
  [
    'a bad pattern',
    ['pilotPolicy: 1', ...asked('{ properties: { name: { pattern: "a(" } } }')],
    [7, 'policy/invalid-schema', '"a("', 'cannot be used'],
  ],
  [
    'a pattern that looks ahead',
    ['pilotPolicy: 1', ...asked('{ patternProperties: { "(?=a)": true }, additionalProperties: false }')],
    [7, 'policy/invalid-schema', '"(?=a)"', 'no look-around'],
  ],
  [
    'a format that is not checked',
    ['pilotPolicy: 1', ...asked('{ format: ipv6 }')],
    [7, 'policy/invalid-schema', 'ipv6', 'date, email, uri'],
  ],
];

describe('What is wrong with a policy', () => {
  for (const [name, lines, ...said] of CASES) {
    it(name, async () => {
      for (const newline of ['\n', '\r\n']) {
        const found = await underlined(lines.join(newline) + newline);
        assert.deepEqual(
          found.map(({ line, code, text }) => [line, code, text]),
          said.map(([line, code, text]) => [line, code, text]),
        );
        found.forEach(({ message }, index) => assert.ok(message.includes(said[index]![3]), message));
      }
    });
  }

  it('mends what was probably meant', async () => {
    const found = await underlined('pilotPolicy: 1\npacks: [securty]\nchecks: { trust/gide: off }\n');
    assert.deepEqual(
      found.map(({ fix }) => fix),
      [
        { kind: 'replace', path: ['packs', '0'], value: 'security' },
        { kind: 'rename', path: ['checks', 'trust/gide'], key: 'trust/guide' },
      ],
    );
  });
});
