import assert from 'node:assert/strict';
import { others } from './support/fakeClock';
import { at } from './support/memoryFiles';
import { WORK, playbook, setUp } from './support/setUp';

const A = '/site/a.pilot.yaml';
const EVIDENCE = 'inputs:\n  templates: [docs/a.md]\n';
const packs = (...ids: string[]) => `pilotPolicy: 1\npacks: [${ids.join(', ')}]\n`;

describe('an open playbook', () => {
  it('is judged by its text, with what its version was', async () => {
    const { editor, service, settled, codes } = setUp();
    editor.open(A, playbook('A'));
    await settled();
    assert.ok(codes(A).includes('trust/missing'));
    assert.equal(service.analysisOf(at(A))?.version, 1);
    assert.deepEqual(service.openPlaybooks, [at(A)]);
  });

  it('is read when typing pauses: three times what the last analysis took, from 30 to 300 ms', async () => {
    const { clock, editor, service, settled } = setUp();
    editor.open(A, playbook('A'));
    await settled();
    const name = () => service.analysisOf(at(A))?.current[0]?.name;
    editor.type(A, playbook('B'));
    await clock.pass(29);
    assert.equal(name(), 'A');
    await clock.pass(2);
    assert.equal(name(), 'B');

    clock.cost = 20;
    editor.type(A, playbook('C'));
    await settled();
    clock.cost = 0;
    editor.type(A, playbook('D'));
    await clock.pass(59);
    assert.equal(name(), 'C');
    await clock.pass(2);
    assert.equal(name(), 'D');

    clock.cost = 1000;
    editor.type(A, playbook('E'));
    await settled();
    clock.cost = 0;
    editor.type(A, playbook('F'));
    await clock.pass(299);
    assert.equal(name(), 'E');
    await clock.pass(2);
    assert.equal(name(), 'F');
  });

  it('is parsed once: by whatever it is judged, and whoever asks meanwhile', async () => {
    const { clock, editor, fs, service, settled, published } = setUp();
    editor.open(A, playbook('A', EVIDENCE));
    await settled();
    editor.type(A, playbook('B', EVIDENCE));
    const [asked] = await Promise.all([service.fresh(at(A)), service.fresh(at(A))]);
    published.length = 0;
    fs.write('/site/docs/a.md', 'a');
    fs.write('/site/pilot-policy.yaml', packs('security'));
    await settled();
    clock.turnTo('2026-07-02');
    await settled();
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await service.queries.codeActions(at(A), range);
    // Each judgement is of the very playbook that was parsed first.
    assert.ok(published.filter((uri) => uri === at(A)).length >= 2);
    assert.equal(service.analysisOf(at(A))?.current[0]?.playbook, asked[0]?.playbook);
  });

  it('is judged once for a storm of 10,000 edits', async () => {
    const { editor, service, published, settled } = setUp();
    editor.open(A, playbook('A'));
    await settled();
    published.length = 0;
    for (let i = 0; i < 10_000; i++) editor.type(A, playbook(`A${i}`));
    await settled();
    assert.equal(service.analysisOf(at(A))?.current[0]?.name, 'A9999');
    assert.equal(published.length, 1);
  });

  it('is answered for as it stands, without a pause', async () => {
    const { editor, service, settled } = setUp();
    editor.open(A, playbook('A'));
    await settled();
    editor.type(A, playbook('B'));
    assert.equal((await service.fresh(at(A)))[0]?.name, 'B');
    await settled();
    assert.equal(service.analysisOf(at(A))?.version, 2);
  });

  it('gets nothing of an older version', async () => {
    const { fs, clock, editor, service, settled, codes } = setUp();
    editor.open(A, playbook('A', EVIDENCE));
    // Its first analysis is out, and what its evidence says is under way.
    while (!service.analysisOf(at(A))) {
      clock.step();
      await Promise.resolve();
    }
    editor.type(A, playbook('B'));
    fs.write('/site/docs/a.md', 'a');
    const versions: unknown[] = [];
    service.onDidPublish((uri) => versions.push(service.analysisOf(uri)?.version));
    await settled();
    assert.deepEqual([...new Set(versions)], [2]);
    assert.ok(!codes(A).includes('evidence/not-found'));
  });

  it('that is no YAML just now keeps its last good analysis beside', async () => {
    const { editor, service, settled } = setUp();
    editor.open(A, playbook('A'));
    await settled();
    editor.type(A, playbook('[A'));
    await settled();
    const file = service.analysisOf(at(A));
    assert.equal(file?.stale, true);
    assert.equal(file.analyses[0]?.name, 'A');
    assert.equal(file.current[0]?.readiness, null);
  });

  it('behind a link that leads out of the workspace is not judged, and nothing is written to it', async () => {
    const { fs, editor, service, settled, codes } = setUp({ '/out/a.yaml': playbook('A') });
    fs.link(A, '../out/a.yaml');
    const said: string[][] = [];
    service.onDidPublish(() => said.push(codes(A)));
    editor.open(A, playbook('A'));
    assert.deepEqual(
      (await service.fresh(at(A))).map(({ name }) => name),
      [null],
    );
    await settled();
    assert.deepEqual(codes(A), ['yaml/unreadable']);
    assert.match(String(service.diagnostics(at(A))[0]?.message), /is outside the folders that may be read/);
    editor.type(A, playbook('B'));
    await settled();
    assert.deepEqual(codes(A), ['yaml/unreadable']);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const actions = await service.queries.codeActions(at(A), range, ['source.fixAll', 'quickfix']);
    assert.deepEqual(
      actions.filter(({ edit }) => edit),
      [],
    );
    editor.close(A);
    await settled();
    assert.equal(fs.reads.includes(at('/out/a.yaml')), false);
    // Not for a moment was anything else said of it.
    assert.deepEqual([...new Set(said.map(String))], ['yaml/unreadable']);
  });

  it('whose file is no UTF-8 says so, like a closed one, until it is typed in or saved as UTF-8', async () => {
    const { fs, editor, settled, codes } = setUp();
    fs.write(A, new Uint8Array([...new TextEncoder().encode(playbook('A')), 0x23, 0xe4]));
    editor.open(A, playbook('A', '#ä'));
    await settled();
    assert.deepEqual(codes(A), ['yaml/unreadable']);
    editor.type(A, playbook('B', '#ä'));
    await settled();
    assert.ok(codes(A).includes('trust/missing'));
    // Saved as it was encoded before.
    editor.save(A);
    fs.write(A, new Uint8Array([0x23, 0xe4]));
    await settled();
    assert.deepEqual(codes(A), ['yaml/unreadable']);
    fs.write(A, editor.save(A));
    await settled();
    assert.ok(codes(A).includes('trust/missing'));
  });

  it('that closes is what its file says; one that was never saved is forgotten', async () => {
    const { editor, service, settled } = setUp({ [A]: playbook('On disk') });
    editor.open(A, playbook('Typed'));
    const untitled = editor.open('untitled:/site/b.pilot.yaml', playbook('New'));
    await settled();
    assert.equal(service.portfolio().length, 2);
    editor.close(A);
    editor.close(untitled);
    // At once: it is not known yet what is on disk.
    assert.deepEqual(service.portfolio(), []);
    await settled();
    assert.equal(service.analysisOf(at(A))?.current[0]?.name, 'On disk');
    assert.equal(service.analysisOf(untitled), undefined);
    assert.deepEqual(service.openPlaybooks, []);
  });

  it('that closes and opens again within a moment is what its new text says, whatever its version', async () => {
    const { editor, fs, service, published, settled } = setUp({ [A]: playbook('A') });
    editor.open(A, playbook('A'));
    editor.type(A, playbook('B'));
    editor.type(A, playbook('C'));
    await settled();
    for (const name of ['D', 'D', 'E']) {
      published.length = 0;
      editor.close(A);
      fs.write(A, playbook(name));
      editor.open(A, playbook(name));
      await settled();
      assert.equal(service.analysisOf(at(A))?.current[0]?.name, name);
      assert.equal(service.analysisOf(at(A))?.version, 1);
      // What was shown of it ended with its editor, and comes back.
      assert.equal(published.at(-1), at(A));
      assert.ok(service.isOpen(at(A)) && service.portfolio().length === 1);
    }
  });

  it('other files are none', async () => {
    const { editor, fs, published, settled } = setUp();
    editor.open('/site/compose.yaml', 'services: {}\n');
    editor.open('git:/site/a.pilot.yaml', playbook('A'));
    await settled();
    assert.deepEqual([published, fs.reads], [[], []]);
  });

  it('is one while the setting says so', async () => {
    const { editor, service, settled, codes } = setUp();
    editor.open(A, playbook('A'));
    editor.open('/site/plain.yaml', playbook('Plain'));
    await settled();
    service.configure({ folders: [WORK], globs: ['plain.yaml'] });
    await settled();
    assert.deepEqual(codes(A), []);
    assert.ok(codes('/site/plain.yaml').includes('trust/missing'));
  });
});

describe('the playbooks of a workspace', () => {
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`/site/${i}.pilot.yaml`, playbook(`P${i}`)]));

  it('are looked for when somebody asks, and each judged once', async () => {
    const { fs, service, published, started, settled } = setUp(many(100));
    await settled();
    assert.deepEqual(fs.reads, []);
    await started();
    assert.equal(service.portfolio().length, 100);
    assert.equal(published.length, 100);
    const kept = () => published.filter((uri) => service.analysisOf(uri));
    const first = kept();
    assert.equal(first.length, 32);
    const last = published.at(-1)!;
    assert.ok(!first.includes(last));
    const loading = service.load(last);
    await settled();
    assert.equal((await loading)?.uri, last);
    assert.deepEqual(new Set(kept()), new Set([...first.slice(1), last]));
  });

  it('wait for what is open', async () => {
    const { clock, editor, service, published } = setUp(many(200));
    clock.cost = 5;
    void service.start();
    while (published.length < 20) {
      clock.step();
      await others();
    }
    editor.open(A, playbook('A'));
    await others();
    while (!published.includes(at(A))) {
      clock.step();
      await others();
    }
    assert.ok(published.length < 30, `${published.length} others came first`);
    assert.ok(service.isBusy);
  });

  it('let others have their turn every few milliseconds', async () => {
    const { clock, service, published } = setUp(many(50));
    clock.cost = 5;
    void service.start();
    let most = 0;
    while (!published.length || service.isBusy) {
      const before = published.length;
      clock.step();
      most = Math.max(most, published.length - before);
      await others();
    }
    assert.ok(most > 0 && most <= 3, `${most} at a time`);
  });

  it('come, change and go', async () => {
    const { fs, service, started, settled } = setUp({ [A]: playbook('A') });
    const names = () =>
      service
        .portfolio()
        .map(({ name }) => name)
        .sort();
    await started();
    fs.write('/site/b.pilot.yaml', playbook('B'));
    await settled();
    assert.deepEqual(names(), ['A', 'B']);
    fs.write(A, playbook('Again'));
    await settled();
    assert.deepEqual(names(), ['Again', 'B']);
    fs.rename('/site/b.pilot.yaml', '/site/c.pilot.yaml');
    await settled();
    assert.deepEqual(names(), ['Again', 'B']);
    assert.equal(service.analysisOf(at('/site/b.pilot.yaml')), undefined);
    fs.rename('/site/c.pilot.yaml', '/site/c.yaml');
    fs.delete(A);
    await settled();
    assert.deepEqual(names(), []);
  });

  it('move with their folder', async () => {
    const { fs, service, started, settled } = setUp({ '/site/x/a.pilot.yaml': playbook('A') });
    await started();
    fs.rename('/site/x', '/site/y');
    await settled();
    assert.deepEqual(
      service.portfolio().map(({ uri }) => uri),
      [at('/site/y/a.pilot.yaml')],
    );
  });

  it('that cannot be read say why, and hide no other', async () => {
    const { fs, service, started, codes } = setUp({ [A]: playbook('A') });
    fs.write('/site/latin.pilot.yaml', new Uint8Array([0x23, 0xe4]));
    fs.forbid('/site/secret.pilot.yaml', 'may not be read');
    fs.write('/site/folder.pilot.yaml/x', '');
    await started();
    assert.deepEqual(codes('/site/latin.pilot.yaml'), ['yaml/unreadable']);
    assert.match(String(service.diagnostics(at('/site/secret.pilot.yaml'))[0]?.message), /may not be read/);
    assert.ok(codes(A).includes('trust/missing'));
    assert.equal(service.portfolio().length, 3);
  });

  it('are read once for a storm of 10,000 events', async () => {
    const { fs, published, started, settled } = setUp(many(20));
    await started();
    published.length = 0;
    for (let i = 0; i < 10_000; i++) fs.write(`/site/${i % 20}.pilot.yaml`, playbook(`Q${i}`));
    await settled();
    assert.ok(published.length <= 40, `${published.length} judgements`);
  });

  it('survive a storm that makes and deletes them', async () => {
    const { fs, service, started, settled } = setUp(many(20));
    await started();
    for (let i = 0; i < 10_000; i++) {
      const path = `/site/${i % 20}.pilot.yaml`;
      if (i % 3) fs.write(path, playbook(`Q${i}`));
      else fs.delete(path);
      if (i % 1000 === 0) await others();
    }
    await settled();
    const there = (await fs.list(WORK, '*.pilot.yaml')).sort();
    const shown = service.portfolio();
    assert.deepEqual(shown.map(({ uri }) => uri).sort(), there);
  });

  it('are all read anew on demand', async () => {
    const { fs, service, published, settled, started } = setUp(many(3));
    await started();
    published.length = 0;
    const { length } = fs.reads;
    const done = service.checkAll();
    await settled();
    await done;
    assert.equal(published.length, 3);
    assert.ok(fs.reads.length > length);
  });

  it('that nothing matches are said to be none', async () => {
    const globs = ['*.pilot.yaml', 'pilots/*.yaml'];
    const { fs, service, started, settled } = setUp({ [A]: playbook('A') }, globs);
    assert.deepEqual(service.unmatchedGlobs, []);
    await started();
    assert.deepEqual(service.unmatchedGlobs, ['pilots/*.yaml']);
    fs.write('/site/pilots/b.yaml', playbook('B'));
    fs.delete(A);
    await settled();
    assert.deepEqual(service.unmatchedGlobs, ['*.pilot.yaml']);
  });
});

describe('evidence', () => {
  const hasFault = (codes: string[]) => codes.includes('evidence/not-found');

  for (const place of ['open', 'closed'] as const)
    it(`of a playbook that is ${place} is followed as it comes, changes and goes`, async () => {
      const { fs, editor, started, settled, codes } = setUp({ [A]: playbook('A', EVIDENCE) });
      if (place === 'open') editor.open(A, playbook('A', EVIDENCE));
      await started();
      assert.ok(hasFault(codes(A)));
      fs.write('/site/docs/a.md', 'a');
      await settled();
      assert.ok(!hasFault(codes(A)));
      fs.rename('/site/docs', '/site/old');
      await settled();
      assert.ok(hasFault(codes(A)));
      fs.rename('/site/old', '/site/docs');
      await settled();
      assert.ok(!hasFault(codes(A)));
    });

  it('that changes to the same judges nothing', async () => {
    const { fs, published, started, settled } = setUp({ [A]: playbook('A', EVIDENCE), '/site/docs/a.md': 'a' });
    await started();
    published.length = 0;
    for (let i = 0; i < 10_000; i++) fs.write('/site/docs/a.md', `${i}`);
    await settled();
    assert.deepEqual(published, []);
  });

  describe('that is typed and not saved', () => {
    const REFERENCE = 'inputs:\n  templates: [docs/a.md#late, { path: docs/b.json, pointer: /late }, docs/c.md]\n';
    const [NOTES, DATA] = ['/site/docs/a.md', '/site/docs/b.json'];
    const files = { [NOTES]: '# Early\n', [DATA]: '{ "early": 1 }', '/site/docs/c.md': '' };
    const faults = (codes: string[]) => codes.filter((code) => code === 'evidence/not-found').length;

    for (const place of ['open', 'closed'] as const)
      it(`counts for a playbook that is ${place}: headings and pointers, until it is closed or reverted`, async () => {
        const { fs, editor, started, settled, codes, published } = setUp({ ...files, [A]: playbook('A', REFERENCE) });
        if (place === 'open') editor.open(A, playbook('A', REFERENCE));
        await started();
        assert.equal(faults(codes(A)), 2);
        for (const path of [NOTES, DATA]) editor.open(path, files[path]!);
        published.length = 0;
        for (let i = 0; i < 1_000; i++) editor.type(NOTES, `# Early\n\n# Lat${i}\n`);
        editor.type(NOTES, '# Early\n\n# Late\n');
        editor.type(DATA, '{ "late": 1 }');
        await settled();
        assert.equal(faults(codes(A)), 0);
        assert.deepEqual(published, [at(A)]);
        editor.close(NOTES);
        await settled();
        assert.equal(faults(codes(A)), 1);
        editor.type(DATA, files[DATA]!);
        editor.save(DATA);
        await settled();
        assert.equal(faults(codes(A)), 2);
        editor.type(DATA, '{ "late": 2 }');
        fs.write(DATA, editor.save(DATA));
        editor.close(DATA);
        await settled();
        assert.equal(faults(codes(A)), 1);
      });

    it('counts behind a link, where its file is gone, and when an editor brings it back unsaved', async () => {
      const { fs, editor, started, settled, codes } = setUp({
        ...{ [A]: playbook('A', 'inputs:\n  templates: [link/a.md#late, none.md]\n'), [NOTES]: '# Early\n' },
      });
      fs.link('/site/link', 'docs');
      await started();
      assert.equal(faults(codes(A)), 2);
      editor.open(NOTES, '# Late\n', true);
      editor.open('/site/none.md', '# None\n', true);
      await settled();
      assert.equal(faults(codes(A)), 0);
      editor.close('/site/none.md');
      await settled();
      assert.equal(faults(codes(A)), 1);
    });

    it('says nothing of what lies outside of the folder of the workspace', async () => {
      const { editor, started, settled, codes } = setUp({ [A]: playbook('A', 'inputs:\n  templates: [../b.md#x]\n') });
      editor.open('/b.md', '# x\n', true);
      await started();
      await settled();
      assert.ok(codes(A).includes('evidence/outside'));
    });
  });

  it('may not lie outside of the folder of the workspace', async () => {
    const { started, codes } = setUp({ [A]: playbook('A', 'inputs:\n  templates: [../b.md]\n'), '/b.md': '' });
    await started();
    assert.ok(codes(A).includes('evidence/outside'));
  });
});

describe('a policy', () => {
  const POLICY = '/site/pilot-policy.yaml';
  const DEEP = '/site/deep/b.pilot.yaml';

  it('judges what it governs, open and closed, once', async () => {
    const { fs, editor, published, started, settled, codes } = setUp({ [A]: playbook('A'), [DEEP]: playbook('B') });
    editor.open(A, playbook('A'));
    await started();
    published.length = 0;
    fs.write(POLICY, packs('security'));
    await settled();
    assert.deepEqual(published.sort(), [at(A), at(DEEP), at(POLICY)].sort());
    assert.ok([A, DEEP].every((path) => codes(path).includes('security/missing')));
  });

  it('that has words of its own is read by them, open and closed, and evidence is looked up again without them', async () => {
    const text = playbook('A', 'inputs: { required: [{ field: number }], templates: [offen gelassen] }\n');
    const { editor, fs, started, settled, codes } = setUp({
      [POLICY]: 'pilotPolicy: 1\nplaceholders: [offen gelassen]\n',
      [A]: text,
      '/site/b.pilot.yaml': text,
    });
    editor.open(A, text);
    await started();
    const wanted = (path: string) => codes(path).filter((code) => /^(?:inputs|evidence)/.test(code));
    for (const path of [A, '/site/b.pilot.yaml']) assert.ok(wanted(path).includes('inputs/templates'), path);
    fs.write(POLICY, 'pilotPolicy: 1\n');
    await settled();
    for (const path of [A, '/site/b.pilot.yaml']) assert.ok(wanted(path).includes('evidence/not-found'), path);
  });

  it('nearer than another leaves the others alone, and gives its place back', async () => {
    const { fs, published, started, settled, codes } = setUp({
      [A]: playbook('A'),
      [DEEP]: playbook('B'),
      [POLICY]: packs('security'),
    });
    await started();
    published.length = 0;
    fs.write('/site/deep/pilot-policy.yaml', packs('adoption'));
    await settled();
    assert.ok(!published.includes(at(A)));
    assert.ok(codes(DEEP).includes('adoption/missing') && !codes(DEEP).includes('security/missing'));
    fs.rename('/site/deep/pilot-policy.yaml', '/site/deep/old.yaml');
    await settled();
    assert.ok(codes(DEEP).includes('security/missing'));
    // What only the nearest one decides is not judged again.
    published.length = 0;
    fs.write('/site/deep/pilot-policy.yaml', packs('adoption'));
    await settled();
    published.length = 0;
    fs.write(POLICY, packs('operations'));
    await settled();
    assert.ok(!published.includes(at(DEEP)));
  });

  it('is read again when what it extends changes, goes and comes back', async () => {
    const { fs, started, settled, codes } = setUp({
      [A]: playbook('A'),
      [POLICY]: 'pilotPolicy: 1\nextends: ./shared/base.yaml\n',
      '/site/shared/base.yaml': packs('security'),
    });
    await started();
    assert.ok(codes(A).includes('security/missing'));
    fs.write('/site/shared/base.yaml', packs('adoption'));
    await settled();
    assert.ok(codes(A).includes('adoption/missing'));
    fs.delete('/site/shared');
    await settled();
    assert.deepEqual(codes(POLICY), ['policy/extends']);
    assert.ok(!codes(A).includes('adoption/missing'));
    fs.write('/site/shared/base.yaml', packs('adoption'));
    await settled();
    assert.deepEqual(codes(POLICY), []);
    assert.ok(codes(A).includes('adoption/missing'));
  });

  it('that is typed and not saved counts, until its editor closes', async () => {
    const { editor, published, started, settled, codes } = setUp({ [A]: playbook('A'), [POLICY]: packs('security') });
    await started();
    editor.open(POLICY, packs('security'));
    published.length = 0;
    for (let i = 0; i < 10_000; i++) editor.type(POLICY, packs('adoption', ...(i % 2 ? ['operations'] : [])));
    await settled();
    assert.ok(codes(A).includes('operations/missing'));
    assert.ok(published.length <= 2, `${published.length} judgements`);
    editor.close(POLICY);
    await settled();
    assert.ok(codes(A).includes('security/missing') && !codes(A).includes('adoption/missing'));
  });

  it('of a workspace with many playbooks judges each of them once', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`/site/${i}.pilot.yaml`, playbook(`P${i}`)]),
    );
    const { fs, published, started, settled } = setUp(texts);
    await started();
    published.length = 0;
    fs.write(POLICY, packs('security'));
    await settled();
    assert.equal(published.filter((uri) => uri !== at(POLICY)).length, 100);
  });

  it('says which playbooks count', async () => {
    const { fs, service, started, settled } = setUp({ [A]: playbook('A'), [DEEP]: playbook('B') });
    await started();
    assert.equal(service.portfolio().length, 2);
    fs.write(POLICY, 'pilotPolicy: 1\ninclude: ["deep/**"]\n');
    await settled();
    assert.deepEqual(
      service.portfolio().map(({ name }) => name),
      ['B'],
    );
  });
});

describe('midnight', () => {
  const DUE = 'review: { next: 2026-07-01 }\n';

  it('judges every playbook once, kept or not, open or closed', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`/site/${i}.pilot.yaml`, playbook(`P${i}`, DUE)]),
    );
    const { clock, editor, published, started, settled, codes } = setUp(texts);
    editor.open('/site/0.pilot.yaml', playbook('Open', DUE));
    await started();
    assert.ok(!codes('/site/0.pilot.yaml').includes('review/overdue'));
    published.length = 0;
    clock.turnTo('2026-07-02');
    await settled();
    assert.ok(codes('/site/0.pilot.yaml').includes('review/overdue'));
    assert.equal(published.length, 40);
    assert.equal(new Set(published).size, 40);
  });
});

describe('a service', () => {
  it('is idle when all is done, and says so', async () => {
    const { service, settled } = setUp({ [A]: playbook('A') });
    await service.whenIdle();
    let told = 0;
    service.onIdle(() => told++);
    void service.start();
    assert.ok(service.isBusy);
    const idle = service.whenIdle();
    await settled();
    await idle;
    assert.ok(told > 0 && !service.isBusy);
  });

  it('does nothing after its end', async () => {
    const { editor, fs, service, published, settled, started } = setUp({ [A]: playbook('A') });
    await started();
    service.dispose();
    published.length = 0;
    editor.open('/site/b.pilot.yaml', playbook('B'));
    fs.write(A, playbook('Again'));
    await settled();
    assert.deepEqual(published, []);
  });
});
