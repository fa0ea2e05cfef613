import assert from 'node:assert/strict';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { check } from './support';
import { folderOf, playbook, removeFolders, run, shell } from './support';

const bomb = (levels: number): string =>
  `x0: &x0 [lol, lol]\n${Array.from({ length: levels }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i}, `.repeat(9)}]\n`).join('')}`;

/** Files that no one means to write, and the code of the first finding that each gets. */
const BAD: Record<string, { text: string | Buffer; code: string | RegExp }> = {
  'tabs.pilot.yaml': { text: playbook('trust:\n\tcontrols: [edit]\n'), code: /^yaml\// },
  'truncated.pilot.yaml': { text: playbook('trust: { controls: [ed'), code: /^yaml\// },
  'prose.pilot.yaml': { text: 'Dear team: hello: there\n', code: /^yaml\// },
  'empty.pilot.yaml': { text: '', code: 'schema/type' },
  'comments.pilot.yaml': { text: '# nothing\n# yet\n', code: 'schema/type' },
  'list.pilot.yaml': { text: '- a\n', code: 'schema/type' },
  'deep.pilot.yaml': { text: playbook(`x-a: ${'['.repeat(10_000)}`), code: 'yaml/too-deep' },
  'deep-blocks.pilot.yaml': {
    text: Array.from({ length: 1_500 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
    code: 'yaml/too-deep',
  },
  'aliases.pilot.yaml': { text: playbook(bomb(12)), code: 'yaml/too-many-aliases' },
  'twice.pilot.yaml': { text: playbook('name: again\n'), code: /^yaml\// },
  'proto.pilot.yaml': { text: playbook('__proto__: { a: 1 }\nconstructor: 1\n'), code: 'schema/unknown-key' },
  'date.pilot.yaml': { text: playbook('review: { next: 2026-02-30 }\n'), code: 'schema/format' },
  'line.pilot.yaml': { text: playbook(`summary: ${'x'.repeat(1_900_000)}\nzzz: 1\n`), code: 'schema/unknown-key' },
};

describe('Bad input', () => {
  after(removeFolders);

  it('gets a finding at its place, hides nothing else, and never a stack', async () => {
    const files = Object.entries(BAD).map(([name, { text }]) => [name, text] as const);
    const folder = folderOf({ ...Object.fromEntries(files), 'ok.pilot.yaml': playbook() });
    const { stdout, stderr, status } = await run(folder, ['check', '--format', 'json']);
    assert.equal(stderr, '');
    assert.equal(status, 1);
    const { playbooks, errors } = JSON.parse(stdout) as Awaited<ReturnType<typeof check>>;
    assert.deepEqual(errors, []);
    assert.equal(playbooks.length, files.length + 1);
    for (const { path, findings } of playbooks) {
      const expected = BAD[path]?.code;
      if (!expected) continue;
      const codes = findings.map(({ code }) => code);
      const isThere = codes.some((code) => (typeof expected === 'string' ? code === expected : expected.test(code)));
      assert.ok(isThere, `${path}: ${codes.join(', ')}`);
    }
  });
});

describe('Odd names and files', () => {
  after(removeFolders);
  const NAMES = ['new\nline.pilot.yaml', '"quoted".pilot.yaml', "it's.pilot.yaml", '100%25 a:b, c.pilot.yaml'];

  it('are found, named in one line each, written to a diff that git takes, and merged', async () => {
    const folder = folderOf(Object.fromEntries(NAMES.map((name) => [name, playbook('mane: x\n', 'pilot')])));
    writeFileSync(path.join(folder, 'list'), NAMES.join('\0'));
    await run(folder, ['check', '--files-from', 'list', '--format', 'json', '--output', 'report.json']);
    const { status, stdout } = await run(folder, ['merge', 'report.json']);
    assert.equal(status, 1);
    for (const name of NAMES) assert.ok(stdout.includes(`\n    ${name.replace('\n', ' ')}:4:1\n`), stdout);
    await shell(folder, 'git init -q && $CLI fix --dry-run | git apply --whitespace=nowarn');
    assert.equal((await run(folder, ['fix', '--check'])).stdout, '0 of 4 files can be fixed.\n');
  });

  it('that change while they are read are read as a whole or told, and the others with them', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `p${i}.pilot.yaml`);
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, playbook('', 'pilot')])));
    const [short, long] = [playbook(), playbook(`summary: ${'x'.repeat(500_000)}\n`)];
    const changing = path.join(folder, 'p15.pilot.yaml');
    const checked = [run(folder, ['check', '--format', 'json']), run(folder, ['check', '--format', 'json'])];
    let isDone = false;
    const all = Promise.all(checked).finally(() => (isDone = true));
    for (let i = 0; !isDone; i++) {
      // In place, and by another file that takes its place, as editors save.
      writeFileSync(i % 2 ? changing : `${changing}.new`, i % 3 ? short : long);
      if (i % 2 === 0) renameSync(`${changing}.new`, changing);
      await setImmediate();
    }
    for (const { status, stdout, stderr } of await all) {
      assert.equal(stderr, '');
      const { playbooks, errors } = JSON.parse(stdout) as Awaited<ReturnType<typeof check>>;
      assert.equal(status, errors.length ? 2 : 1);
      for (const { message } of errors) assert.match(message, /^p15\.pilot\.yaml was replaced while it was opened\.$/);
      assert.equal(playbooks.length + errors.length, names.length);
      const others = playbooks.filter(({ path }) => path !== 'p15.pilot.yaml');
      assert.equal(new Set(others.map(({ findings }) => findings.length)).size, 1);
    }
  });
});

describe('Reports that are none', () => {
  after(removeFolders);

  it('are refused with what they are, and one with a byte-order mark is taken', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    await run(folder, ['check', '--format', 'json', '--output', 'a.json']);
    const text = readFileSync(path.join(folder, 'a.json'), 'utf8');
    const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
    write('marked.json', `\uFEFF${text}`);
    write('later.json', text.replace('"pilotPlaybookReport": 1', '"pilotPlaybookReport": 2'));
    write('cut.json', text.slice(0, -20));
    write('empty.json', '');
    assert.equal((await run(folder, ['merge', 'marked.json'])).status, 0);
    for (const [name, says] of [
      ['later.json', /^later\.json is not a JSON report .* Its format is of another version than 1: /],
      ['cut.json', /^cut\.json is not JSON: /],
      ['empty.json', /^empty\.json is not JSON: /],
    ] as const) {
      const { status, stdout, stderr } = await run(folder, ['merge', 'a.json', name]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, says);
    }
  });
});
