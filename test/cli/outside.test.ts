import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run, start } from './support';

const OUTSIDE = 'is outside the folders that may be read.';

describe('What links lead out of the repository', () => {
  after(removeFolders);

  const secret = 'kind: Secret\ndata: { password: hunter2 }\n';
  /** A repository with links to what is beside it, there or not. */
  function repository(): string {
    const folder = folderOf({
      'kube.yaml': secret,
      'playbook.yaml': playbook(),
      'folder/in.pilot.yaml': playbook(),
      'repo/.git/HEAD': '',
      'repo/good.pilot.yaml': playbook(),
      'repo/sub/inner.pilot.yaml': playbook(),
    });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'repo', name));
    link('../kube.yaml', 'kube.pilot.yaml');
    link('../playbook.yaml', 'a.pilot.yaml');
    link('../none.yaml', 'none.pilot.yaml');
    link('../folder', 'folder.pilot.yaml');
    link('sub/inner.pilot.yaml', 'inside.pilot.yaml');
    return folder;
  }
  const LINKS = ['a', 'folder', 'kube', 'none'].map((name) => `${name}.pilot.yaml`);

  it('is no playbook: each link says the same, and what is good is checked', async () => {
    const repo = path.join(repository(), 'repo');
    for (const named of [
      [],
      ['.'],
      ['*.pilot.yaml', 'sub'],
      [...LINKS, 'inside.pilot.yaml', 'good.pilot.yaml', 'sub'],
    ]) {
      const { errors, playbooks, status } = await check(repo, ...named);
      assert.equal(status, 2);
      assert.deepEqual(
        errors,
        LINKS.map((name) => ({ path: name, message: `${name} ${OUTSIDE}` })),
      );
      assert.deepEqual(
        playbooks.map((one) => one.path),
        ['good.pilot.yaml', 'inside.pilot.yaml', 'sub/inner.pilot.yaml'],
      );
    }
  });

  it('is never written to, nor printed', async () => {
    const folder = repository();
    const repo = path.join(folder, 'repo');
    for (const args of [['fix', '--dry-run'], ['fix'], ['fix', ...LINKS]]) {
      const { status, stdout, stderr } = await run(repo, args);
      assert.equal(status, 2);
      assert.doesNotMatch(stdout + stderr, /hunter2|kind: Secret/);
      for (const name of LINKS) assert.ok(stderr.includes(`${name} ${OUTSIDE}\n`), stderr);
    }
    assert.equal(readFileSync(path.join(folder, 'kube.yaml'), 'utf8'), secret);
    assert.equal(readFileSync(path.join(folder, 'playbook.yaml'), 'utf8'), playbook());
    // A link inside is kept, and what it leads to was fixed.
    assert.ok(lstatSync(path.join(repo, 'inside.pilot.yaml')).isSymbolicLink());
    assert.match(readFileSync(path.join(repo, 'sub/inner.pilot.yaml'), 'utf8'), /^ownership:/m);
  });

  it('is no policy, and no installed one', async () => {
    const folder = folderOf({
      'policy.yaml': 'pilotPolicy: 1\npacks: [security]\n',
      'repo/.git/HEAD': '',
      'repo/there/x.pilot.yaml': playbook(),
      'repo/none/x.pilot.yaml': playbook(),
      'repo/packaged/x.pilot.yaml': playbook(),
      'repo/packaged/pilot-policy.yaml': 'pilotPolicy: 1\nextends: rules/policy.yaml\n',
      'repo/node_modules/other': '',
    });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'repo', name));
    link('../../policy.yaml', 'there/pilot-policy.yaml');
    link('../../nothing.yaml', 'none/pilot-policy.yaml');
    link('../..', 'node_modules/rules');
    const { errors, playbooks } = await check(path.join(folder, 'repo'));
    assert.equal(playbooks.length, 3);
    const [none, packaged, there] = errors.map(({ message }) => message);
    assert.equal(
      none,
      'none/pilot-policy.yaml is outside the folders that may be read. The built-in policy is used instead.',
    );
    assert.equal(
      there,
      'there/pilot-policy.yaml is outside the folders that may be read. The built-in policy is used instead.',
    );
    assert.match(packaged!, /rules\/policy.yaml cannot be extended: it is outside the folders that may be read/);
  });

  it('says the same where the command line names it, whether anything is there or not', async () => {
    const folder = folderOf({
      'there.yaml': 'pilotPolicy: 1\n',
      'repo/.git/HEAD': '',
      'repo/x.pilot.yaml': playbook(),
    });
    const repo = path.join(folder, 'repo');
    for (const name of ['there', 'none']) symlinkSync(`../${name}.yaml`, path.join(repo, `${name}.yaml`));
    for (const [args, says] of [
      [['check', '--policy', 'LINK'], `--policy takes a file: LINK ${OUTSIDE}`],
      [['checks', '--policy', 'LINK'], `--policy takes a file: LINK ${OUTSIDE}`],
      [
        ['new', 'LINK', '--name', 'A', '--stage', 'pilot'],
        'The playbook could not be written: LINK is, or is behind, a link that leads out of this repository or folder.',
      ],
    ] as const)
      for (const name of ['there.yaml', 'none.yaml']) {
        const named = (text: string) => text.replace('LINK', name);
        const { status, stdout, stderr } = await run(repo, args.map(named));
        assert.deepEqual([status, stdout, stderr], [2, '', `${named(says)}\n`]);
      }
    assert.equal(existsSync(path.join(folder, 'none.yaml')), false);
  });

  it('says the same as evidence, whether anything is there or not', async () => {
    const paths = ['there.md', 'none.md', 'far/passwd', 'far/none', '../kube.yaml', '../none.yaml'];
    const folder = folderOf({
      'kube.yaml': secret,
      'repo/.git/HEAD': '',
      'repo/x.pilot.yaml': playbook(`inputs: { templates: [${paths.join(', ')}] }\n`),
    });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, 'repo', name));
    link('../kube.yaml', 'there.md');
    link('../none.yaml', 'none.md');
    link('/etc', 'far');
    const { playbooks } = await check(path.join(folder, 'repo'));
    const found = playbooks[0]!.findings.filter(({ code }) => code.startsWith('evidence/'));
    assert.equal(found.length, paths.length);
    const said = found.map(({ code, message }) => [
      code,
      paths.reduce((text, one) => text.replace(one, 'PATH'), message),
    ]);
    assert.equal(new Set(said.map((one) => JSON.stringify(one))).size, 1, JSON.stringify(said));
  });
});

describe('What is no file', () => {
  after(removeFolders);

  it('is no evidence: a pipe, and the folders that the playbook lies in', async () => {
    const folder = folderOf({
      'a/x.pilot.yaml': playbook('inputs: { templates: [pipe, ./, ../, docs/.., docs] }\n'),
      'a/docs/file.md': '',
    });
    execFileSync('mkfifo', [path.join(folder, 'a/pipe')]);
    const { playbooks } = await check(folder);
    const found = playbooks[0]!.findings.filter(({ code }) => code.startsWith('evidence/'));
    const reasons = /is not a regular file|is a folder that contains this playbook/;
    assert.deepEqual(
      found.map(({ message }) => reasons.exec(message)?.[0]),
      ['is not a regular file', ...Array<string>(3).fill('is a folder that contains this playbook')],
    );
  });

  it('keeps nobody waiting: a pipe, a device, and a file of /proc without an end', async function () {
    if (!existsSync('/proc/self/pagemap')) this.skip();
    // The repository is the whole disk: nothing lies outside.
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    const link = (target: string, name: string) => symlinkSync(target, path.join(folder, name));
    execFileSync('mkfifo', [path.join(folder, 'pipe.pilot.yaml')]);
    link('/dev/zero', 'zero.pilot.yaml');
    link('/proc/self/pagemap', 'pilot-policy.yaml');
    link('/proc/self/pagemap', 'endless.pilot.yaml');
    const child = start(folder, [
      'check',
      '--format',
      'json',
      '--root',
      '/',
      'x.pilot.yaml',
      'endless.pilot.yaml',
      'zero.pilot.yaml',
      'pipe.pilot.yaml',
    ]);
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
    assert.equal(status, 2);
    const { errors, playbooks } = JSON.parse(text) as Awaited<ReturnType<typeof check>>;
    assert.deepEqual(
      playbooks.map((one) => path.basename(one.path)),
      ['x.pilot.yaml'],
    );
    assert.deepEqual(errors.map((one) => path.basename(one.path)).sort(), [
      'endless.pilot.yaml',
      'pilot-policy.yaml',
      'pipe.pilot.yaml',
      'zero.pilot.yaml',
    ]);
  });
});
