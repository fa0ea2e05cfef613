import assert from 'node:assert/strict';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { READY, repositoryOf } from './repositories';
import { check, codes, folderOf, isReport, playbook, removeFolders, run, shell } from './support';

/** A playbook with an error, warnings and notes. */
const POOR = playbook('mane: 1\ntrust:\n  controls: [edit]\n', 'pilot');

const BASELINE = ['--baseline', 'known.json'];

describe('A baseline', function () {
  this.timeout(120_000);
  after(removeFolders);

  const folderWith = async (files: Record<string, string>): Promise<string> => {
    const folder = folderOf({ '.git/keep': '', ...files });
    const { status, stdout } = await run(folder, ['check', '--write-baseline', 'known.json', '--today', '2026-11-24']);
    assert.equal(status, 0, stdout);
    return folder;
  };

  it('makes known what is found: it is counted, not listed, and fails nothing, in every format', async () => {
    const folder = await folderWith({ 'x.pilot.yaml': POOR });
    const plain = await check(folder);
    assert.equal(plain.status, 1);
    const { status, ...report } = await check(folder, ...BASELINE);
    assert.equal(status, 0);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.deepEqual(codes(report), []);
    const { errors, warnings, information, known, ready } = report.summary;
    assert.deepEqual([errors, warnings, information], [0, 0, 0]);
    assert.equal(known, codes(plain).length);
    assert.equal(ready, plain.summary.ready);
    for (const [format, says] of [
      ['pretty', /: 0 errors, 0 warnings, 0 notes, \d+ known\n$/],
      ['markdown', /^## Pilot playbooks: 0 errors, 0 warnings, \d+ known\n/],
      ['github', /^1 playbook, .* \d+ known\n$/],
      ['gitlab', /^\[\]\n$/],
      ['junit', /skipped message="known: the baseline has it"/],
      ['sarif', /"results": \[\]/],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, [
        'check',
        '--format',
        format,
        '--today',
        '2026-11-24',
        ...BASELINE,
      ]);
      assert.deepEqual([status, stderr], [0, ''], format);
      assert.match(stdout, says);
      assert.doesNotMatch(stdout, /<failure/);
    }
    assert.equal((await run(folder, ['check', '--max-warnings', '0', ...BASELINE])).status, 0);
    assert.equal((await run(folder, ['check', '--for', 'pilot', ...BASELINE])).status, 1);
  });

  it('knows findings whose lines, list items, documents and files moved', async () => {
    const other = POOR.replace('Triage', 'Other').replace('mane', 'main');
    const folder = await folderWith({
      'x.pilot.yaml': `${POOR}---\n${other}`,
      'gone.pilot.yaml': playbook('mane: 1\n').replace('Triage', 'Moved'),
    });
    writeFileSync(
      path.join(folder, 'x.pilot.yaml'),
      `# more\n${other}---\n${playbook().replace('Triage', 'New')}---\n\n${POOR}`,
    );
    mkdirSync(path.join(folder, 'to'));
    renameSync(path.join(folder, 'gone.pilot.yaml'), path.join(folder, 'to/here.pilot.yaml'));
    const report = await check(folder, ...BASELINE);
    const found = report.playbooks.filter(({ findings }) => findings.length).map(({ name }) => name);
    assert.deepEqual([report.status, found], [0, ['New']]);
    assert.deepEqual(
      (await check(path.join(folder, 'to'), '--baseline', '../known.json')).playbooks.map(({ findings }) => findings),
      [[]],
    );
  });

  it('knows the checks of a missing gate when it is begun; not what is new or more severe', async () => {
    const folder = await folderWith({ 'x.pilot.yaml': playbook('', 'pilot') });
    const write = (text: string) => writeFileSync(path.join(folder, 'x.pilot.yaml'), text);
    write(playbook('learning:\n  store: a table\n', 'pilot'));
    assert.deepEqual(codes(await check(folder, ...BASELINE)), []);
    write(playbook('mane: 1\n', 'pilot'));
    const added = await check(folder, ...BASELINE);
    assert.deepEqual([added.status, codes(added)], [1, ['schema/unknown-key']]);
    write(playbook('', 'production'));
    const raised = await check(folder, ...BASELINE);
    assert.equal(raised.status, 1);
    assert.ok(raised.playbooks[0]?.findings.every(({ severity }) => severity === 'error'));
    assert.ok(codes(raised).length > 0);
  });

  it('says what is no longer there, and is pruned of it; of other files it keeps what it has', async () => {
    const folder = await folderWith({
      'x.pilot.yaml': POOR,
      'y.pilot.yaml': POOR,
      'z.pilot.yaml': playbook('mane: 1\n'),
    });
    const knownPaths = () =>
      (
        JSON.parse(readFileSync(path.join(folder, 'known.json'), 'utf8')) as { playbooks: { path: string }[] }
      ).playbooks.map((one) => one.path);
    writeFileSync(path.join(folder, 'x.pilot.yaml'), POOR.replace('mane: 1\n', ''));
    await shell(folder, 'rm z.pilot.yaml');
    const { stderr } = await run(folder, ['check', 'x.pilot.yaml', ...BASELINE]);
    assert.match(
      stderr,
      /^\d+ known findings no longer there: "--write-baseline known.json" takes that out of the baseline\.\n$/,
    );
    const before = readFileSync(path.join(folder, 'known.json'), 'utf8');
    assert.match(before, /"code": "schema\/unknown-key", "severity": "error"/);
    assert.equal((await run(folder, ['check', 'x.pilot.yaml', '--write-baseline', 'known.json'])).stderr, '');
    assert.deepEqual(knownPaths(), ['x.pilot.yaml', 'y.pilot.yaml']);
    assert.equal((await run(folder, ['check', ...BASELINE])).stderr, '');
  });

  it('holds for shards and for their merged report, and is written from them', async () => {
    const folder = await folderWith({ 'x.pilot.yaml': POOR, 'y.pilot.yaml': POOR });
    const all = codes(await check(folder)).length;
    for (const [name, ...args] of [['plain'], ['known', ...BASELINE]])
      for (const index of [1, 2])
        await run(folder, [
          'check',
          '--shard',
          `${index}/2`,
          '--format',
          'json',
          '--output',
          `${name}-${index}.json`,
          ...args,
        ]);
    const merge = (...args: string[]) => run(folder, ['merge', '--format', 'json', ...args]);
    const [first, second] = [
      await merge('plain-1.json', 'plain-2.json', ...BASELINE),
      await merge('known-1.json', 'known-2.json'),
    ];
    for (const { status, stdout, stderr } of [first, second]) {
      assert.deepEqual([status, stderr], [0, '']);
      assert.equal((JSON.parse(stdout) as { summary: { known: number } }).summary.known, all);
    }
    const written = readFileSync(path.join(folder, 'known.json'), 'utf8');
    assert.equal((await merge('plain-1.json', 'plain-2.json', '--write-baseline', 'other.json')).status, 0);
    assert.equal(readFileSync(path.join(folder, 'other.json'), 'utf8'), written);
    const lossy = await merge('known-1.json', 'known-2.json', '--write-baseline', 'other.json');
    assert.equal(lossy.status, 2);
    assert.match(lossy.stderr, /^These reports leave findings out/);
  });

  it('goes with --changed-since', async () => {
    const { folder, write } = await repositoryOf({ 'x.pilot.yaml': POOR, 'r.pilot.yaml': READY });
    assert.equal((await run(folder, ['check', '--write-baseline', 'known.json'])).status, 0);
    write('x.pilot.yaml', POOR.replace('risk', '').replace('[edit]', '[edit, undo]'));
    const args = ['--changed-since', 'HEAD', '--no-regression', ...BASELINE];
    assert.equal((await check(folder, ...args)).status, 0);
    write('x.pilot.yaml', `${POOR}x: 1\n`);
    assert.equal((await check(folder, ...args)).status, 1);
  });

  it('that cannot be used is refused with a sentence', async () => {
    const folder = folderOf({
      '.git/keep': '',
      'x.pilot.yaml': playbook(),
      'text.json': 'no JSON',
      'later.json': '{"pilotPlaybookBaseline":2,"playbooks":{}}',
      'report.json': '{"pilotPlaybookReport":1}',
      'list.json': '[]',
      'wrong.json': '{"pilotPlaybookBaseline":1,"playbooks":[{"path":"x","document":0,"name":null,"findings":[{}]}]}',
      'marked.json': '\uFEFF{"pilotPlaybookBaseline":1,"playbooks":[]}',
      'folder/x.json': '',
    });
    symlinkSync(folderOf({ 'x.json': '{"pilotPlaybookBaseline":1,"playbooks":[]}' }), path.join(folder, 'out'));
    const large = openSync(path.join(folder, 'large.json'), 'w');
    ftruncateSync(large, 100_000_000);
    closeSync(large);
    for (const [file, says] of [
      ['none.json', /none\.json does not exist\.$/],
      ['folder', /folder is a folder\.$/],
      ['large.json', /large\.json is larger than 64 MB\.$/],
      ['text.json', /text\.json is not JSON\.$/],
      [
        'later.json',
        /later\.json is not a baseline .* It is a baseline of version 2, and only version 1 is known here: /,
      ],
      ['report.json', /It is a report, and no baseline\.$/],
      ['list.json', /It is no baseline\.$/],
      ['wrong.json', /What stands at \/playbooks\/0 is not what a baseline has there\.$/],
      ['out/x.json', /out\/x\.json is, or is behind, a link that leads out of this repository or folder\.$/],
    ] as const)
      for (const option of ['--baseline', '--write-baseline']) {
        if (option === '--write-baseline' && file === 'none.json') continue;
        const { status, stdout, stderr } = await run(folder, ['check', option, file]);
        assert.deepEqual([status, stdout], [2, ''], file);
        assert.match(stderr.trimEnd(), says);
      }
    assert.equal(readFileSync(path.join(folder, 'text.json'), 'utf8'), 'no JSON');
    assert.equal((await run(folder, ['check', '--baseline', 'marked.json'])).status, 0);
    const { status, stderr } = await run(folder, ['check', '--write-baseline', 'none/x.json']);
    assert.deepEqual([status, stderr], [2, 'The baseline could not be written: none/x.json does not exist.\n']);
  });
});
