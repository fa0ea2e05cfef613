import assert from 'node:assert/strict';
import type { check } from './support';
import { folderOf, playbook, removeFolders, run } from './support';

const bomb = (levels: number): string =>
  `x0: &x0 [lol, lol]\n${Array.from({ length: levels }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}]\n`).join('')}`;

/** Files that no one means to write, and the code of the first finding that each gets. */
const BAD: Record<string, { text: string | Buffer; code: string | RegExp }> = {
  'tabs.pilot.yaml': { text: playbook('trust:\n\tcontrols: [edit]\n'), code: /^yaml\// },
  'truncated.pilot.yaml': { text: playbook('trust: { controls: [ed'), code: /^yaml\// },
  'prose.pilot.yaml': { text: 'Dear team: hello: there\n', code: /^yaml\// },
  'empty.pilot.yaml': { text: '', code: 'schema/type' },
  'comments.pilot.yaml': { text: '# nothing\n# yet\n', code: 'schema/type' },
  'list.pilot.yaml': { text: '- a\n', code: 'schema/type' },
  'deep.pilot.yaml': { text: playbook(`x-a: ${'['.repeat(10_000)}`), code: 'yaml/too-deep' },
  'deep-blocks.pilot.yaml': {
    text: Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    code: 'yaml/too-deep',
  },
  'aliases.pilot.yaml': { text: playbook(bomb(12)), code: 'yaml/too-many-aliases' },
  'twice.pilot.yaml': { text: playbook('name: again\n'), code: /^yaml\// },
  'proto.pilot.yaml': { text: playbook('__proto__: { a: 1 }\nconstructor: 1\n'), code: 'schema/unknown-key' },
  'date.pilot.yaml': { text: playbook('review: { next: 2026-02-30 }\n'), code: 'schema/format' },
  'line.pilot.yaml': { text: playbook(`summary: ${'x'.repeat(1_900_000)}\nzzz: 1\n`), code: 'schema/unknown-key' },
};

describe('Bad input', () => {
  after(removeFolders);

  it('gets a finding at its place, hides nothing else, and never a stack', async () => {
    const files = Object.entries(BAD).map(([name, { text }]) => [name, text] as const);
    const folder = folderOf({ ...Object.fromEntries(files), 'ok.pilot.yaml': playbook() });
    const { stdout, stderr, status } = await run(folder, ['check', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const { playbooks, errors } = JSON.parse(stdout) as Awaited<ReturnType<typeof check>>;
    assert.deepEqual(errors, []);
    assert.equal(playbooks.length, files.length + 1);
    for (const { path, findings } of playbooks) {
      const expected = BAD[path]?.code;
      if (!expected) continue;
      const codes = findings.map(({ code }) => code);
      const isThere = codes.some((code) => (typeof expected === 'string' ? code === expected : expected.test(code)));
      assert.ok(isThere, `${path}: ${codes.join(', ')}`);
    }
  });
});
