import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders } from './support';

describe('Letters of any language', () => {
  after(removeFolders);

  it('may be in the keys of JSON5 and in the headings that evidence names, as they are bundled', async () => {
    const folder = folderOf({
      'a.pilot.yaml': playbook(
        [
          'success:',
          '  metrics:',
          '    - name: Zeit',
          '      actual: { evidence: { path: figures.json5, pointer: /größe/ἀρχή } }',
          'trust: { controls: [edit], evidence: guide.md#größe--co-日本語 }',
          '',
        ].join('\n'),
      ),
      'figures.json5': '{ größe: { ἀρχή: 7, }, /* Ende */ }',
      'guide.md': '# Größe & Co. (日本語)\n',
    });
    const { playbooks } = await check(folder);
    const faults = playbooks[0]!.findings.filter(({ code }) => /^(?:evidence|yaml|schema)\//.test(code));
    assert.deepEqual(faults, []);
  });

  it('may be asked for by category and script in the patterns of a policy, as they are bundled', async () => {
    const asked = (pattern: string) => ({ require: { properties: { 'x-word': { pattern } } } });
    const words = {
      upper: ['^\\p{Lu}+$', 'ÄΩЖ', 'äΩЖ'],
      han: ['^\\p{Han}\\P{Latin}$', '日本', '日b'],
      mark: ['^\\p{L}\\p{M}$', 'e\u0301', 'ee'],
    };
    const custom = Object.entries(words).map(([name, [pattern]]) => ({
      ...{
        id: `acme/${name}`,
        gate: 'trust',

        message: name,
        why: name,
        at: '/x-word',
        requiredFor: 'investigation',
      },
      ...asked(pattern!),
    }));
    const folder = folderOf({ 'pilot-policy.yaml': JSON.stringify({ pilotPolicy: 1, custom }) });
    for (const [name, [, fits, other]] of Object.entries(words))
      for (const word of [fits!, other!]) {
        writeFileSync(path.join(folder, 'a.pilot.yaml'), playbook(`x-word: ${word}\n`));
        const { playbooks, errors } = await check(folder);
        assert.deepEqual(errors, []);
        const isFound = playbooks[0]!.findings.some(({ code }) => code === `acme/${name}`);
        assert.equal(isFound, word === other, `${name}: ${word}`);
      }
  });
});
