import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { git, historyIn, owned } from './histories';
import { folderOf, playbook, removeFolders, run } from './support';
import type { HistoryReport } from '../../src/core/report';

async function history(
  cwd: string,
  ...args: string[]
): Promise<HistoryReport & { status: number | null; stderr: string }> {
  const all = ['history', '--no-cache', '--format', 'json', '--today', '2026-11-26', ...args];
  const { status, stdout, stderr } = await run(cwd, all);
  if (!stdout) throw new Error(`no history: ${stderr}`);
  return { ...(JSON.parse(stdout) as HistoryReport), status, stderr };
}

const dates = ({ playbooks }: HistoryReport) => playbooks[0]?.points.map(({ date }) => date);

/** Writes over a loose object; git's own cache of it is gone with the pack. */
function damage(folder: string, name: string, bytes: Buffer): void {
  const file = path.join(folder, '.git/objects', name.slice(0, 2), name.slice(2));
  chmodSync(file, 0o644);
  writeFileSync(file, bytes);
}

/** Takes objects out of their pack. */
function unpack(folder: string): void {
  const pack = git(folder, ['rev-parse', '--git-path', 'objects/pack']);
  git(folder, ['config', 'fetch.unpackLimit', '1']);
  const sh = `mv ${pack} packed && for p in packed/*.pack; do git unpack-objects -q < "$p"; done; rm -rf packed`;
  git(folder, ['-c', `alias.sh=!${sh}`, 'sh']);
}

const three = () =>
  historyIn([
    { on: '2026-01-10', files: { 'a.pilot.yaml': playbook(), 'docs/x.md': '1' } },
    { on: '2026-02-10', files: { 'a.pilot.yaml': owned('# two\n') } },
    { on: '2026-03-10', files: { 'a.pilot.yaml': owned('# three\n') } },
  ]);

describe('The history of a repository that is not as it should be', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('begins where a shallow clone does, and says so', async () => {
    const [from, folder] = [three(), folderOf({})];
    git(folder, ['clone', '-q', '--depth', '2', `file://${from}`, '.']);
    const report = await history(folder);
    assert.deepEqual(dates(report), ['2026-02-10', '2026-03-10']);
    assert.match(
      report.notes[0]!,
      /^This is a shallow clone: its history begins on 10 Feb 2026\. "git fetch --unshallow"/,
    );
    assert.match(report.stderr, /shallow clone/);
    assert.equal(report.status, 0);
  });

  it('counts commits that were made anew with the days on which they were written', async () => {
    const on = '2026-10-01';
    const folder = historyIn([
      { on, written: '2026-01-10', files: { 'a.pilot.yaml': playbook() } },
      { on, written: '2026-02-10', files: { 'a.pilot.yaml': owned() } },
      { on: '2026-10-05', files: { 'a.pilot.yaml': owned('risk: low\n') } },
    ]);
    const report = await history(folder);
    assert.deepEqual(dates(report), ['2026-01-10', '2026-02-10', '2026-10-05']);
    assert.match(report.notes[0]!, /^The history was rewritten: 2 commits made anew/);
  });

  it('takes a date that does not fit for a clock that was wrong', async () => {
    const folder = historyIn([
      { on: '2026-01-05', files: { 'x.md': 'x' } },
      { on: '2026-01-10', files: { 'a.pilot.yaml': playbook() } },
      { on: '1980-01-01', files: { 'a.pilot.yaml': owned('# two\n') } },
      { on: '2099-02-01', files: { 'a.pilot.yaml': owned('# three\n') } },
      { on: '2026-03-10', files: { 'a.pilot.yaml': owned('# four\n') } },
    ]);
    const report = await history(folder, '--every', 'commit');
    assert.deepEqual(dates(report), ['2026-01-10', '2026-01-10', '2026-01-10', '2026-03-10']);
    assert.match(report.notes[0]!, /^The dates of 2 commits don't fit their order/);
  });

  for (const [what, bytes] of [
    ['garbage', Buffer.from('garbage')],
    ['nothing', Buffer.alloc(0)],
    ['another text', deflateSync('blob 5\0other')],
    ['half of itself', deflateSync(`blob 900\0${'x'.repeat(900)}`).subarray(0, 12)],
  ] as const)
    it(`leaves out what cannot be read of an object that holds ${what}`, async () => {
      const folder = three();
      unpack(folder);
      damage(folder, git(folder, ['rev-parse', 'HEAD~1:a.pilot.yaml']), bytes);
      const report = await history(folder);
      assert.equal(report.status, 0);
      assert.deepEqual(
        dates(report)?.filter((date) => date !== '2026-02-10'),
        ['2026-01-10', '2026-03-10'],
      );
      if (what === 'another text') return;
      assert.match(report.notes.join(), /^What could not be read in 1 commit, such as [0-9a-f]{10} of 10 Feb 2026/);
    });

  it('leaves out commits whose folders cannot be read, and ends where a commit cannot', async () => {
    const folder = three();
    unpack(folder);
    damage(folder, git(folder, ['rev-parse', 'HEAD~1^{tree}']), Buffer.from('x'));
    const report = await history(folder, '--every', 'commit');
    assert.deepEqual(dates(report), ['2026-01-10', '2026-03-10']);
    assert.match(report.notes[0]!, /in 1 commit, such as .* of 10 Feb 2026, is left out\./);
    damage(folder, git(folder, ['rev-parse', 'HEAD~1']), Buffer.from('x'));
    const cut = await history(folder);
    assert.deepEqual(dates(cut), ['2026-03-10']);
    assert.match(cut.notes[0]!, /^The history could be read back to 10 Mar 2026 only: git says: /);
  });

  it('says that a file was no text once, and goes on', async () => {
    const folder = historyIn([
      { on: '2026-01-10', files: { 'a.pilot.yaml': Buffer.from([0xff, 0xfe, 0, 1]) } },
      { on: '2026-02-10', files: { 'a.pilot.yaml': playbook() } },
      { on: '2026-03-10', files: { 'a.pilot.yaml': 'a: [' } },
      { on: '2026-04-10', files: { 'a.pilot.yaml': owned() } },
    ]);
    const { playbooks } = await history(folder);
    assert.deepEqual(
      playbooks.map(({ points }) => points.map(({ unreadable, production }) => unreadable ?? production?.met ?? null)),
      [['is not UTF-8 text', 0, null, 2]],
    );
  });

  it('leaves other repositories alone, and says how many playbooks they have', async () => {
    const [inner, folder] = [three(), three()];
    git(folder, ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', inner, 'module']);
    git(folder, ['-c', 'user.name=A', '-c', 'user.email=a@b', 'commit', '-qm', 'module']);
    const report = await history(folder);
    assert.deepEqual(
      report.playbooks.map((one) => one.path),
      ['a.pilot.yaml'],
    );
    assert.match(report.stderr, /other repositories have them, such as submodules: 1 playbook\./);
  });

  it('runs nothing that the repository configures', async () => {
    const folder = three();
    const ran = path.join(folder, 'ran');
    for (const key of [
      'core.fsmonitor',
      'diff.x.textconv',
      'filter.x.smudge',
      'gpg.program',
      'core.pager',
      'diff.external',
    ])
      git(folder, ['config', key, `touch ${ran};`]);
    git(folder, ['config', 'log.showSignature', 'true']);
    writeFileSync(path.join(folder, '.gitattributes'), '* diff=x filter=x\n');
    assert.equal((await history(folder, '--every', 'commit')).playbooks.length, 1);
    assert.throws(() => chmodSync(ran, 0o600), /ENOENT/);
  });

  it('looks at the last commit of each month where there are thousands', async () => {
    const commits = Array.from({ length: 5_200 }, (_, index) => ({
      on: new Date(Date.UTC(2025, 0, 1) + Math.floor(index / 10) * 86_400_000).toISOString().slice(0, 10),
      files: { 'a.pilot.yaml': owned(`# ${index}\n`) },
    }));
    const folder = historyIn(commits);
    const report = await history(folder);
    assert.equal(report.playbooks[0]?.points.length, report.commits);
    assert.ok(report.commits < 20, String(report.commits));
    assert.match(report.notes[0]!, /^There are 5,200 commits: of each month only the last one was looked at\.$/);
  });
});
