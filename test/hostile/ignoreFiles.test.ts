import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, folderOf, playbook, removeFolders, run } from '../cli/support';

describe('A hostile ignore file', () => {
  after(removeFolders);
  const files = { '.git/HEAD': '', 'a.pilot.yaml': playbook(), 'sub/b.pilot.yaml': playbook() };
  const pathsOf = async (folder: string) => (await check(folder)).playbooks.map((one) => one.path);

  it('may have a hundred thousand patterns, and each of them holds', async () => {
    const patterns = Array.from({ length: 100_000 }, (_, index) => `p${index}.pilot.yaml`);
    const names = Array.from({ length: 500 }, (_, index) => `sub/p${index * 200}.pilot.yaml`);
    const folder = folderOf({
      ...files,
      ...Object.fromEntries(names.map((name) => [name, playbook()])),
      '.gitignore': `${patterns.join('\n')}\n!p200.pilot.yaml\n`,
    });
    assert.deepEqual(await pathsOf(folder), ['a.pilot.yaml', 'sub/b.pilot.yaml', 'sub/p200.pilot.yaml']);
  });

  it('may have patterns that backtrack without end', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `${'a'.repeat(200)}${index}.pilot.yaml`);
    const folder = folderOf({
      ...Object.fromEntries(names.map((name) => [name, playbook()])),
      '.gitignore': `${'*a'.repeat(400)}*z*\n`.repeat(2_000),
    });
    assert.equal((await pathsOf(folder)).length, names.length);
  });

  it('may be larger than 2 MB: it leaves nothing out, which is said', async () => {
    const folder = folderOf({ ...files, '.gitignore': `*\n`.repeat(1024 * 1024 + 1) });
    const { status, stderr, stdout } = await run(folder, ['check', '--format', 'json']);
    assert.equal(status, 0);
    assert.equal(stderr, '.gitignore is larger than 2 MB: it leaves nothing out.\n');
    assert.equal((JSON.parse(stdout) as { playbooks: [] }).playbooks.length, 2);
  });

  it('may be a pipe, a folder, or a link that leads outside or round: nobody waits, and nothing is read', async () => {
    const outside = folderOf({ rules: '*\n' });
    const making: Readonly<Record<string, (file: string) => void>> = {
      pipe: (file) => execFileSync('mkfifo', [file]),
      folder: (file) => execFileSync('mkdir', [file]),
      outside: (file) => symlinkSync(path.join(outside, 'rules'), file),
      loop: (file) => symlinkSync('.gitignore', file),
      device: (file) => symlinkSync('/dev/zero', file),
      bytes: (file) => writeFileSync(file, Buffer.from([0x2a, 0x0a, 0xff])),
    };
    for (const [kind, make] of Object.entries(making)) {
      const folder = folderOf(files);
      make(path.join(folder, '.gitignore'));
      assert.deepEqual(await pathsOf(folder), ['a.pilot.yaml', 'sub/b.pilot.yaml'], kind);
    }
  });
});
