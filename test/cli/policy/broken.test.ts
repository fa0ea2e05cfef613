import assert from 'node:assert/strict';
import { check, folderOf, isReport, playbook, removeFolders, run } from '../support';
import { gates, policy } from './support';

describe('A policy on the command line', () => {
  after(removeFolders);

  describe('that is broken', () => {
    const BROKEN = policy('packs: [operatons]\nchecks: { trust/gide: off }\nminimumReadiness: 1\n');

    it('is one error with its path, the defaults hold, and the status is 2', async () => {
      const folder = folderOf({
        'a/pilot-policy.yaml': BROKEN,
        ...Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`a/${index}.pilot.yaml`, playbook()])),
        'fine/pilot-policy.yaml': policy('packs: [security]\n'),
        'fine/x.pilot.yaml': playbook(),
      });
      const { status, ...report } = await check(folder);
      assert.ok(isReport(report), JSON.stringify(isReport.errors));
      assert.equal(status, 2);
      assert.equal(report.playbooks.length, 401);
      assert.equal(report.errors.length, 1);
      const [{ path: at, message }] = report.errors as [{ path: string; message: string }];
      assert.equal(at, 'a/pilot-policy.yaml');
      assert.match(
        message,
        /^a\/pilot-policy.yaml has an error in line 2: .*operations.* There is 1 more error\. The built-in policy is used instead\.$/,
      );
      assert.equal(gates(report).at(-1), 'feedback');
      assert.equal(gates(report, 400).at(-1), 'security');
    });

    it('when it is named, and when it is no text', async () => {
      const folder = folderOf({
        'x.pilot.yaml': playbook(),
        'rules.yaml': BROKEN,
        'b/pilot-policy.yaml': Buffer.from([0xff, 0xfe, 0x80]),
        'b/y.pilot.yaml': playbook(),
      });
      const named = await check(folder, '--policy', 'rules.yaml');
      assert.deepEqual([named.status, named.errors.map((one) => one.path)], [2, ['rules.yaml']]);
      const found = await check(folder);
      assert.equal(found.status, 2);
      assert.deepEqual(found.errors, [
        {
          path: 'b/pilot-policy.yaml',
          message: 'b/pilot-policy.yaml is not UTF-8 text. The built-in policy is used instead.',
        },
      ]);
    });

    it('keeps no playbook from being fixed', async () => {
      const folder = folderOf({ 'pilot-policy.yaml': BROKEN, 'x.pilot.yaml': playbook('', 'pilot') });
      const { status, stdout, stderr } = await run(folder, ['fix']);
      assert.equal(status, 2);
      assert.match(stdout, /1 of 1 file fixed/);
      assert.match(stderr, /^pilot-policy.yaml has an error in line 2: /);
    });

    it('is told once by shards that are merged', async () => {
      const folder = folderOf({
        'pilot-policy.yaml': BROKEN,
        'x.pilot.yaml': playbook(),
        'y.pilot.yaml': playbook(),
      });
      for (const index of [1, 2])
        await run(folder, ['check', '--shard', `${index}/2`, '--format', 'json', '--output', `${index}.json`]);
      const merged = await run(folder, ['merge', '1.json', '2.json', '--format', 'json']);
      assert.equal(merged.status, 2);
      assert.equal((JSON.parse(merged.stdout) as { errors: unknown[] }).errors.length, 1);
    });
  });
});
