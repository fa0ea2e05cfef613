import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { READY, addSample, repositoryOf } from './repositories';
import { CLI, check, folderOf, isReport, playbook, removeFolders, run, shell } from './support';

const paths = (report: Awaited<ReturnType<typeof check>>) => report.playbooks.map((one) => one.path);
const changed = (report: Awaited<ReturnType<typeof check>>) => (report.changes ?? []).map((one) => one.path);

describe('--changed-since', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('lists playbooks whose result differs, new and gone ones, and no others', async () => {
    const {
      folder,
      write,
      remove,
      shell: git,
      commit,
    } = await repositoryOf({
      'same.pilot.yaml': playbook(),
      'comment.pilot.yaml': playbook(),
      'changed.pilot.yaml': playbook(),
      'staged.pilot.yaml': playbook(),
      'old/name é\n"%41.pilot.yaml': playbook('risk: high\n'),
      'gone.pilot.yaml': playbook('owner: x\n').replace('Triage', 'Gone'),
      '.gitignore': 'ignored/\n',
    });
    write('comment.pilot.yaml', `# a comment moves all lines\n${playbook()}`);
    write('changed.pilot.yaml', playbook('risk: low\n'));
    write('staged.pilot.yaml', playbook('risk: low\n'));
    write('new/new.pilot.yaml', playbook('risk: low\nsummary: another\n').replace('Triage', 'New'));
    write('ignored/x.pilot.yaml', playbook());
    write('old/name é\n"%41.pilot.yaml', playbook('risk: low\n'));
    remove('gone.pilot.yaml');
    await git('git add staged.pilot.yaml');
    const there = ['changed.pilot.yaml', 'new/new.pilot.yaml', 'old/name é\n"%41.pilot.yaml', 'staged.pilot.yaml'];
    const all = ['changed.pilot.yaml', 'gone.pilot.yaml', ...there.slice(1)];
    const first = await check(folder, '--changed-since', 'HEAD');
    assert.deepEqual(paths(first), there);
    assert.deepEqual(changed(first), all);
    const { status, ...report } = first;
    assert.equal(status, 0);
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    await commit();
    assert.deepEqual(changed(await check(folder, '--changed-since', 'HEAD~1')), all);
    assert.deepEqual(paths(await check(path.join(folder, 'new'), '--changed-since', 'HEAD~1')), ['new.pilot.yaml']);
    assert.deepEqual(changed(await check(folder, '--changed-since', 'HEAD~1', 'new')), ['new/new.pilot.yaml']);
    const none = await run(folder, ['check', '--changed-since', 'HEAD']);
    assert.equal(none.status, 0);
    assert.equal(none.stderr, 'No playbook differs from HEAD.\n');
  });

  it('tells before and after of a playbook under its new name, and of documents that moved in their file', async () => {
    const two = (...names: string[]) =>
      names.map((name) => playbook('', 'pilot').replace('Triage', name)).join('---\n');
    const { folder, write } = await repositoryOf({
      'a.pilot.yaml': playbook('# one\n', 'pilot').replace('Triage', 'Moved'),
      'two.pilot.yaml': two('One', 'Two'),
    });
    mkdirSync(path.join(folder, 'other'));
    renameSync(path.join(folder, 'a.pilot.yaml'), path.join(folder, 'other/b.pilot.yaml'));
    write('other/b.pilot.yaml', playbook('# two\n', 'production').replace('Triage', 'Moved'));
    write('two.pilot.yaml', two('Zero', 'One', 'Two'));
    for (const command of ['check', 'report']) {
      const { stdout } = await run(folder, [command, '--changed-since', 'HEAD']);
      const rows = /Before and after\n((?: {2}.*\n)*)/
        .exec(stdout)?.[1]
        ?.trimEnd()
        .split('\n')
        .map((row) => row.trim().split(/ {2,}/));
      assert.deepEqual(rows, [
        ['Moved', 'other/b.pilot.yaml', 'pilot, 0 of 24', '→', 'production, 0 of 24', 'changed by text'],
        ['Zero', 'two.pilot.yaml', '–', '→', 'pilot, 0 of 24', 'new'],
      ]);
    }
    const { stdout } = await run(folder, ['check', '--changed-since', 'HEAD', '--format', 'markdown']);
    assert.match(stdout, /\n\| Zero<br>`two.pilot.yaml` \| – \| pilot, 0 of 24 \| new \|\n/);
  });

  it('judges what was by the evidence and the policy of then, and names the cause', async () => {
    const repository = await repositoryOf({ 'other.pilot.yaml': playbook() });
    addSample(repository, 'a');
    await repository.commit();
    const { folder, write, remove, shell: git } = repository;
    const [name, args] = ['a/invoice-triage.pilot.yaml', ['--changed-since', 'HEAD', '--no-regression']];
    const changes = async () => (await check(folder, ...args)).changes ?? [];
    remove('a/metrics/october.json');
    const [evidence, ...others] = await changes();
    assert.equal(others.length, 0);
    assert.deepEqual([evidence?.path, evidence?.causes], [name, ['evidence']]);
    assert.ok(evidence?.lost.includes('success/actual'), evidence?.lost.join());
    await git('git checkout -q .');

    write('a/pilot-policy.yaml', 'pilotPolicy: 1\nchecks: { trust/guide: off, learning/context: off }\n');
    const [policy] = await changes();
    assert.deepEqual([policy?.path, policy?.causes], [name, ['policy']]);
    assert.deepEqual(policy?.lost.toSorted(), ['learning/context', 'trust/guide']);
    const { stderr } = await run(folder, ['check', ...args]);
    assert.match(stderr, /^Worse than before: a\/invoice.*trust\/guide \(no longer asked for\)/m);
    write('a/pilot-policy.yaml', 'pilotPolicy: 1\nexclude: ["*.pilot.yaml"]\n');
    assert.match(
      (await run(folder, ['check', ...args])).stderr,
      /^No longer checked: a\/invoice-triage.pilot.yaml\.$/m,
    );
    remove('a/pilot-policy.yaml');

    write(name, READY.replace(/controls: .*/, 'controls: []'));
    remove('a/docs/clerk-guide.md');
    assert.deepEqual((await changes())[0]?.causes, ['text', 'evidence']);
    write(name, `${READY}x-note: see no/such.md\n`);
    await git('git checkout -q a/docs');
    assert.deepEqual(await changes(), []);
  });

  it('reads neither escapes, links nor broken lines over that lead to other evidence', async () => {
    const names = {
      escaped: '"do\\x63s/a.md"',
      broken: '"docs/a\n    b.md"',
      doubled: "'docs/it''s.md'",
      link: 'link/a.md',
    };
    const texts = Object.entries(names).map(([name, at]) => [
      `${name}.pilot.yaml`,
      playbook(`trust:\n  evidence: ${at}\n`, 'production').replace('Triage', name),
    ]);
    const evidence = { 'docs/a.md': '1', 'docs/a b.md': '1', "docs/it's.md": '1' };
    const repository = await repositoryOf({ ...Object.fromEntries(texts), ...evidence });
    symlinkSync('docs', path.join(repository.folder, 'link'));
    await repository.commit();
    assert.deepEqual(changed(await check(repository.folder, '--changed-since', 'HEAD')), []);
    repository.remove('docs');
    const { changes = [] } = await check(repository.folder, '--changed-since', 'HEAD');
    assert.deepEqual(
      changes.map((one) => [one.path, one.causes]),
      ['broken', 'doubled', 'escaped', 'link'].map((name) => [`${name}.pilot.yaml`, ['evidence']]),
    );
  });

  it('--no-regression fails for lost checks, gates and playbooks; not when work rests', async () => {
    const repository = await repositoryOf({});
    addSample(repository);
    await repository.commit();
    const { folder, write } = repository;
    const regression = () =>
      run(folder, ['check', '--changed-since', 'HEAD', '--no-regression', '--today', '2026-11-24']);
    const name = 'invoice-triage.pilot.yaml';
    const noControls = READY.replace(/controls: .*/, 'controls: []');
    write(name, noControls);
    const fell = await regression();
    assert.equal(fell.stderr, `Worse than before: ${name}: trust/guide, trust/iterate.\n`);
    assert.equal(fell.status, 1);
    write(name, READY.replace(/^trust:\n(?: .*\n|\n)*/m, ''));
    assert.match((await regression()).stderr, /^Worse than before: \S+: trust\/missing, trust\/guide/);
    write(name, noControls.replace('stage:', 'status: paused\nstage:'));
    const rests = await regression();
    assert.doesNotMatch(rests.stderr, /Worse/);
    assert.match(rests.stdout, /pilot, paused, \d+ of \d+ +lowered by text/);
    write(name, `${READY}\nx: [\n`);
    assert.match((await regression()).stderr, /^Worse than before: \S+: .*trust\/guide/);
    write(name, `${READY}# more\n`);
    assert.equal((await regression()).stderr, 'No playbook differs from HEAD.\n');
    rmSync(path.join(folder, name));
    assert.equal((await regression()).stderr, `No longer checked: ${name}.\n`);
  });

  it('says regressions in every format, as errors where they fail the run', async () => {
    const repository = await repositoryOf({ 'gone.pilot.yaml': playbook() });
    addSample(repository);
    await repository.commit();
    const { folder, write, remove } = repository;
    write('invoice-triage.pilot.yaml', READY.replace(/controls: .*/, 'controls: []'));
    remove('gone.pilot.yaml');
    const args = ['check', '--changed-since', 'HEAD', '--no-regression', '--today', '2026-11-24', '--format'];
    for (const [format, worse, gone] of [
      ['pretty', /worse by text\n {4}lost trust\/guide, trust\/iterate\n/, /gone.pilot.yaml .* removed\n/],
      ['markdown', /\*\*worse by text\*\*<br>lost: `trust\/guide`, `trust\/iterate`/, /\*\*removed\*\*/],
      ['github', /::error file=invoice-triage.pilot.yaml,title=regression::Worse/, /::error file=gone.pilot.yaml,/],
      ['gitlab', /"description": "Worse than before by text: trust\/guide, trust/, /"path": "gone.pilot.yaml"/],
      ['junit', /<failure message="Worse than before by text: /, /<testcase name="changed: gone.pilot.yaml"/],
      ['sarif', /"level": "error",\s+"message": {\s+"text": "Worse than before/, /"uri": "gone.pilot.yaml"/],
    ] as const) {
      const { stdout, status } = await run(folder, [...args, format]);
      assert.equal(status, 1, format);
      assert.match(stdout, worse);
      assert.match(stdout, gone);
    }
  });

  it('compares with the merge base, and leaves out what other repositories hold', async () => {
    const {
      folder,
      write,
      commit,
      shell: git,
    } = await repositoryOf({
      'mine.pilot.yaml': playbook(),
      'theirs.pilot.yaml': playbook().replace('Triage', 'Theirs'),
    });
    await git('git checkout -qb feature');
    write('mine.pilot.yaml', playbook('risk: low\n'));
    await commit();
    await git('git checkout -q main');
    write('theirs.pilot.yaml', playbook('risk: low\n').replace('Triage', 'Theirs'));
    await commit();
    await git('git checkout -q feature && git init -q inner');
    write('inner/x.pilot.yaml', playbook());
    for (const revision of ['main', 'main...', 'main...HEAD', 'main...feature', '...main']) {
      const { status, stdout, stderr } = await run(folder, ['check', '--format', 'json', '--changed-since', revision]);
      if (revision === '...main') {
        assert.equal(status, 2);
        assert.match(stderr, /^--changed-since compares with what is checked out, and that is not "main": /);
        continue;
      }
      assert.deepEqual(changed(JSON.parse(stdout) as Awaited<ReturnType<typeof check>>), ['mine.pilot.yaml'], revision);
      assert.match(stderr, /^Not compared, as other repositories have them, such as submodules: 1 playbook\.$/m);
    }
    await git('git worktree add -q ../tree-of-it feature~1 && git -C ../tree-of-it checkout -qb third');
    const tree = path.join(folder, '../tree-of-it');
    try {
      await shell(tree, 'echo "risk: high" >> theirs.pilot.yaml');
      assert.deepEqual(changed(await check(tree, '--changed-since', 'main')), ['theirs.pilot.yaml']);
    } finally {
      rmSync(tree, { recursive: true });
    }
  });

  it('knows what is gone from what is not checked out, whatever a program around says of patterns', async () => {
    const {
      folder,
      remove,
      shell: git,
    } = await repositoryOf({
      'here/a.pilot.yaml': playbook(),
      'here/b.pilot.yaml': playbook().replace('Triage', 'Gone'),
      'away/c.pilot.yaml': playbook().replace('Triage', 'Away'),
    });
    await git('git sparse-checkout set here');
    remove('here/b.pilot.yaml');
    const args = ['check', '--format', 'json', '--changed-since', 'HEAD'];
    for (const name of ['GIT_GLOB_PATHSPECS', 'GIT_LITERAL_PATHSPECS', 'GIT_NOGLOB_PATHSPECS']) {
      const { stdout } = await run(folder, args, '', CLI, { [name]: '1' });
      const report = JSON.parse(stdout) as Awaited<ReturnType<typeof check>>;
      assert.deepEqual(changed(report), ['here/b.pilot.yaml'], name);
    }
  });

  it('takes all for new before the first commit, and where a new branch was pushed', async () => {
    const unborn = await repositoryOf({});
    unborn.write('x.pilot.yaml', playbook());
    const all = ['x.pilot.yaml'];
    assert.deepEqual(changed(await check(unborn.folder, '--changed-since', 'HEAD', '--no-regression')), all);
    await unborn.commit();
    for (const revision of ['HEAD~1', 'HEAD^', 'main~', '0'.repeat(40)]) {
      const report = await check(unborn.folder, '--changed-since', revision, '--no-regression');
      assert.deepEqual([report.status, paths(report), changed(report)], [0, all, all], revision);
      assert.equal(report.changes?.[0]?.before, null);
    }
    assert.equal((await run(unborn.folder, ['check', '--changed-since', 'HEAD~2'])).status, 2);
  });

  it('says what a partial clone does not hold', async () => {
    const { folder, write, commit, shell: git } = await repositoryOf({ 'x.pilot.yaml': playbook() });
    write('x.pilot.yaml', playbook('risk: low\n'));
    await commit();
    await git('git config uploadpack.allowFilter true && git clone -q --filter=blob:none "file://$PWD" part');
    const { status, stdout, stderr } = await run(path.join(folder, 'part'), ['check', '--changed-since', 'HEAD~1']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^This is a partial clone, which does not hold all that was: .*\n$/);
  });

  it('says what is wrong with a revision, a folder, or what stands beside it', async () => {
    const { folder, shell: git } = await repositoryOf({ 'x.pilot.yaml': playbook(), 'a/b.md': '' });
    await git(
      'git commit -q --allow-empty -m two && git clone -q --depth 1 "file://$PWD" shallow && git checkout -q --orphan lone && git commit -qm lone && git checkout -q main',
    );
    const outside = folderOf({ 'x.pilot.yaml': playbook() });
    const shallow = path.join(folder, 'shallow');
    for (const [cwd, args, says] of [
      [folder, ['--changed-since', 'gone'], /^There is no revision "gone" here\.$/m],
      [folder, ['--changed-since=-p'], /^There is no revision "-p" here\.$/m],
      [folder, ['--changed-since=--upload-pack=x...HEAD'], /^There is no revision "--upload-pack=x" here\.$/m],
      [folder, ['--changed-since', ''], /^There is no revision "" here\.$/m],
      [folder, ['--changed-since', 'HEAD:x.pilot.yaml'], /^"HEAD:x.pilot.yaml" is a file, not a commit: /],
      [folder, ['--changed-since', 'HEAD:a'], /^"HEAD:a" is a folder, not a commit: /],
      [folder, ['--changed-since', 'lone'], /^"lone" and HEAD have no commit in common/],
      [shallow, ['--changed-since', 'HEAD~1'], /"HEAD~1" here\. This is a shallow clone\. Fetch more .*--unshallow/],
      [outside, ['--changed-since', 'HEAD'], /this folder is not in a git repository\.$/m],
      [folder, ['--no-regression'], /add --changed-since\.$/m],
      [
        folder,
        ['--changed-since', 'HEAD', '--stdin-path', 'x.pilot.yaml'],
        /leave out paths, --files-from, --shard and --changed-since\.$/m,
      ],
    ] as const) {
      const { status, stdout, stderr } = await run(cwd, ['check', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, says);
    }
  });
});
