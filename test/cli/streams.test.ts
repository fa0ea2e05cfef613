import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  watch,
} from 'node:fs';
import path from 'node:path';
import { repositoryOf } from './repositories';
import { CLI, folderOf, isReport, playbook, removeFolders, run, shell, start } from './support';

const JSON_TO = ['check', '--format', 'json', '--output'];
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('Standard output', () => {
  after(removeFolders);

  it('that is closed early changes no status, and nothing is said of it', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.pilot.yaml`, playbook('mane: x\n')]));
    const folder = folderOf({ ...files, 'list.txt': '0.pilot.yaml\ngone.pilot.yaml\n' });
    for (const [command, status] of [
      ['check --format json', 1],
      ['check --format json --fail-on never', 0],
      ['check --format json --files-from list.txt .', 2],
      ['fix --dry-run --check', 1],
    ] as const) {
      const line = `{ $CLI ${command} 2>said; echo $? >status; } | head -1 >/dev/null; cat status said`;
      assert.equal(await shell(folder, line), `${status}\n`, command);
    }
  });

  if (existsSync('/dev/full'))
    it('that is full is told in one line, with 2', () => {
      const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot') });
      for (const command of ['check', 'report --format json', 'fix --dry-run', 'policy', '--help']) {
        const full = openSync('/dev/full', 'w');
        const args = [CLI, ...command.split(' ')];
        const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, stdio: ['ignore', full, 'pipe'] });
        closeSync(full);
        assert.equal(stderr.toString(), 'Standard output does not fit: the disk is full.\n', command);
        assert.equal(status, 2, command);
      }
    });
});

describe('A report', () => {
  after(removeFolders);

  it('takes the place of nothing that the run reads, whatever that is called', async () => {
    const files = {
      '.gitignore': 'ignored\n',
      'pilots/a.pilot.yaml': playbook(
        'trust: { evidence: proof.json }\nlearning: { evidence: ../notes.md#one }\n',
        'pilot',
      ),
      'pilots/proof.json': '{}',
      'notes.md': '# One\n',
      'pilot-policy.yaml': 'pilotPolicy: 1\nextends: base.yaml\n',
      'base.yaml': 'pilotPolicy: 1\n',
      'odd.txt': playbook(),
      'known.json': '{"pilotPlaybookBaseline":1,"playbooks":[]}',
      'list.txt': 'odd.txt\n',
      'ignored/b.pilot.yaml': playbook(),
    };
    const folder = folderOf(files);
    symlinkSync('pilots/a.pilot.yaml', path.join(folder, 'link.json'));
    linkSync(path.join(folder, 'pilots/proof.json'), path.join(folder, 'same.json'));
    const named = ['pilots', 'odd.txt', '--baseline', 'known.json', '--files-from', 'list.txt'];
    const isRead = (name: string) =>
      `The report could not be written: ${name} is read by this run. Name another file.\n`;
    const isOther = (name: string, option: string) =>
      `--output and ${option} name the same file, ${name}: name another one for the report.\n`;
    for (const [name, says] of [
      ['pilots/a.pilot.yaml', isRead],
      ['pilots/proof.json', isRead],
      ['notes.md', isRead],
      ['pilot-policy.yaml', isRead],
      ['base.yaml', isRead],
      ['odd.txt', isRead],
      ['.gitignore', isRead],
      ['link.json', isRead],
      ['same.json', isRead],
      ['known.json', (file: string) => isOther(file, '--baseline')],
      ['list.txt', (file: string) => isOther(file, '--files-from')],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, [...JSON_TO, name, ...named]);
      assert.deepEqual([status, stdout, stderr], [2, '', says(name)]);
    }
    // Nor of a playbook that this run leaves out.
    const { status, stderr } = await run(folder, [...JSON_TO, 'ignored/b.pilot.yaml', 'odd.txt']);
    assert.equal(status, 2);
    assert.match(stderr, /ignored\/b\.pilot\.yaml is a playbook, which no report takes the place of\.\n$/);
    assert.equal((await run(folder, ['badge', 'odd.txt', '--output', 'odd.txt'])).status, 2);
    for (const [name, text] of Object.entries(files)) assert.equal(read(folder, name), text, name);
  });

  it('takes the place of no evidence that a thread reads @slow', async () => {
    const names = Array.from({ length: 320 }, (_, i) => `${i}.pilot.yaml`);
    const evidence = (i: number) => playbook(`trust: { evidence: ${i}.md }\n`, 'pilot');
    const folder = folderOf({
      ...Object.fromEntries(names.map((name, i) => [name, evidence(i)])),
      ...Object.fromEntries(names.map((_, i) => [`${i}.md`, ''])),
    });
    for (const name of ['150.md', '319.md']) {
      assert.equal((await run(folder, [...JSON_TO, name])).status, 2);
      assert.equal(read(folder, name), '');
    }
  });

  it('names the folder that is missing', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    for (const command of ['check', 'badge']) {
      const { status, stderr } = await run(folder, [command, '--output', 'no/such/report']);
      assert.deepEqual([status, stderr], [2, 'The report could not be written: no/such does not exist.\n']);
    }
  });

  it('is the old one or the new one where its writer is killed', async () => {
    const folder = folderOf({
      'x.pilot.yaml': playbook(`x-a: &a TODO\ntrust: { controls: [${'TODO, '.repeat(9_000)}] }`),
      'report.json': 'old',
    });
    const child = start(folder, [...JSON_TO, 'report.json']);
    const closed = once(child, 'close');
    const watcher = watch(folder).once('change', () => child.kill('SIGKILL'));
    assert.deepEqual(await closed, [null, 'SIGKILL']);
    watcher.close();
    const text = read(folder, 'report.json');
    assert.ok(text === 'old' || isReport(JSON.parse(text)));
  });

  it('is one whole report where several runs write it', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook('', 'pilot'), 'y.pilot.yaml': playbook('', 'pilot') });
    const files = [['x.pilot.yaml'], ['y.pilot.yaml'], ['.']];
    const runs = await Promise.all(files.map((paths) => run(folder, [...JSON_TO, 'report.json', ...paths])));
    for (const { status, stderr } of runs) assert.deepEqual([status, stderr], [1, '']);
    assert.ok(isReport(JSON.parse(read(folder, 'report.json'))));
    assert.deepEqual(readdirSync(folder).sort(), ['report.json', 'x.pilot.yaml', 'y.pilot.yaml']);
  });
});

describe('A repository of somebody else', () => {
  after(removeFolders);

  if (process.getuid?.() === 0)
    it('is refused in the words of git, and checked where git is not needed', async () => {
      const { folder } = await repositoryOf({ 'x.pilot.yaml': playbook() });
      for (const name of ['.', '.git', 'x.pilot.yaml']) chownSync(path.join(folder, name), 1234, 1234);
      const { status, stdout, stderr } = await run(folder, ['check', '--changed-since', 'HEAD']);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, /^git says: fatal: detected dubious ownership in repository at .*safe\.directory .*\n$/);
      assert.equal((await run(folder, ['check', '--format', 'json'])).status, 0);
    });
});
