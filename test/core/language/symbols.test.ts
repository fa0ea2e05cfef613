import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { symbolsOf } from '../../../src/core/language/symbols';

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
    assert.deepEqual(drawn(symbolsOf(TEXT)), [
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
    const checks = symbolsOf(TEXT).find(({ name }) => name === 'checks')!;
    assert.deepEqual(checks.selectionRange, { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } });
    assert.deepEqual([checks.range.start.line, checks.range.end], [2, { line: 3, character: 28 }]);
  });

  it('stays while a text is half written, and has every playbook of a file', () => {
    assert.deepEqual(drawn(symbolsOf('packs: [a\nchecks:\n')), ['packs', '  a', 'checks']);
    assert.deepEqual(drawn(symbolsOf('name: a\n---\nname: b\n')), ['name = a', 'name = b']);
    assert.deepEqual(drawn(symbolsOf('checks:\n  trust/gu\ncustom:\n')), ['checks = trust/gu', 'custom']);
  });

  it('is bounded', () => {
    assert.ok(drawn(symbolsOf('- a\n'.repeat(10_000))).length <= 2000);
    assert.deepEqual(symbolsOf('['.repeat(100_000)), []);
  });
});
