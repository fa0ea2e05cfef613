import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { SchemaFault } from '../../../src/core/schema/faults';
import { describe as describePlace } from '../../../src/core/schema/format';
import { validateSchema } from '../support/validateSchema';

const HEAD = 'pilotPlaybook: 1\nname: Invoices\nstage: pilot\n';

/** The faults of a playbook with these lines after its three required keys. */
const faultsOf = (lines: string): SchemaFault[] => validateSchema(parse(HEAD + lines));

const brief = ({ code, pointer, on }: SchemaFault) => `${code} ${pointer} ${on}`;

describe('The playbook schema', () => {
  it('accepts the whole example and the three required keys alone', () => {
    assert.deepEqual(
      validateSchema(parse(readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8'))),
      [],
    );
    assert.deepEqual(faultsOf(''), []);
  });

  it('accepts a key without a value anywhere, and an empty list item', () => {
    assert.deepEqual(
      faultsOf('tool:\nrisk:\nsuccess: { metrics: [ ] }\nedgeCases: [null]\ntrust: { controls: [null] }'),
      [],
    );
    assert.deepEqual(
      faultsOf('success: { metrics: [{ kind: , baseline: { value: , method: , evidence: { path: } } }] }'),
      [],
    );
    assert.deepEqual(
      faultsOf('review: { every: , next: , decisions: }\nwaivers:\nownership: { workflow: { contact: } }'),
      [],
    );
  });

  it('accepts keys that start with "x-" anywhere, whatever they hold', () => {
    assert.deepEqual(
      faultsOf('x-team: { stage: [1] }\ntool: { x-price: 3 }\nedgeCases: [{ x-id: 1, kind: late }]'),
      [],
    );
    assert.deepEqual(
      faultsOf('success: { metrics: [{ baseline: { value: 1, x-by: me, evidence: { x-a: 1 } } }] }'),
      [],
    );
  });

  it('takes a number as text where people write one', () => {
    assert.deepEqual(faultsOf('tool: { model: 4.1 }\nworkflow: { volume: 1200 }'), []);
    assert.deepEqual(faultsOf('operations: { versions: { model: 2.3, prompt: 14 } }'), []);
  });

  it('tells file names from web addresses', () => {
    const fine = [
      'docs/x.md#part',
      'C:\\x.md',
      '../x.md',
      '/etc/x',
      'https://example.com/a?b=c#d',
      'https://[::1]:80/a%20b',
    ];
    for (const evidence of fine) assert.deepEqual(validateSchema(withEvidence(evidence)), [], evidence);
    const wrong = [
      'http://example.com',
      'ftp:x',
      'file:///etc/x',
      'git+ssh://x',
      'HTTP://x',
      'https://',
      'https:/x',
      ' http://x',
    ];
    wrong.push('https://exa mple.com', 'https://example.com/%zz', 'https:///x', 'https://a..b/');
    for (const evidence of wrong)
      assert.deepEqual(
        validateSchema(withEvidence(evidence)).map(brief),
        ['schema/format /learning/evidence value'],
        evidence,
      );
  });

  const CONTACTS = [
    'ap-lead@example.com',
    'müller@exämple.de',
    '#ap-oncall',
    '@ap-lead',
    '@a:example.org',
    'http://wiki/ap',
    'slack://channel?id=C024',
    'mailto:ap-lead@example.com',
    'tel:+49-30-1234',
  ];
  it('knows e-mail addresses, URLs and handles', () => {
    for (const contact of CONTACTS) assert.deepEqual(validateSchema(withContact(contact)), [], contact);
    for (const contact of [
      'Ann',
      'ap-lead',
      '@',
      '#',
      'a@b',
      'ann @example.com',
      'https://',
      'https:x',
      'slack://',
      '# oncall',
    ])
      assert.deepEqual(
        validateSchema(withContact(contact)).map(brief),
        ['schema/format /ownership/tool/contact value'],
        contact,
      );
  });

  it('reads `path` and `url` together as a conflict only when both are answered', () => {
    const conflict = 'learning: { evidence: { path: a.md, url: "https://example.com" } }';
    assert.deepEqual(faultsOf(conflict).map(brief), ['schema/conflict /learning/evidence value']);
    assert.deepEqual(faultsOf('learning: { evidence: { path: , url: "https://example.com" } }'), []);
    assert.deepEqual(faultsOf('learning: { evidence: { path: TODO, url: "https://example.com" } }'), []);
    assert.deepEqual(faultsOf('learning: { evidence: { note: nothing yet } }'), []);
  });

  it('takes keys such as __proto__ for what they are: unknown', () => {
    const data = Object.assign(Object.create(null), {
      pilotPlaybook: 1,
      name: 'A',
      stage: 'pilot',
      tool: Object.create(null),
    });
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])
      Object.defineProperty(data.tool, key, { value: { kind: 'x' }, enumerable: true });
    assert.deepEqual(validateSchema(data).map(brief), [
      'schema/unknown-key /tool/__proto__ key',
      'schema/unknown-key /tool/constructor key',
      'schema/unknown-key /tool/toString key',
      'schema/unknown-key /tool/hasOwnProperty key',
      'schema/unknown-key /tool/ key',
    ]);
  });

  it('escapes keys in pointers', () => {
    assert.deepEqual(faultsOf('tool: { a/b~c: 1 }').map(brief), ['schema/unknown-key /tool/a~1b~0c key']);
  });

  it('stays linear: 50,000 faults of any kind, and texts of 2 MB that nearly match @slow', () => {
    const many = <T>(make: (index: number) => T): T[] => Array.from({ length: 50_000 }, (_, index) => make(index));
    const base = { pilotPlaybook: 1, name: 'A', stage: 'pilot' };
    const keys = Object.fromEntries(many((index) => [`stege${index.toString(36)}`, 1]));
    assert.equal(validateSchema({ ...base, ...keys }).length, 50_000);
    assert.equal(validateSchema({ ...base, workflow: { users: many(() => 1) } }).length, 50_000);
    assert.equal(validateSchema({ ...base, inputs: { templates: many(() => 'http:') } }).length, 50_000);
    const size = 2_000_000;
    const long = [
      ' '.repeat(size) + 'x',
      `https://${'a.'.repeat(size / 2)}`,
      `a@${'b.'.repeat(size / 2)}`,
      `/${'~'.repeat(size)}`,
    ];
    for (const text of long) {
      const evidence = { path: text, pointer: text, date: text };
      const data = { ...base, learning: { evidence }, ownership: { tool: { contact: text } }, [text]: 1 };
      assert.ok(validateSchema(data).length >= 3);
    }
  });
});

describe('The words on a place in a playbook', () => {
  it('come from the schema, through shared types and lists', () => {
    assert.match(describePlace(['ownership', 'workflow', 'contact'])?.description ?? '', /e-mail address/);
    assert.equal(describePlace(['success', 'metrics', '0', 'baseline', 'method'])?.title, 'Method');
    assert.deepEqual(describePlace(['trust', 'controls', '1'])?.allowed?.includes('undo'), true);
    assert.equal(describePlace(['trust', 'controls', '1'])?.title, 'Controls');
    assert.equal(describePlace(['trust', 'x-note']), undefined);
    assert.equal(describePlace(['constructor']), undefined);
  });
});

const withEvidence = (evidence: string) => ({ pilotPlaybook: 1, name: 'A', stage: 'pilot', learning: { evidence } });
const withContact = (contact: string) => ({
  pilotPlaybook: 1,
  name: 'A',
  stage: 'pilot',
  ownership: { tool: { contact } },
});
