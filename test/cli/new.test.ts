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

  it('writes what its options say, and placeholders for the rest', async () => {
    const folder = folderOf({});
    const about = ['--name', 'A', '--stage', 'investigation', '--summary', 'Clerks: less typing', '--owner', ' Ann '];
    const more = ['--contact', '@ann', '--metric', 'Errors', '--metric-kind', 'errors', '--template', 'code-writing'];
    assert.equal((await run(folder, ['new', ...about, ...more])).status, 0);
    const text = readFileSync(path.join(folder, 'a.pilot.yaml'), 'utf8');
    assert.match(text, /^summary: "Clerks: less typing"\n[^]*\n {4}name: Ann\n {4}contact: "@ann"\n/m);
    assert.match(text, /- name: Errors\n {6}kind: errors\n/);
    assert.match(text, /case: TODO # for instance: the ticket and the existing tests disagree\n/);
    const { findings, readiness } = (await check(folder)).playbooks[0]!;
    assert.ok(!findings.some(({ code }) => /^(?:yaml|schema)\//.test(code)));
    assert.equal(readiness?.progress.pilot.met, 4);
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
      ['--name', 'A', '--stage', 'pilot', '--contact', 'Ann'],
      ['--name', 'A', '--stage', 'pilot', '--template', 'robot'],
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

    it('are those of New Playbook; Enter skips what a playbook can do without', async () => {
      const up = '\u001b[A';
      const { answers, drawn } = await answered({}, ['T', 'r', ENTER, DOWN, ENTER, up, ENTER, ENTER, ENTER, ENTER]);
      const skipped = { template: '', summary: '', owner: '', metric: '' };
      assert.deepEqual(answers, { name: 'Tr', stage: 'pilot', ...skipped });
      assert.match(drawn, /A team tries it in real work/);
      assert.doesNotMatch(drawn, /How is the owner reached/);
    });

    it('go on from an answer, and are asked again where it will not do', async () => {
      const given = { name: 'Given', stage: 'pilot', summary: 'Less typing' } as const;
      const contact = ['x', ENTER, '@', 'y', '.', 'z', ENTER];
      const { answers, drawn } = await answered(given, [ENTER, 'A', ENTER, ...contact, 'M', ENTER, DOWN, ENTER]);
      const said = { owner: 'A', contact: 'x@y.z', metric: 'M', metricKind: 'errors' };
      assert.deepEqual(answers, { ...given, template: 'team-assistant', ...said });
      assert.match(drawn, /Write an e-mail address/);
      assert.doesNotMatch(drawn, /call the pilot|changes for whom/);
    });

    it('can be ended', async () => {
      assert.equal((await answered({}, ['T', '\u0003'])).answers, undefined);
    });
  });
});
