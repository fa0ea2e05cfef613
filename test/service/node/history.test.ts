import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { git, historyIn, owned } from '../../cli/histories';
import { folderOf, playbook, removeFolders } from '../../cli/support';
import { CONCURRENT, DiskFiles, uriOf } from '../../../src/service/node';
import { GitTrees, SteadyObjects, treeChanges } from '../../../src/service/node/git';
import type { ShownHistory } from '../../../src/service/node/history';
import { CacheFile, historyOf, repositoryAt, shownHistory } from '../../../src/service/node/history';
import { daysOf } from '../../../src/service/node/history/dates';

describe('The history that an editor shows @slow', function () {
  this.timeout(120_000);
  after(removeFolders);

  const request = (folder: string, more: Partial<ShownHistory> = {}): ShownHistory => ({
    folder,
    today: '2026-11-26',
    judging: { rootOf: () => uriOf(folder), homeOf: () => uriOf(folder), version: '1' },
    ...more,
  });

  const two = () =>
    historyIn([
      { on: '2026-01-10', files: { 'a.pilot.yaml': playbook(), 'b.pilot.yaml': playbook() } },
      { on: '2026-03-10', files: { 'a.pilot.yaml': owned() } },
    ]);

  it('is a line, a sentence and marks for a playbook, and for all of them', async () => {
    const folder = two();
    const [one] = await shownHistory(request(folder, { file: path.join(folder, 'a.pilot.yaml') }));
    assert.deepEqual(one, {
      points: [
        { date: '2026-01-10', met: 0, applicable: 24 },
        { date: '2026-03-10', met: 2, applicable: 24 },
      ],
      sentence: 'From 0 of 24 in January 2026 to 2 of 24 now; no change for 261 days',
      marks: [{ kind: 'stage', date: '2026-03-10', label: 'Pilot since 10 Mar 2026' }],
      notes: [],
    });
    const [all] = await shownHistory(request(folder));
    assert.equal(
      all?.sentence,
      'From 0 of 48 in January 2026 to 2 of 48 now; 2 of 2 playbooks without a change for 90 days',
    );
  });

  it('is none without a repository, without a commit, and for a playbook that no commit has', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook() });
    assert.deepEqual(await shownHistory(request(folder)), []);
    git(folder, ['init', '-q']);
    assert.deepEqual(await shownHistory(request(folder)), []);
    assert.deepEqual(await shownHistory(request(two(), { file: '/none.pilot.yaml' })), []);
    const before = process.env.PATH;
    process.env.PATH = '';
    try {
      assert.deepEqual(await shownHistory(request(folder)), []);
    } finally {
      process.env.PATH = before;
    }
  });

  it('ends when it is told to, and lets others have their turn', async () => {
    const commits = Array.from({ length: 400 }, (_, index) => ({
      on: new Date(Date.UTC(2020, 0, 1 + 5 * index)).toISOString().slice(0, 10),
      files: { 'a.pilot.yaml': owned(`# ${index}\n`) },
    }));
    const folder = historyIn(commits);
    const cacheFolder = folderOf({});
    const { judging, today } = request(folder);
    const repository = (await repositoryAt(folder))!;
    const stop = new AbortController();
    let turns = 0;
    const count = () => {
      turns++;
      if (!stop.signal.aborted) setImmediate(count);
    };
    setImmediate(count);
    const walked: number[] = [];
    const working = historyOf(repository, {
      ...{ judging, today, every: 'commit', signal: stop.signal },
      disk: new DiskFiles(CONCURRENT),
      cache: new CacheFile(cacheFolder, folder),
      wanted: { has: () => true, named: new Set(), key: '' },
      onProgress: (done, all) => {
        assert.equal(all, 400);
        if (walked.push(done) === 200) stop.abort(new Error('enough'));
      },
    });
    await assert.rejects(working, /enough/);
    assert.ok(turns > 20, String(turns));
    assert.equal(walked.length, 200);
    await assert.rejects(shownHistory(request(folder, { cacheFolder, signal: stop.signal })), /enough/);
    assert.deepEqual(readdirSync(cacheFolder), []);
    const [view] = await shownHistory(request(folder, { cacheFolder }));
    assert.equal(view?.points.length, 66);
    assert.deepEqual(await shownHistory(request(folder, { cacheFolder })), [view]);
  });

  it('finds what differs between two trees without a look at what does not', async () => {
    const folder = historyIn([
      { on: '2026-01-10', files: { 'a/x': '1', 'a/b/y': '1', 'same/z': '1', kind: '1' } },
      { on: '2026-01-11', files: { 'a/x': '2', 'a/b/y': null, 'new/d/w': '1', kind: null, 'kind/below': '1' } },
    ]);
    const objects = new SteadyObjects(folder);
    const [before, after] = ['HEAD~1^{tree}', 'HEAD^{tree}'].map((name) => git(folder, ['rev-parse', name]));
    const found = await treeChanges(new GitTrees(objects), before!, after!);
    objects.close();
    assert.deepEqual([...found].map(([name, { before, after }]) => [name, before?.kind, after?.kind]).sort(), [
      ['a/b', 'folder', undefined],
      ['a/b/y', 'file', undefined],
      ['a/x', 'file', 'file'],
      ['kind', 'file', 'folder'],
      ['kind/below', undefined, 'file'],
      ['new', undefined, 'folder'],
      ['new/d', undefined, 'folder'],
      ['new/d/w', undefined, 'file'],
    ]);
  });

  it('takes each commit for as old as the most others allow', () => {
    const at = (day: string, written = day) => ({
      ...{ committed: Date.parse(day) / 1000, committedOn: day },
      ...{ authored: Date.parse(written) / 1000, authoredOn: written },
    });
    const days = ['2026-01-01', '2026-01-02', '2030-01-01', '2026-01-03', '1970-01-01', '2026-01-04'];
    assert.deepEqual(
      daysOf(
        days.map((day) => at(day)),
        '2026-06-01',
      ),
      {
        days: ['2026-01-01', '2026-01-02', '2026-01-02', '2026-01-03', '2026-01-03', '2026-01-04'],
        rewritten: 0,
        misplaced: 2,
      },
    );
    const rebased = [at('2026-05-01', '2026-01-01'), at('2026-05-01', '2026-02-01'), at('2026-05-02', '2026-03-01')];
    assert.deepEqual(daysOf(rebased, '2026-06-01'), {
      days: ['2026-01-01', '2026-02-01', '2026-05-02'],
      rewritten: 2,
      misplaced: 0,
    });
    assert.deepEqual(daysOf([at('nothing'), at('2099-01-01')], '2026-06-01').days, ['2026-06-01', '2026-06-01']);
  });
});
