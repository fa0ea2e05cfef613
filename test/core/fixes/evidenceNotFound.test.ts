import assert from 'node:assert/strict';
import { lookUp, newFileFor, referencesOf } from '../../../src/core/evidence';
import type { EvidenceFiles, FileFact } from '../../../src/core/evidence';
import { DEFAULT_POLICY } from '../../../src/core/checklist/policy';
import { analyse } from '../../../src/core/judge';
import { parse } from '../../../src/core/schema';
import { TODAY } from '../support/fixture';
import { choicesOf } from '../support/choosing';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\nstatus: retired\n';

const filesOf = (texts: Readonly<Record<string, string>>): EvidenceFiles => ({
  look: (path): Promise<FileFact> =>
    Promise.resolve(path in texts ? { state: 'file', text: texts[path] } : { state: 'missing' }),
  names: (folder) =>
    Promise.resolve(
      Object.keys(texts).flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length).split('/')[0]! : [])),
    ),
});

const FILES = filesOf({
  'docs/interface.md': '# Interface\n\n## Late input\n',
  'docs/run.json': '{ "cycle": { "median": 4, "list": [1] } }',
  'docs/weekly.csv': 'week,median\n1,4\n',
});

async function offered(text: string, files = FILES) {
  const all = HEAD + text;
  const analyses = await analyse(all, files, { policy: DEFAULT_POLICY, today: TODAY });
  return choicesOf(all, 'evidence/not-found', analyses).map((found) =>
    Object.fromEntries(Object.entries(found).map(([title, after]) => [title, after.slice(HEAD.length)])),
  );
}

describe('Evidence that is not found', () => {
  for (const [before, meant, removed] of [
    [
      'trust:\n  controls: [edit]\n  evidence: docs/interfase.md # c\n',
      'docs/interface.md',
      'trust:\n  controls: [edit]\n',
    ],
    [
      'trust:\n  controls: [edit]\n  evidence: "docs/interfase.md#late-input"\n',
      'docs/interface.md#late-input',
      'trust:\n  controls: [edit]\n',
    ],
    [
      'trust:\n  controls: [edit]\n  evidence: docs/interface.md#late-imput\n',
      'docs/interface.md#late-input',
      'trust:\n  controls: [edit]\n',
    ],
    [
      'trust: { controls: [edit], evidence: { path: docs/run.json, pointer: /cycel/median } } # c\n',
      '/cycle/median',
      'trust: { controls: [edit] } # c\n',
    ],
    [
      'inputs:\n  templates:\n    - docs/run.json#/cycle/meidan # c\n    - docs/run.json\n',
      'docs/run.json#/cycle/median',
      'inputs:\n  templates:\n    - docs/run.json\n',
    ],
    [
      'inputs: { templates: [docs/weekly.csv#/-1/mediann], boundaries: [a] }\n',
      'docs/weekly.csv#/-1/median',
      'inputs: { boundaries: [a] }\n',
    ],
  ] as const)
    it(`${before.split('\n').at(-2)}: what was meant, or none`, async () => {
      const [found = {}, ...others] = await offered(before);
      assert.deepEqual(others, []);
      assert.deepEqual(Object.keys(found), [`Did you mean "${meant}"?`, 'Remove this reference']);
      const [after = '', without] = Object.values(found);
      assert.equal(without, removed);
      assert.deepEqual(await offered(after), [], after);
    });

  it('is only removed where nothing like it is there, and left alone where it is written elsewhere', async () => {
    assert.deepEqual(await offered('trust: { controls: [a], evidence: else.pdf }\n'), [
      { 'Remove this reference': 'trust: { controls: [a] }\n' },
    ]);
    assert.deepEqual(await offered('x-e: &e docs/interfase.md\ntrust: { controls: [a], evidence: *e }\n'), [{}]);
  });

  for (const [path, text] of [
    ['docs/new-guide.md', '# New guide\n'],
    ['docs/new-guide.md#late-input', '# New guide\n\n## Late input\n'],
    ['"docs/new.md#Q&A: what *now*"', '# New\n\n## Q&A: what *now*\n'],
    ['{ path: a/late-input.mdx, anchor: "#late-input" }', '# Late input\n'],
    ['notes.txt', 'Notes\n'],
  ] as const)
    it(`${path} can be written, and is found then`, async () => {
      const playbook = `${HEAD}trust: { controls: [edit], evidence: ${path} }\n`;
      const [analysis] = await analyse(playbook, filesOf({}), { policy: DEFAULT_POLICY, today: TODAY });
      const newFile = analysis!.findings.find(({ code }) => code === 'evidence/not-found')?.newFile;
      assert.equal(newFile?.text, text);
      const facts = await lookUp(parse(playbook).flatMap(referencesOf), filesOf({ [newFile.path]: newFile.text }));
      assert.ok([...facts.values()].some(({ state }) => state === 'verified'));
    });

  it('is not written where it is data, a text, or an address of one machine', async () => {
    for (const path of ['a.json', 'tests/late', 'completed', '../x/', '"C:/a.md"', '"/a.md"', '"a\\\\b.md"']) {
      const text = `${HEAD}trust: { controls: [edit], evidence: ${path} }\n`;
      const [analysis] = await analyse(text, filesOf({}), { policy: DEFAULT_POLICY, today: TODAY });
      assert.ok(
        analysis!.findings.every(({ newFile }) => newFile === undefined),
        path,
      );
    }
    assert.equal(newFileFor({ node: parse(HEAD)[0]!.root!, wantsNumber: false }), undefined);
  });
});
