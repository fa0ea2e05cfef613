import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { symbolsOf } from '../../../src/core/language/symbols';
import { parse, parseAs } from '../../../src/core/schema/parse';
import { POLICY_FORMAT, POLICY_READING } from '../../../src/policy/policyFormat';

const outlineOf = (text: string): DocumentSymbol[] => symbolsOf(parseAs(text, POLICY_FORMAT, POLICY_READING));

const drawn = (symbols: DocumentSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name}${detail === undefined ? '' : ` = ${detail}`}`,
    ...drawn(children, `${indent}  `),
  ]);

const TEXT = `pilotPolicy: 1
packs: [evaluation]
checks:
  success/vanity-metric: off
custom:
  - requiredFor: production
    id: acme/users
    gate: { id: reach, title: Reach }
`;

describe('The outline', () => {
  it('has the keys, and the items of lists by their names', () => {
    assert.deepEqual(drawn(outlineOf(TEXT)), [
      'pilotPolicy = 1',
      'packs',
      '  evaluation',
      'checks',
      '  success/vanity-metric = off',
      'custom',
      '  acme/users',
      '    requiredFor = production',
      '    id = acme/users',
      '    gate',
      '      id = reach',
      '      title = Reach',
    ]);
  });

  it('spans each key with its value, and selects the key', () => {
    const checks = outlineOf(TEXT).find(({ name }) => name === 'checks')!;
    assert.deepEqual(checks.selectionRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } });
    assert.deepEqual([checks.range.start.line, checks.range.end], [2, { line: 3, character: 28 }]);
  });

  it('stays while a text is half written, and has every playbook of a file', () => {
    assert.deepEqual(drawn(outlineOf('packs: [a\nchecks:\n')), ['packs', '  a', 'checks']);
    assert.deepEqual(drawn(outlineOf('name: a\n---\nname: b\n')), ['name = a', 'name = b']);
    assert.deepEqual(drawn(outlineOf('checks:\n  trust/gu\ncustom:\n')), ['checks = trust/gu', 'custom']);
  });

  it('is bounded @slow', () => {
    assert.equal(drawn(outlineOf('- a\n'.repeat(30_000))).length, 20_000);
    assert.deepEqual(outlineOf('['.repeat(100_000)), []);
  });

  it('is there for a file of 20,000 lines @slow', () => {
    const text = `name: a\nedgeCases:\n${'  - kind: late\n    case: the invoice comes after the month was closed\n'.repeat(10_000)}`;
    assert.ok(text.length > 512 * 1024);
    assert.equal(symbolsOf(parse(text))[1]?.children?.length, 6_666);
  });

  it('has what was written under extension keys, an alias by its name, and nothing that a merge brings along', () => {
    const text = 'x-own: { a: &one { b: 1 } }\nname: *one\ntool:\n  <<: *one\n  vendor: V\n';
    assert.deepEqual(drawn(symbolsOf(parse(text))), [
      'x-own',
      '  a',
      '    b = 1',
      'name = *one',
      'tool',
      '  vendor = V',
    ]);
  });

  it('has all that parses around what is broken', () => {
    assert.deepEqual(drawn(symbolsOf(parse('name: a\ntrust:\n  controls: [edit\nsuccess:\n  metrics: []\n'))), [
      'name = a',
      'trust',
      '  controls',
      '    edit',
      'success',
      '  metrics',
    ]);
  });
});
