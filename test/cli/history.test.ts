import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { git, historyIn, owned } from './histories';
import { folderOf, playbook, removeFolders, run } from './support';
import type { HistoryReport } from '../../src/core/report';

const TODAY = ['--today', '2026-11-26'];

/** Runs `history --format json`. */
async function history(
  cwd: string,
  ...args: string[]
): Promise<HistoryReport & { status: number | null; stderr: string }> {
  const { status, stdout, stderr } = await run(cwd, ['history', '--format', 'json', ...TODAY, ...args]);
  if (!stdout) throw new Error(`no history: ${stderr}`);
  return { ...(JSON.parse(stdout) as HistoryReport), status, stderr };
}

/** Where caches are in these tests. */
let caches: string;

describe('pilot-playbook history', function () {
  this.timeout(120_000);
  const before_ = process.env.XDG_CACHE_HOME;
  before(() => {
    caches = folderOf({});
    process.env.XDG_CACHE_HOME = caches;
  });
  after(() => {
    if (before_ === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before_;
    removeFolders();
  });

  const DECIDED = 'review:\n  decisions:\n    - { date: 2026-03-10, decision: go, for: pilot, by: B }\n';

  /** Three months of one playbook: it is moved, reaches pilot, and gets an owner. */
  const growing = () =>
    historyIn([
      { on: '2026-01-10', files: { 'old.pilot.yaml': playbook() } },
      { on: '2026-02-01', files: { 'old.pilot.yaml': null, 'pilots/new.pilot.yaml': playbook() } },
      { on: '2026-03-12', files: { 'pilots/new.pilot.yaml': playbook(DECIDED, 'pilot') } },
      { on: '2026-03-20', files: { 'pilots/new.pilot.yaml': owned(DECIDED), 'readme.md': 'x' } },
      { on: '2026-04-02', files: { 'readme.md': 'y' } },
    ]);

  it('tells of each month where a playbook stood, whatever it was called', async () => {
    const folder = growing();
    const report = await history(folder);
    assert.equal(report.status, 0);
    const [one, ...others] = report.playbooks;
    assert.equal(others.length, 0);
    assert.deepEqual([one?.path, one?.formerPaths, one?.name], ['pilots/new.pilot.yaml', ['old.pilot.yaml'], 'Triage']);
    assert.deepEqual(
      one?.points.map(({ date, stage, causes }) => [date, stage, causes]),
      [
        ['2026-01-10', 'investigation', ['text']],
        ['2026-02-01', 'investigation', ['text']],
        ['2026-03-12', 'pilot', ['text']],
        ['2026-03-20', 'pilot', ['text']],
        ['2026-04-02', 'pilot', []],
      ],
    );
    const [first, , , last] = one!.points;
    assert.ok(last!.production!.met > first!.production!.met, JSON.stringify(one));
    assert.deepEqual(one?.moves, [
      { date: '2026-03-12', commit: git(folder, ['rev-parse', 'HEAD~2']), from: 'investigation', to: 'pilot' },
    ]);
    assert.deepEqual(one?.decisions, [{ date: '2026-03-10', decision: 'go', for: 'pilot' }]);
    assert.deepEqual(one?.unchanged, { days: 251, isAtLeast: false });
    assert.deepEqual(
      report.portfolio.map(({ date, playbooks, byStage }) => [date, playbooks, byStage.pilot]),
      [
        ['2026-01-10', 1, 0],
        ['2026-02-01', 1, 0],
        ['2026-03-20', 1, 1],
        ['2026-04-02', 1, 1],
      ],
    );
    assert.deepEqual([report.commits, report.notes], [5, []]);
  });

  it('writes the JSON that its page shows', async () => {
    const page = readFileSync('media/docs/history.md', 'utf8');
    const shown = JSON.parse(/^```json\n([^]*?)^```$/m.exec(page)![1]!) as unknown;
    const { stdout } = await run(growing(), ['history', '--format', 'json', ...TODAY]);
    const report = JSON.parse(stdout) as unknown;
    const [example, real] = [keysIn(shown), keysIn(report)] as Record<string, unknown>[];
    assert.deepEqual(example, real);

    /** The keys of data, and of the first item of each list. */
    function keysIn(data: unknown): unknown {
      if (Array.isArray(data)) return data.slice(0, 1).map(keysIn);
      if (typeof data !== 'object' || data === null) return null;
      return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, keysIn(value)]));
    }
  });

  it('tells of each commit that changed something, or of those since a day', async () => {
    const folder = growing();
    const dates = (report: HistoryReport) => report.playbooks[0]?.points.map(({ date }) => date);
    const all = ['2026-01-10', '2026-02-01', '2026-03-12', '2026-03-20', '2026-04-02'];
    assert.deepEqual(dates(await history(folder, '--every', 'commit')), all);
    const since = await history(folder, '--every', 'commit', '--since', '2026-03-01');
    assert.deepEqual([dates(since), since.commits, since.since], [all.slice(2), 3, '2026-03-01']);
    const late = await history(folder, '--since', '2026-04-01');
    assert.deepEqual(late.playbooks[0]?.unchanged, { days: 238, isAtLeast: true });
    assert.deepEqual((await history(folder, '--since', '2026-05-01')).playbooks, []);
    assert.equal((await run(folder, ['history', '--since', 'March'])).status, 2);
  });

  it('judges each revision by the evidence and the policy of then, and says what made the difference', async () => {
    const text = owned('trust:\n  controls: [edit, undo]\n  evidence: docs/trust.md\n', 'production');
    const folder = historyIn([
      { on: '2026-01-10', files: { 'a.pilot.yaml': text } },
      { on: '2026-02-10', files: { 'docs/trust.md': 'x' } },
      { on: '2026-03-10', files: { 'pilot-policy.yaml': 'pilotPolicy: 1\nchecks: { trust/guide: off }\n' } },
      { on: '2026-04-10', files: { 'docs/other.md': 'x' } },
      { on: '2026-05-10', files: { 'docs/trust.md': null } },
    ]);
    for (const every of ['month', 'commit']) {
      const { playbooks } = await history(folder, '--every', every);
      const points = playbooks[0]!.points.filter(({ causes }) => causes.length);
      assert.deepEqual(
        points.map(({ date, causes }) => [date, causes]),
        [
          ['2026-01-10', ['text']],
          ['2026-02-10', ['evidence']],
          ['2026-03-10', ['policy']],
          ['2026-05-10', ['evidence']],
        ],
        every,
      );
      const applicable = points.map(({ production }) => production!.applicable);
      assert.deepEqual(applicable, [applicable[0], applicable[0], applicable[0]! - 1, applicable[0]! - 1]);
      assert.equal(playbooks[0]!.lastChange?.date, '2026-05-10');
    }
  });

  it('compares dates with the day of each revision', async () => {
    const waived = owned(
      'waivers:\n  - { check: feedback/channel, reason: later, owner: A, approvedBy: B, expires: 2026-02-15 }\ntrust:\n  controls: [edit]\n  evidence: { path: a.md, date: 2026-01-01, validFor: 1mo }\n',
    );
    const folder = historyIn([
      { on: '2026-01-10', files: { 'a.pilot.yaml': waived, 'a.md': 'x' } },
      { on: '2026-03-10', files: { 'other.md': 'x' } },
    ]);
    const { playbooks } = await history(folder, '--every', 'commit');
    assert.equal(playbooks[0]!.points.length, 2);
    const alone = await run(folder, ['check', '--format', 'json', '--today', '2026-01-10']);
    const then = (JSON.parse(alone.stdout) as { playbooks: { readiness: { score: number } }[] }).playbooks[0]!;
    assert.equal(playbooks[0]!.points[0]!.score, then.readiness.score);
  });

  it('follows the first parents, and those that are gone until they were', async () => {
    const folder = historyIn([
      { on: '2026-01-10', files: { 'a.pilot.yaml': playbook(), 'b.pilot.yaml': playbook().replace('Triage', 'Gone') } },
      { on: '2026-02-10', files: { 'a.pilot.yaml': owned('', 'investigation') } },
      { on: '2026-02-20', files: { 'a.pilot.yaml': playbook('x-branch: 1\n') }, after: 1 },
      { on: '2026-03-10', files: { 'b.pilot.yaml': null }, after: 2, merges: 3 },
    ]);
    const report = await history(folder, '--every', 'commit');
    assert.equal(report.commits, 3);
    assert.deepEqual(
      report.playbooks.map(({ path: name, gone, points }) => [name, gone?.date, points.map(({ date }) => date)]),
      [
        ['a.pilot.yaml', undefined, ['2026-01-10', '2026-02-10', '2026-03-10']],
        ['b.pilot.yaml', '2026-03-10', ['2026-01-10']],
      ],
    );
    assert.deepEqual(
      report.portfolio.map(({ playbooks }) => playbooks),
      [2, 2, 1],
    );
    assert.deepEqual((await history(folder, 'a.pilot.yaml')).playbooks.length, 1);
    assert.deepEqual((await history(folder, '--exclude', 'b*')).playbooks.length, 1);
  });

  it('is a table, whose lines fit, comma-separated values, or a picture', async () => {
    const evil = owned().replace('Triage', `'=HYPERLINK("x") <&> \\u001b'`);
    const folder = historyIn([
      { on: '2026-01-10', files: { '@a.pilot.yaml': playbook().replace('Triage', '"=1+1 <&>"') } },
      { on: '2026-02-10', files: { '@a.pilot.yaml': evil, 'b.pilot.yaml': owned() } },
    ]);
    const { stdout, status } = await run(folder, ['history', ...TODAY]);
    assert.equal(status, 0);
    assert.match(stdout, /^Portfolio\n {2}2 playbooks: 0 at investigation, 2 at pilot, 0 at production\n/);
    assert.match(stdout, /^ {2}Triage +▁+ +2\/24 → 2\/24 .*pilot, no change for 289 days$/m);
    assert.match(stdout, /^ {4}@a\.pilot\.yaml · From 0 of 24 in January 2026 to 2 of 24 now/m);

    const csv = (await run(folder, ['history', ...TODAY, '--format', 'csv'])).stdout;
    assert.match(csv, /^path,document,name,date,commit,/);
    assert.match(csv, /^"'@a\.pilot\.yaml",0,"'=HYPERLINK/m);

    const svg = (await run(folder, ['history', ...TODAY, '--format', 'svg', '--output', 'x.svg'])).stdout;
    assert.equal(svg, '');
    const picture = readFileSync(path.join(folder, 'x.svg'), 'utf8');
    assert.deepEqual(
      (
        await validateXML({
          xml: [{ fileName: 'x.svg', contents: picture }],
          schema: [],
          normalization: 'format',
        } as never)
      ).errors,
      [],
    );
    assert.match(picture, /<title id="title">.*<\/title>\n<desc id="desc">From 0 of 24 in January 2026 to 4 of 48 now/);
    assert.match(picture, /prefers-color-scheme: dark/);
    assert.ok(!/HYPERLINK\("|<&>|url\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/.test(picture), picture);
    assert.equal(picture.match(/class="line"/g)?.length, 3);
  });

  it('says nothing where there is no git repository or no commit, and makes no fuss', async () => {
    const bare = folderOf({ 'a.pilot.yaml': playbook() });
    const none = await run(bare, ['history', ...TODAY]);
    assert.deepEqual([none.status, none.stdout], [0, '']);
    assert.equal((await run(bare, ['history', '--quiet'])).stderr, '');
    assert.deepEqual((await history(bare)).playbooks, []);
    git(bare, ['init', '-q']);
    const unborn = await history(bare);
    assert.deepEqual([unborn.status, unborn.playbooks, unborn.head], [0, [], null]);
    assert.match((await run(bare, ['history', '--format', 'svg'])).stdout, /There is no history/);
    assert.equal((await run(bare, ['history', 'nowhere'])).status, 2);
  });

  it('takes from its cache what it may, and nothing from one that was tampered with', async () => {
    const folder = growing();
    const first = await history(folder, '--every', 'commit');
    const files = () =>
      readdirSync(path.join(caches, 'pilot-playbooks')).map((name) => path.join(caches, 'pilot-playbooks', name));
    assert.ok(files().length >= 3);
    assert.deepEqual(await history(folder, '--every', 'commit'), first);
    for (const hostile of ['', '{', '[["a"]]', '[1,null,["x",1,2]]', JSON.stringify(kept(files()))]) {
      for (const file of files()) writeFileSync(file, hostile);
      assert.deepEqual(await history(folder, '--every', 'commit'), first, hostile.slice(0, 80));
    }
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-q', '--allow-empty', '-m', 'x']);
    assert.equal((await history(folder, '--every', 'commit')).commits, 6);
    writeFileSync(path.join(caches, 'file'), '');
    process.env.XDG_CACHE_HOME = path.join(caches, 'file');
    assert.equal((await history(folder)).status, 0);
    process.env.XDG_CACHE_HOME = caches;

    /** The keys of all that was kept, with what no such thing is. */
    function kept(names: readonly string[]): unknown {
      const values = [
        null,
        7,
        { history: { playbooks: [{}] }, outside: [] },
        [{ text: [1] }],
        { isCounted: 1, byDay: [['x', [{}]]] },
      ];
      return names
        .flatMap((name) => JSON.parse(readFileSync(name, 'utf8')) as [string, unknown][])
        .map(([key], index) => [key, values[index % values.length]]);
    }
  });

  it('looks again at what the commits do not hold', async () => {
    const folder = historyIn([
      {
        on: '2026-01-10',
        files: {
          'a.pilot.yaml': owned(),
          'pilot-policy.yaml': 'pilotPolicy: 1\nextends: [./built/base.yaml]\n',
          '.gitignore': 'built/\n',
        },
      },
    ]);
    const applicable = async () => (await history(folder)).playbooks[0]!.points[0]!.production!.applicable;
    const missing = await applicable();
    assert.equal(await applicable(), missing);
    mkdirSync(path.join(folder, 'built'));
    writeFileSync(path.join(folder, 'built/base.yaml'), 'pilotPolicy: 1\nchecks: { trust/guide: off }\n');
    assert.equal(await applicable(), missing - 1);
  });

  it('is not led astray by links', async () => {
    const folder = historyIn([{ on: '2026-01-10', files: { 'real/a.txt': playbook() } }]);
    symlinkSync('real/a.txt', path.join(folder, 'a.pilot.yaml'));
    git(folder, ['add', '-A']);
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'x']);
    assert.equal((await history(folder)).playbooks[0]?.name, 'Triage');
    renameSync(path.join(folder, 'real'), path.join(folder, 'away'));
    symlinkSync('/etc/hostname', path.join(folder, 'b.pilot.yaml'));
    git(folder, ['add', '-A']);
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'y']);
    const { playbooks } = await history(folder, '--every', 'commit');
    assert.deepEqual(
      playbooks.map((one) => [one.path, one.points.at(-1)?.unreadable]),
      [
        ['a.pilot.yaml', 'does not exist'],
        ['b.pilot.yaml', 'is outside the folders that may be read'],
      ],
    );
  });
});
