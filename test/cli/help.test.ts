import assert from 'node:assert/strict';
import { folderOf, playbook, removeFolders, run } from './support';
import { createProgram } from '../../src/cli/program';

describe('Help', () => {
  after(removeFolders);

  it('of each command has examples that the command takes, and what its exit status says', () => {
    for (const command of createProgram().commands) {
      let text = '';
      command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
      const name = command.name();
      const examples = [...text.matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => line!);
      assert.ok(examples.length > 0, name);
      const options = new Set([...text.matchAll(/--[a-z-]+/g)].map(([option]) => option));
      const known = new Set([...command.options, ...command.parent!.options].map(({ long }) => long));
      for (const line of examples) assert.ok(line.startsWith(`pilot-playbook ${name}`), line);
      for (const option of options) assert.ok(known.has(option) || option === '--help', `${name} ${option}`);
      assert.match(text, /\nExit status:\n {2}0 {4}\S.*\n(?: {2}1 {4}\S.*\n)? {2}2 {4}\S.*\n {2}130 {2}interrupted\n$/);
    }
  });

  it('names what a path in the place of a command was meant for', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook(), 'pilots/y.txt': '' });
    for (const name of ['x.pilot.yaml', 'gone.pilot.yaml', 'pilots', '**/*.yaml']) {
      const { status, stdout, stderr } = await run(folder, ['-q', name]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.ok(stderr.endsWith(`\nDid you mean "pilot-playbook check ${name}"?\n`), stderr);
    }
    assert.doesNotMatch((await run(folder, ['chek'])).stderr, /pilot-playbook check/);
  });

  it('has short names for what is usual', async () => {
    const folder = folderOf({ 'x.pilot.yaml': playbook() });
    assert.equal((await run(folder, ['-V'])).stdout, (await run(folder, ['--version'])).stdout);
    assert.deepEqual(await run(folder, ['check', '-q']), { status: 0, stdout: '', stderr: '' });
  });
});
