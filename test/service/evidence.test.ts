import assert from 'node:assert/strict';
import { lookUp, referencesOf } from '../../src/core/evidence';
import { parse } from '../../src/core/schema';
import { EvidenceReader, PlaybookEvidence } from '../../src/service';
import { MemoryFiles, at } from './support/memoryFiles';

const evidenceOf = (fs: MemoryFiles, reader = new EvidenceReader(fs)) =>
  new PlaybookEvidence(reader, at('/root/pilots'), at('/root'));

describe('evidence', () => {
  it('is found from the folder of its playbook, and remembered', async () => {
    const evidence = evidenceOf(new MemoryFiles({ '/root/docs/ü b.md': 'a' }));
    assert.deepEqual(await evidence.look('../docs/ü b.md', true), { state: 'file', text: 'a' });
    assert.deepEqual(await evidence.look('../docs/ü b.md', false), { state: 'file' });
    assert.deepEqual(await evidence.look('../docs', false), { state: 'folder' });
    assert.deepEqual(await evidence.look('../../x', false), { state: 'outside' });
    assert.deepEqual(await evidence.look('none', false), { state: 'missing' });
    assert.deepEqual([...evidence.addresses], [at('/root/docs/ü b.md'), at('/root/docs'), at('/root/pilots/none')]);
  });

  it('is no folder that the playbook lies in, whatever it is called', async () => {
    const fs = new MemoryFiles({ '/root/pilots/docs/a.md': '', '/root/pilots-old/a.md': '' });
    fs.link('/root/pilots/here', '.');
    const evidence = evidenceOf(fs);
    for (const path of ['.', './', '..', 'docs/..', '../pilots', 'here', 'here/here'])
      for (const withText of [false, true]) assert.equal((await evidence.look(path, withText)).state, 'unfit', path);
    assert.deepEqual(await evidence.look('docs', false), { state: 'folder' });
    assert.deepEqual(await evidence.look('../pilots-old', false), { state: 'folder' });
  });

  it('behind a link that leaves the root says the same whether anything is there or not', async () => {
    const fs = new MemoryFiles({ '/out/there.md': '' });
    fs.link('/root/pilots/there.md', '../../out/there.md');
    fs.link('/root/pilots/none.md', '../../out/none.md');
    fs.link('/root/pilots/out', '../../out');
    const evidence = evidenceOf(fs);
    for (const path of ['there.md', 'none.md', 'out', 'out/there.md', 'out/none.md', '../../none'])
      for (const withText of [false, true]) assert.deepEqual(await evidence.look(path, withText), { state: 'outside' });
  });

  it('names what lies beside it, but nothing that is hidden or outside', async () => {
    const fs = new MemoryFiles({
      '/root/pilots/a.md': '',
      '/root/pilots/.b.md': '',
      '/root/docs/c.md': '',
      '/out/d.md': '',
    });
    fs.link('/root/pilots/out', '../../out');
    const evidence = evidenceOf(fs);
    const names = (folder: string) => evidence.names(folder);
    assert.deepEqual(await names(''), ['a.md', 'out']);
    assert.deepEqual(await names('../docs/'), ['c.md']);
    for (const folder of ['out/', '../../out/', 'none/', 'a.md/']) assert.deepEqual(await names(folder), [], folder);
  });

  it('looks for what was meant in few folders, and each once', async () => {
    const fs = new MemoryFiles({ '/root/pilots/late.md': '' });
    const evidence = evidenceOf(fs);
    const asked: string[] = [];
    const counting = {
      look: (path: string, withText: boolean) => evidence.look(path, withText),
      names: (folder: string) => (asked.push(folder), evidence.names(folder)),
    };
    const meant = async (paths: readonly string[]) => {
      const text = `pilotPlaybook: 1\nname: A\ninputs: { templates: [${paths.join(', ')}] }\n`;
      const facts = await lookUp(parse(text).flatMap(referencesOf), counting);
      return [...facts.values()].flatMap((fact) => ('nearest' in fact ? (fact.nearest ?? []) : []));
    };
    assert.deepEqual(await meant(['lat.md', 'alte.md', 'late']), ['late.md', 'late.md', 'late.md']);
    assert.deepEqual(asked, ['']);
    await meant(Array.from({ length: 2_000 }, (_, index) => `d${index}/a.md`));
    assert.ok(asked.length <= 1_001, `${asked.length} folders`);
  });

  it('is read once for all its names and all playbooks, and again once it was written to', async () => {
    const fs = new MemoryFiles({ '/root/pilots/data.yaml': 'a: 1\n' });
    fs.link('/root/pilots/same.yaml', 'data.yaml');
    const reader = new EvidenceReader(fs);
    const names = ['data.yaml', './data.yaml', '../pilots/data.yaml', 'same.yaml', 'x/../data.yaml'];
    const text = `pilotPlaybook: 1\nname: A\ninputs: { templates: [${names.map((path) => `{ path: ${path}, pointer: /a }`).join(', ')}] }\n`;
    const values = async () => {
      const facts = await lookUp(parse(text).flatMap(referencesOf), evidenceOf(fs, reader));
      return [...facts.values()].map((fact) => ('value' in fact ? fact.value : fact.state));
    };
    assert.deepEqual(await values(), [1, 1, 1, 1, 1]);
    await values();
    assert.deepEqual(fs.reads, [at('/root/pilots/data.yaml')]);
    fs.write('/root/pilots/data.yaml', 'a: 2\n');
    assert.deepEqual(await values(), [2, 2, 2, 2, 2]);
    assert.equal(fs.reads.length, 2);
  });

  it('is parsed once as well: the data that pointers lead to is the same', async () => {
    const fs = new MemoryFiles({ '/root/pilots/data.yaml': 'a: { b: 1 }\n' });
    const reader = new EvidenceReader(fs);
    const found = async (path: string) => {
      const text = `pilotPlaybook: 1\ninputs: { templates: [{ path: ${path}, pointer: /a }] }\n`;
      const [fact] = (await lookUp(parse(text).flatMap(referencesOf), evidenceOf(fs, reader))).values();
      return fact?.state === 'verified' ? fact.value : undefined;
    };
    assert.ok(await found('data.yaml'));
    assert.equal(await found('data.yaml'), await found('./data.yaml'));
  });

  it('is kept up to a limit: what was read last', async () => {
    const large = 'x'.repeat(2_000_000);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}.md`);
    const fs = new MemoryFiles(Object.fromEntries(names.map((name) => [`/root/pilots/${name}`, large])));
    const evidence = evidenceOf(fs);
    for (const name of names) await evidence.look(name, true);
    fs.reads.length = 0;
    await evidence.look('f.md', true);
    await evidence.look('a.md', true);
    assert.deepEqual(fs.reads, [at('/root/pilots/a.md')]);
  });

  it('of many values in YAML is not read, and says so @slow', async () => {
    const texts = {
      list: '- a\n'.repeat(60_000),
      empty: '-\n'.repeat(60_000),
      flow: `[${'a,'.repeat(60_000)}]`,
      keys: Array.from({ length: 30_000 }, (_, index) => `k${index}: 1\n`).join(''),
      maps: '- {}\n'.repeat(60_000),
      quotes: '- "a"\n'.repeat(60_000),
    };
    for (const [name, text] of Object.entries(texts)) {
      const fs = new MemoryFiles({ '/root/pilots/data.yaml': text });
      const playbook = 'pilotPlaybook: 1\ninputs: { templates: [{ path: data.yaml, pointer: /0 }] }\n';
      const [fact] = (await lookUp(parse(playbook).flatMap(referencesOf), evidenceOf(fs))).values();
      assert.equal(
        fact?.state === 'not-found' && fact.reason,
        'data.yaml has more than 50,000 values: give the figures a file of their own',
        name,
      );
    }
  });
});
