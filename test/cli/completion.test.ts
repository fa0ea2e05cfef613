import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createProgram } from '../../src/cli/program';
import { STAGES } from '../../src/core/checklist';
import { folderOf, removeFolders, run } from './support';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof SHELLS)[number];
const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

/** What stands on the command line, and some of what it can go on with; an empty list: the shell's own files. */
const LINES: readonly (readonly [line: string, completions: readonly string[]])[] = [
  ['pilot-playbook ch', ['check', 'checks']],
  ['pilot-playbook check --form', ['--format']],
  ['pilot-playbook check --format s', ['sarif']],
  ['pilot-playbook check --for pi', ['pilot']],
  ['pilot-playbook check x --no-r', ['--no-regression']],
  ['pilot-playbook check --qui', ['--quiet']],
  ['pilot-playbook explain trust/gu', ['trust/guide']],
  ['pilot-playbook completion z', ['zsh']],
  ['pilot-playbook new --stage prod', ['production']],
];

describe('pilot-playbook completion', () => {
  after(removeFolders);

  /** A folder with a script for each shell, and a file that can be completed. */
  async function scripts(): Promise<string> {
    const folder = folderOf({ 'some.pilot.yaml': '' });
    for (const shell of SHELLS)
      writeFileSync(path.join(folder, shell), (await run(folder, ['completion', shell])).stdout);
    return folder;
  }

  for (const shell of SHELLS.filter(isThere))
    it(`writes a script that ${shell} can read`, async () => {
      assert.equal(spawnSync(shell, ['-n', shell], { cwd: await scripts() }).status, 0);
    });

  const complete: Partial<Record<Shell, (folder: string, line: string) => string[]>> = {
    bash: (folder, line) => {
      const words = line.split(' ');
      const list = words.map((word) => `'${word}'`).join(' ');
      const command = `source ./bash; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _pilot_playbook; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return execFileSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).split('\n').filter(Boolean);
    },
    fish: (folder, line) =>
      execFileSync('fish', ['-c', `source ./fish; complete -C '${line}'`], { cwd: folder, encoding: 'utf8' })
        .split('\n')
        .flatMap((row) => row.split('\t')[0] || []),
  };
  for (const [shell, completions] of Object.entries(complete).filter(([name]) => isThere(name)))
    it(`completes commands, options and their values in ${shell}`, async () => {
      const folder = await scripts();
      for (const [line, expected] of LINES) assert.deepEqual(completions(folder, line).sort(), expected, line);
    });

  if (isThere('bash'))
    it('leaves files to bash, and completes after an equals sign too', async () => {
      const folder = await scripts();
      assert.deepEqual(complete.bash!(folder, 'pilot-playbook check so'), []);
      assert.deepEqual(complete.bash!(folder, 'pilot-playbook check --output so'), []);
      assert.deepEqual(complete.bash!(folder, 'pilot-playbook check --format = gi'), ['github', 'gitlab']);
    });

  it('has each command, option and value for PowerShell, in text that no shell and no encoding changes', async () => {
    const folder = folderOf({});
    const script = (await run(folder, ['completion', 'powershell'])).stdout;
    assert.match(script, /^[\n -~]*$/);
    // A here-string ends at a line that begins with its mark, and takes everything else as it stands.
    const [, before, json, after] = /^([^]*)@'\n([^]*?)\n'@\n([^]*)$/.exec(script) ?? [];
    for (const code of [before!, after!]) assert.equal(code.match(/'/g)!.length % 2, 0);
    const code = `${before}${after}`.replace(/'[^']*'/g, '').replace(/^#.*$/gm, '');
    for (const pair of ['()', '{}', '[]']) assert.equal(code.split(pair[0]!).length, code.split(pair[1]!).length, pair);
    const commands = JSON.parse(json!) as {
      name: string;
      about: string;
      values: string[];
      options: { name: string; about: string; takesValue: boolean; values: string[] }[];
    }[];
    const program = createProgram();
    assert.deepEqual(
      commands.map(({ name, about }) => [name, about]),
      program.commands.map((command) => [command.name(), command.summary()]),
    );
    for (const [index, command] of program.commands.entries()) {
      const { options } = commands[index]!;
      const expected = [...command.options, ...program.options].map((one) => [one.long, one.description, one.required]);
      const found = options.map(({ name, about, takesValue }) => [name, about, takesValue]);
      for (const option of expected)
        assert.ok(
          found.some((one) => isDeepStrictEqual(one, option)),
          String(option),
        );
    }
    const named = (name: string) => commands.find((one) => one.name === name)!;
    assert.deepEqual(named('new').options.find(({ name }) => name === '--stage')!.values, [...STAGES]);
    assert.ok(named('explain').values.includes('trust/guide'));
    assert.deepEqual(named('completion').values, [...SHELLS, 'powershell']);
  });

  it('refuses another shell', async () => {
    const { status, stderr } = await run(folderOf({}), ['completion', 'tcsh']);
    assert.equal(status, 2);
    assert.match(stderr, /Allowed choices are bash, zsh, fish/);
  });
});
