import assert from 'node:assert/strict';
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
});
