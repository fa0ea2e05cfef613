import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run, shell } from './support';

/** A playbook whose readiness is above 0. */
const READY = readFileSync('media/samples/invoice-triage/invoice-triage.pilot.yaml', 'utf8');

/** A repository with a first commit of some files, and what changes it afterwards. */
async function repository(
  files: Record<string, string>,
): Promise<{ folder: string; write: (name: string, text: string) => void }> {
  const folder = folderOf(files);
  await shell(
    folder,
    'git init -q && git config user.email a@example.com && git config user.name A && git add -A && git commit -qm one',
  );
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  return { folder, write };
}

const paths = (report: Awaited<ReturnType<typeof check>>) => report.playbooks.map((one) => one.path);

describe('--changed-since', () => {
  after(removeFolders);

  it('checks playbooks that were changed, staged, renamed or are new, and no others', async () => {
    const { folder, write } = await repository({
      'same.pilot.yaml': playbook(),
      'changed.pilot.yaml': playbook(),
      'staged.pilot.yaml': playbook(),
      'old/name é\n.pilot.yaml': playbook('# enough lines to be taken for the same file\n'),
      'gone.pilot.yaml': playbook(),
      '.gitignore': 'ignored/\n',
    });
    write('changed.pilot.yaml', playbook('risk: low\n'));
    write('staged.pilot.yaml', playbook('risk: low\n'));
    write('new/new.pilot.yaml', playbook());
    write('ignored/x.pilot.yaml', playbook());
    mkdirSync(path.join(folder, 'moved'));
    renameSync(path.join(folder, 'old/name é\n.pilot.yaml'), path.join(folder, 'moved/name.pilot.yaml'));
    rmSync(path.join(folder, 'gone.pilot.yaml'));
    await shell(folder, 'git add staged.pilot.yaml moved old');
    const expected = ['changed.pilot.yaml', 'moved/name.pilot.yaml', 'new/new.pilot.yaml', 'staged.pilot.yaml'];
    assert.deepEqual(paths(await check(folder, '--changed-since', 'HEAD')), expected);
    await shell(folder, 'git add -A && git commit -qm two');
    assert.deepEqual(paths(await check(folder, '--changed-since', 'HEAD~1')), expected);
    assert.deepEqual(paths(await check(path.join(folder, 'new'), '--changed-since', 'HEAD~1')), ['new.pilot.yaml']);
    assert.deepEqual(paths(await check(folder, '--changed-since', 'HEAD~1', 'new')), ['new/new.pilot.yaml']);
    const none = await run(folder, ['check', '--changed-since', 'HEAD']);
    assert.equal(none.status, 0);
    assert.equal(none.stderr, 'No playbook differs from HEAD.\n');
  });

  it('tells readiness before and after, under the name that a file has now, document by document', async () => {
    const { folder, write } = await repository({
      'a.pilot.yaml': playbook('# enough lines to be taken\n# for the same file\n', 'pilot'),
      'two.pilot.yaml': `${playbook('', 'pilot')}---\n${playbook('', 'pilot')}`,
    });
    renameSync(path.join(folder, 'a.pilot.yaml'), path.join(folder, 'b.pilot.yaml'));
    write('new.pilot.yaml', playbook());
    write('two.pilot.yaml', `${playbook('', 'pilot')}---\n${playbook('', 'production')}`);
    await shell(folder, 'git add -A');
    for (const command of ['check', 'report']) {
      const { stdout } = await run(folder, [command, '--changed-since', 'HEAD']);
      const rows = /Before and after\n((?: {2}.*\n)*)/
        .exec(stdout)?.[1]
        ?.trimEnd()
        .split('\n')
        .map((row) => row.trim().split(/ {2,}/));
      assert.deepEqual(rows, [
        ['Triage', 'b.pilot.yaml', 'pilot, 0 of 24', '→', 'pilot, 0 of 24', 'unchanged'],
        ['Triage', 'new.pilot.yaml', '–', '→', 'investigation, 0 of 24', 'new'],
        ['Triage', 'two.pilot.yaml', 'pilot, 0 of 24', '→', 'pilot, 0 of 24', 'unchanged'],
        ['Triage', 'two.pilot.yaml, document 1', 'pilot, 0 of 24', '→', 'production, 0 of 24', 'unchanged'],
      ]);
    }
    const { stdout } = await run(folder, ['check', '--changed-since', 'HEAD', '--format', 'markdown']);
    assert.match(
      stdout,
      /\n\| Triage<br>`two.pilot.yaml, document 1` \| pilot, 0 of 24 \| production, 0 of 24 \| unchanged \|\n/,
    );
  });

  it('--no-regression fails when readiness fell, or can no longer be read; not when work rests', async () => {
    const { folder, write } = await repository({ 'x.pilot.yaml': READY });
    const regression = () =>
      run(folder, ['check', '--changed-since', 'HEAD', '--no-regression', '--today', '2026-11-24']);
    write('x.pilot.yaml', READY.replace(/controls: .*/, 'controls: []'));
    const fell = await regression();
    assert.match(fell.stderr, /^Readiness dropped: x.pilot.yaml \(50% → –\)\.\n$/);
    assert.equal(fell.status, 1);
    write('x.pilot.yaml', READY.replace(/controls: .*/, 'controls: []').replace('stage:', 'status: paused\nstage:'));
    assert.doesNotMatch((await regression()).stderr, /dropped/);
    write('x.pilot.yaml', `${READY}\nx: [\n`);
    assert.match((await regression()).stderr, /^Readiness dropped: x.pilot.yaml \(\d+% → –\)\.\n$/);
    write('x.pilot.yaml', `${READY}# more\n`);
    assert.equal((await regression()).stderr, '');
  });

  it('says what is wrong with a revision, a folder, or what stands beside it', async () => {
    const { folder } = await repository({ 'x.pilot.yaml': playbook() });
    const outside = folderOf({ 'x.pilot.yaml': playbook() });
    for (const [cwd, args, says] of [
      [folder, ['--changed-since', 'gone'], /^There is no revision "gone" here\./],
      [folder, ['--changed-since=-p'], /^There is no revision "-p" here\./],
      [folder, ['--changed-since', ''], /^There is no revision "" here\./],
      [folder, ['--changed-since', 'HEAD:x.pilot.yaml'], /^There is no revision "HEAD:x.pilot.yaml" here\./],
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
