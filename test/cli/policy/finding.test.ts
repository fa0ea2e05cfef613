import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../../src/core/report/report';
import { check, folderOf, playbook, removeFolders, run, shell } from '../support';
import { ALL_PACKS, gates, policy } from './support';

describe('A policy on the command line', () => {
  after(removeFolders);

  describe('is found', () => {
    it('upward from each playbook: the nearest holds', async () => {
      const folder = folderOf({
        'pilot-policy.yaml': ALL_PACKS,
        'a/one.pilot.yaml': playbook(),
        'b/pilot-policy.yaml': policy('packs: [security]\n'),
        'b/deep/er/two.pilot.yaml': playbook(),
      });
      const report = await check(folder);
      assert.deepEqual(gates(report, 0).slice(-5), ['evaluation', 'operations', 'security', 'governance', 'adoption']);
      assert.deepEqual(gates(report, 1).slice(-2), ['feedback', 'security']);
    });

    it('no further up than the root: --root, else the git repository, else the current folder', async () => {
      const folder = folderOf({
        'pilot-policy.yaml': policy('packs: [security]\n'),
        'plain/x.pilot.yaml': playbook(),
        'repo/.git/HEAD': '',
        'repo/sub/x.pilot.yaml': playbook(),
      });
      const hasPack = async (at: string, ...args: string[]) =>
        gates(await check(path.join(folder, at), ...args)).includes('security');
      assert.equal(await hasPack('plain'), false);
      assert.equal(await hasPack('plain', '--root', '..'), true);
      assert.equal(await hasPack('repo/sub'), false);
      assert.equal(await hasPack('repo/sub', '--root', '../..'), true);
      assert.equal(await hasPack('.', 'plain', '--root', 'plain'), false);
    });

    it('for a playbook from standard input as well', async () => {
      const folder = folderOf({ 'a/pilot-policy.yaml': policy('packs: [security]\n') });
      const args = ['check', '--format', 'json', '--stdin-path', 'a/new.pilot.yaml'];
      assert.match((await run(folder, args, playbook())).stdout, /security\/sensitive-data/);
    });

    it('or named: then no other holds, and it may lie anywhere', async () => {
      const folder = folderOf({
        'work/pilot-policy.yaml': policy('packs: [security]\n'),
        'work/x.pilot.yaml': playbook(),
        'rules/ours.yaml': policy('extends: ./base.yaml\n'),
        'rules/base.yaml': policy('packs: [adoption]\n'),
      });
      const report = await check(path.join(folder, 'work'), '--policy', '../rules/ours.yaml');
      assert.deepEqual(report.errors, []);
      assert.deepEqual(gates(report).slice(-2), ['feedback', 'adoption']);
    });

    it('or else the command says that there is none of the name', async () => {
      const folder = folderOf({ 'x.pilot.yaml': playbook() });
      for (const command of ['check', 'report', 'fix', 'checks'])
        for (const [name, reason] of [
          ['gone.yaml', 'does not exist'],
          ['.', 'is a folder'],
        ] as const) {
          const { status, stdout, stderr } = await run(folder, [command, '--policy', name]);
          assert.deepEqual([status, stdout, stderr], [2, '', `--policy takes a file: ${name} ${reason}.\n`]);
        }
    });
  });

  describe('extends', () => {
    it('a file beside it and a file of an npm package, up to the root', async () => {
      const folder = folderOf({
        '.git/HEAD': '',
        'node_modules/@acme/policy/policy.yaml': policy('packs: [adoption]\nextends: more.yaml\n'),
        'node_modules/@acme/policy/more.yaml': policy('minimumReadiness: 0.25\n'),
        'pilots/base.yaml': policy('packs: [security]\n'),
        'pilots/pilot-policy.yaml': policy('extends: ["@acme/policy/policy.yaml", base.yaml]\n'),
        'pilots/x.pilot.yaml': playbook(),
      });
      const report = await check(path.join(folder, 'pilots'));
      assert.deepEqual(report.errors, []);
      assert.deepEqual(gates(report).slice(-2), ['security', 'adoption']);
      assert.equal(report.status, 1);
    });

    for (const [what, files, says] of [
      [
        'what goes round',
        { 'a.yaml': policy('extends: pilot-policy.yaml\n') },
        /Circular "extends": pilot-policy.yaml → a.yaml → pilot-policy.yaml/,
      ],
      ['what is broken', { 'a.yaml': policy('packs: [x]\n') }, /a.yaml has an error in line 2: /],
      ['what is missing', {}, /a.yaml cannot be extended: there is no such file, and no installed npm package has it/],
    ] as const)
      it(`not ${what}`, async () => {
        const folder = folderOf({
          ...files,
          'pilot-policy.yaml': policy('extends: a.yaml\n'),
          'x.pilot.yaml': playbook(),
        });
        const { status, errors } = await check(folder);
        assert.equal(status, 2);
        assert.equal(errors.length, 1);
        assert.match(errors[0]!.message, says);
      });

    it('nothing outside of the root, not by a link either', async () => {
      const folder = folderOf({
        'secret.yaml': policy(),
        'work/pilot-policy.yaml': policy('extends: ../secret.yaml\n'),
        'work/x.pilot.yaml': playbook(),
        'work/link/pilot-policy.yaml': policy('extends: ./link.yaml\n'),
        'work/link/x.pilot.yaml': playbook(),
      });
      symlinkSync('../../secret.yaml', path.join(folder, 'work/link/link.yaml'));
      const { errors } = await check(path.join(folder, 'work'));
      assert.deepEqual(
        errors.map(({ message }) => /it is outside the folders that may be read/.test(message)),
        [true, true],
      );
    });
  });

  describe('includes some files', () => {
    const files = {
      'pilot-policy.yaml': policy('include: ["./pilots/**/*.pilot.{yaml,yml}", "one-?.pilot.yaml"]\n'),
      'pilots/a/.b/x.pilot.yml': playbook(),
      'one-1.pilot.yaml': playbook(),
      'drafts/y.pilot.yaml': playbook('', 'pilot'),
    };
    const paths = async (folder: string, ...args: string[]) =>
      (await check(folder, ...args)).playbooks.map((one) => one.path);

    it('of those in a folder, and any that is named', async () => {
      const folder = folderOf(files);
      assert.deepEqual(await paths(folder), ['one-1.pilot.yaml', 'pilots/a/.b/x.pilot.yml']);
      assert.deepEqual(await paths(folder, 'drafts/y.pilot.yaml', 'pilots'), [
        'drafts/y.pilot.yaml',
        'pilots/a/.b/x.pilot.yml',
      ]);
      assert.deepEqual(await paths(folder, 'drafts/*'), ['drafts/y.pilot.yaml']);
      assert.equal((await run(folder, ['fix'])).stdout.match(/^\d+ of (\d+) files? fixed/m)?.[1], '2');
    });

    it('also of those beside a policy that was named', async () => {
      const folder = folderOf({
        'rules/acme.yaml': policy('include: ["../work/pilots/*"]\n'),
        'work/pilots/x.pilot.yaml': playbook(),
        'work/drafts/y.pilot.yaml': playbook(),
      });
      assert.deepEqual(await paths(path.join(folder, 'work'), '--policy', '../rules/acme.yaml'), [
        'pilots/x.pilot.yaml',
      ]);
    });

    it('and says so when they are none', async () => {
      const { status, stderr } = await run(folderOf(files), ['check', 'drafts']);
      assert.deepEqual([status, stderr], [0, 'The policy includes none of the 1 playbook found.\n']);
    });

    it('in each shard the same', async () => {
      const folder = folderOf(files);
      const shards = await Promise.all([1, 2].map((index) => paths(folder, '--shard', `${index}/2`)));
      assert.deepEqual(shards, [['one-1.pilot.yaml'], ['pilots/a/.b/x.pilot.yml']]);
    });
  });

  it('holds where nothing but the npm package is', async () => {
    const folder = folderOf({ 'work/pilot-policy.yaml': ALL_PACKS, 'work/x.pilot.yaml': playbook() });
    await shell('.', `npm pack --silent --ignore-scripts --pack-destination "${folder}"`);
    await shell(folder, 'tar xzf *.tgz');
    const cli = path.join(folder, 'package/dist/cli.js');
    const { stdout } = await run(path.join(folder, 'work'), ['check', '--format', 'json'], '', cli);
    assert.deepEqual(gates(JSON.parse(stdout) as Report).at(-1), 'adoption');
  });
});
