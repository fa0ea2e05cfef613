import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { ask } from '../../src/cli/questions';
import { check, folderOf, playbook, removeFolders, run } from './support';

describe('pilot-playbook new', () => {
  after(removeFolders);

  it('writes a playbook named after the pilot, that shows what it lacks', async () => {
    const folder = folderOf({});
    const { status, stdout } = await run(folder, ['new', '--name', ' Invoice: triage "2" ', '--stage', 'pilot']);
    assert.equal(status, 0);
    assert.equal(stdout, 'Written: invoice-triage-2.pilot.yaml. "check" shows what is missing.\n');
    const [written] = (await check(folder)).playbooks;
    assert.deepEqual([written?.name, written?.stage, written?.readiness?.score], ['Invoice: triage "2"', 'pilot', 0]);
    assert.ok(!written?.findings.some(({ code }) => /^(?:yaml|schema)\//.test(code)));
  });

  it('never overwrites: the next free name is taken, a file that is named is refused', async () => {
    const folder = folderOf({ 'a.pilot.yaml': playbook() });
    const args = ['new', '--name', 'A', '--stage', 'production'];
    await run(folder, args);
    const { status, stderr } = await run(folder, [...args.slice(0, 1), 'a.pilot.yaml', ...args.slice(1)]);
    assert.equal(status, 2);
    assert.equal(stderr, 'a.pilot.yaml already exists.\n');
    assert.deepEqual(readdirSync(folder), ['a-2.pilot.yaml', 'a.pilot.yaml']);
    assert.equal(readFileSync(path.join(folder, 'a.pilot.yaml'), 'utf8'), playbook());
  });

  it('makes the folders of a file that is named, and says when walks will not find it', async () => {
    const folder = folderOf({ taken: '' });
    const args = ['--name', 'A', '--stage', 'pilot', '--quiet'];
    const named = await run(folder, ['new', 'x/y/a.yaml', ...args]);
    assert.deepEqual([named.status, named.stdout], [0, '']);
    assert.match(named.stderr, /does not end in .pilot.yaml/);
    assert.equal((await check(folder, 'x/y/a.yaml')).playbooks.length, 1);
    const refused = await run(folder, ['new', 'taken/a.pilot.yaml', ...args]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^The playbook could not be written: taken\/a.pilot.yaml /);
  });

  it('asks on a terminal only', async () => {
    const folder = folderOf({});
    for (const args of [
      [],
      ['--name', 'A'],
      ['--stage', 'pilot'],
      ['--name', ' ', '--stage', 'pilot'],
      ['--stage', 'mars'],
    ]) {
      const { status, stdout, stderr } = await run(folder, ['new', ...args], 'A\n');
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.notEqual(stderr, '');
    }
    assert.deepEqual(readdirSync(folder), []);
  });

  describe('its questions', () => {
    const ENTER = '\r';
    const DOWN = '\u001b[B';
    /** Answers the questions, one key after the other, each when the one before has been drawn. */
    async function answered(given: Parameters<typeof ask>[0], keys: readonly string[]) {
      const [input, output] = [new PassThrough(), new PassThrough()];
      const left = [...keys];
      let drawn = '';
      output.on('data', (chunk: Buffer) => {
        drawn += chunk.toString();
        if (!/\?/.test(drawn)) return;
        const key = left.shift();
        if (key !== undefined) setImmediate(() => input.write(key));
      });
      return { answers: await ask(given, { input, output }), drawn };
    }

    it('are name and stage', async () => {
      const { answers, drawn } = await answered({}, ['T', 'r', ENTER, DOWN, ENTER]);
      assert.deepEqual(answers, { name: 'Tr', stage: 'pilot' });
      assert.match(drawn, /A team tries it in real work/);
    });

    it('are only those whose answers are not given', async () => {
      const { answers, drawn } = await answered({ name: 'Given' }, [DOWN, DOWN, ENTER]);
      assert.deepEqual(answers, { name: 'Given', stage: 'production' });
      assert.doesNotMatch(drawn, /call the pilot/);
    });

    it('can be ended', async () => {
      assert.equal((await answered({}, ['T', '\u0003'])).answers, undefined);
    });
  });
});
