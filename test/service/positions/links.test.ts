import assert from 'node:assert/strict';
import { at } from '../support/memoryFiles';
import { setUp } from '../support/setUp';
import { openedAt, textIn } from './support';

const HEAD = 'pilotPlaybook: 1\nname: A\nstage: pilot\n';

const FILES = {
  '/site/docs/a.md': '# Guide\n\nText\n\n```sh\n# no heading\n```\n\n## Late *input*\n\n## Late *input*\n',
  '/site/m/o.json': '{\n  "a": [\n    { "b": 1 },\n    { "b": 2 }\n  ]\n}\n',
  '/site/m/o.yaml': '# first\nrate: &r\n  - 1\nb/c: 3\n',
  '/site/m/o.csv': 'day,rate\n\n2026-01-01,1\n2026-01-02,2\n',
  '/site/m/o.json5': '{ a: 1 }',
  '/site/m/big.json': `[${'1,'.repeat(1_500_000)}1]`,
  '/elsewhere/b.md': '# B\n',
};

/** The links of a playbook's text, each with where it leads. */
async function linksOf(text: string, files: Readonly<Record<string, string>> = FILES) {
  const { service, uri } = await openedAt(`|${text}`, files);
  const links = await service.positions.links(uri);
  return Promise.all(
    links.map(async (link) => {
      const target = await service.positions.linkTarget(uri, link);
      return [textIn(text, link.range), target?.replace(`${at('/site')}/`, '')] as const;
    }),
  ).then((found) => ({ found }));
}

const inTrust = async (evidence: string) => (await linksOf(`${HEAD}trust:\n  evidence: ${evidence}\n`)).found;

describe('Links of a playbook', () => {
  it('lead to files, to headings and to values', async () => {
    assert.deepEqual(await inTrust('docs/a.md'), [['docs/a.md', 'docs/a.md']]);
    assert.deepEqual(await inTrust('docs/a.md#late-input'), [['docs/a.md#late-input', 'docs/a.md#L9,1']]);
    assert.deepEqual(await inTrust('docs/a.md#late-input-1'), [['docs/a.md#late-input-1', 'docs/a.md#L11,1']]);
    assert.deepEqual(await inTrust('"m/o.json#/a/1/b"'), [['m/o.json#/a/1/b', 'm/o.json#L4,12']]);
    assert.deepEqual(await inTrust('m/o.yaml#/b~1c'), [['m/o.yaml#/b~1c', 'm/o.yaml#L4,6']]);
    assert.deepEqual(await inTrust('m/o.csv#/-1/rate'), [['m/o.csv#/-1/rate', 'm/o.csv#L4,1']]);
    assert.deepEqual(await inTrust('m/o.csv#/0/rate'), [['m/o.csv#/0/rate', 'm/o.csv#L3,1']]);
    assert.deepEqual(await inTrust('m/o.json5#/a'), [['m/o.json5#/a', 'm/o.json5']]);
    assert.deepEqual(await inTrust('{ path: docs/a.md, anchor: Late input }'), [
      ['docs/a.md', 'docs/a.md'],
      ['Late input', 'docs/a.md#L9,1'],
    ]);
  });

  it('lead to pages of the web, and to nothing else', async () => {
    assert.deepEqual(await inTrust('https://a.example/b?c=1'), [
      ['https://a.example/b?c=1', 'https://a.example/b?c=1'],
    ]);
    assert.deepEqual(await inTrust('"command:workbench.action.quit"'), []);
    const { found } = await linksOf(`${HEAD}summary: "command:x"\nworkflow: { trigger: "http://a.example/?[x](y)" }\n`);
    assert.deepEqual(found, [['http://a.example/?[x](y)', 'http://a.example/?%5Bx%5D%28y%29']]);
  });

  it('never lead outside of the root, as written or by a link on the disk', async () => {
    for (const evidence of ['../elsewhere/b.md', '/elsewhere/b.md', 'docs/../../elsewhere/b.md', 'C:/b.md'])
      assert.deepEqual(await inTrust(evidence), [], evidence);
    const { service, fs, editor, settled } = setUp(FILES);
    fs.link('/site/out.md', '../elsewhere/b.md');
    const uri = editor.open('/site/a.pilot.yaml', `${HEAD}trust: { evidence: out.md }\n`);
    await settled();
    assert.deepEqual(await service.positions.links(uri), []);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    for (const path of ['out.md', '../elsewhere/b.md', '/elsewhere/b.md'])
      assert.equal(await service.positions.linkTarget(uri, { range, data: { path } }), undefined, path);
  });

  it('are not drawn on what is not there, and lead to no folder', async () => {
    assert.deepEqual(await inTrust('docs/b.md'), []);
    assert.deepEqual(await inTrust('docs'), [['docs', undefined]]);
    assert.deepEqual(await inTrust('docs/a.md#nowhere'), [['docs/a.md#nowhere', 'docs/a.md']]);
  });

  it('lead to a file that is too large without reading it', async () => {
    assert.deepEqual(await inTrust('m/big.json#/7'), [['m/big.json#/7', 'm/big.json']]);
  });

  it('stay while the text around them is broken', async () => {
    const { found } = await linksOf(`${HEAD}trust: { evidence: docs/a.md }\nsuccess: [a\nrisk: low\n`);
    assert.deepEqual(found, [['docs/a.md', 'docs/a.md']]);
  });

  it('of a policy lead to what it extends and to its pages', async () => {
    const policy = 'pilotPolicy: 1\nextends: [./docs/a.md, "@acme/bar"]\n';
    const { service, editor, settled } = setUp(FILES);
    const uri = editor.open('/site/pilot-policy.yaml', policy);
    await settled();
    const links = await service.positions.links(uri);
    assert.deepEqual(
      links.map(({ range }) => textIn(policy, range)),
      ['./docs/a.md'],
    );
    assert.equal(await service.positions.linkTarget(uri, links[0]!), at('/site/docs/a.md'));
  });
});
