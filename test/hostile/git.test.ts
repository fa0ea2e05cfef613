import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run, shell, start } from '../cli/support';

const COMMIT = 'git config user.email a@example.com && git config user.name A && git add -A && git commit -qm one';

/** A folder with a program that leaves a file `ran` beside itself. */
function trap(): { program: string; hasRun: () => boolean } {
  const folder = folderOf({});
  const ran = path.join(folder, 'ran');
  const program = path.join(folder, 'trap.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${ran}'\ncat\n`);
  chmodSync(program, 0o755);
  return { program, hasRun: () => existsSync(ran) };
}

/** All that a repository's configuration can name for git to run where files are compared. */
const configured = (program: string): string =>
  [
    ['core.fsmonitor', program],
    ['core.hooksPath', path.dirname(program)],
    ['core.pager', program],
    ['core.sshCommand', program],
    ['diff.external', program],
    ['diff.evil.command', program],
    ['diff.evil.textconv', program],
    ['filter.evil.clean', program],
    ['filter.evil.smudge', program],
    ['filter.evil.process', program],
  ]
    .map(([key, value]) => `git config ${key} '${value}'`)
    .join(' && ');

describe('--changed-since in a repository of a stranger', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('runs nothing that its configuration names', async () => {
    const { program, hasRun } = trap();
    const folder = folderOf({ 'a.pilot.yaml': playbook(), 'b.pilot.yaml': playbook(), 'c.pilot.yaml': playbook() });
    await shell(folder, `git init -q && ${COMMIT}`);
    writeFileSync(path.join(folder, '.gitattributes'), '* filter=evil diff=evil\n');
    writeFileSync(path.join(folder, 'a.pilot.yaml'), playbook('risk: low\n'));
    // As old as the index: git would have to read it.
    utimesSync(path.join(folder, 'b.pilot.yaml'), new Date(), new Date());
    await shell(folder, `git mv c.pilot.yaml d.pilot.yaml && ${configured(program)}`);
    writeFileSync(path.join(folder, 'd.pilot.yaml'), playbook('risk: high\n'));
    const report = await check(folder, '--changed-since', 'HEAD');
    assert.deepEqual(
      report.playbooks.map((one) => one.path),
      ['a.pilot.yaml', 'd.pilot.yaml'],
    );
    assert.equal(hasRun(), false);
    // The trap works where git is asked plainly.
    await shell(folder, 'git config --unset filter.evil.process; git diff HEAD </dev/null >/dev/null 2>&1; true');
    assert.equal(hasRun(), true);
  });

  it('takes no tracked folder for a repository', async () => {
    const { program, hasRun } = trap();
    const folder = folderOf({
      'x.pilot.yaml': playbook(),
      'bare/HEAD': 'ref: refs/heads/main\n',
      'bare/config': `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = ${program}\n`,
      'bare/objects/keep': '',
      'bare/refs/keep': '',
      'bare/x.pilot.yaml': playbook(),
    });
    await shell(folder, `git init -q && ${COMMIT}`);
    const { status, stderr } = await run(path.join(folder, 'bare'), ['check', '--changed-since', 'HEAD']);
    assert.equal(status, 2);
    assert.match(stderr, /^git says: fatal: cannot use bare repository .*\n$/);
    assert.equal(hasRun(), false);
  });

  it('starts git from where PATH says, and from nowhere else', async () => {
    const { program, hasRun } = trap();
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    await shell(folder, `git init -q && ${COMMIT} && cp '${program}' git`);
    const child = start(folder, ['check', '--changed-since', 'HEAD'], {
      env: { PATH: `.${path.delimiter}${path.delimiter}${process.env.PATH}` },
    });
    assert.deepEqual(await once(child, 'close'), [0, null]);
    assert.equal(hasRun(), false);
  });

  it('says in the words of git why git refuses it', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    await shell(folder, `git init -q && ${COMMIT}`);
    const child = start(folder, ['check', '--changed-since', 'HEAD'], {
      env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' },
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    assert.deepEqual(await once(child, 'close'), [2, null]);
    assert.match(said, /^git says: fatal: detected dubious ownership in repository at .*safe\.directory.*\n$/);
  });

  it('takes line ends for no difference, and says of a name that is no UTF-8 that nothing is there', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook(), 'b.pilot.yaml': playbook() });
    await shell(folder, `git init -q && git config core.autocrlf false && ${COMMIT}`);
    writeFileSync(path.join(folder, 'a.pilot.yaml'), playbook().replaceAll('\n', '\r\n'));
    writeFileSync(path.join(folder, 'b.pilot.yaml'), playbook('risk: low\n'));
    const report = await check(folder, '--changed-since', 'HEAD');
    assert.deepEqual(
      report.playbooks.map((one) => one.path),
      ['b.pilot.yaml'],
    );
    await shell(folder, `cp a.pilot.yaml "$(printf 'caf\\351.pilot.yaml')" && git add -A && git commit -qm two`);
    const { status, errors, changes } = await check(folder, '--changed-since', 'HEAD');
    assert.deepEqual([status, changes], [2, []]);
    assert.deepEqual(
      errors.map(({ message }) => message),
      ['caf\uFFFD.pilot.yaml does not exist.'],
    );
  });
});
