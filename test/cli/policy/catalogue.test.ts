import assert from 'node:assert/strict';
import { folderOf, removeFolders, run } from '../support';
import { OWN, policy } from './support';

describe('A policy on the command line', () => {
  after(removeFolders);

  describe('is known to', () => {
    const files = { 'pilot-policy.yaml': `${OWN}checks: { trust/guide: off }\n`, 'sub/ours.yaml': policy() };

    it('explain: the nearest one, or the one that is named', async () => {
      const folder = folderOf(files);
      const { status, stdout } = await run(folder, ['explain', 'acme/impact']);
      assert.equal(status, 0);
      for (const part of [
        'Link the impact assessment.',
        'Company rule DP-7.',
        'https://example.com/rules/dp-7',
        'Gate: Governance.',
      ])
        assert.ok(stdout.includes(part), part);
      assert.match((await run(folder, ['explain', 'trust/guide'])).stdout, /\nBy the policy: off\n/);
      assert.match(
        (await run(folder, ['explain', 'acme-house'])).stdout,
        /^acme-house\n[^]*acme\/summary {2}Say in a summary/,
      );
      const other = await run(folder, ['explain', 'acme/impact', '--policy', 'sub/ours.yaml']);
      assert.equal(other.status, 2);
      assert.match(other.stderr, /^There is no check "acme\/impact"\./);
    });

    it('checks: as a table and as data', async () => {
      const folder = folderOf(files);
      assert.match((await run(folder, ['checks'])).stdout, /\nHouse rules: .*\n {2}acme\/summary .* investigation/);
      const { gates } = JSON.parse((await run(folder, ['checks', '--format', 'json'])).stdout) as {
        gates: { id: string; checks: { id: string }[] }[];
      };
      const governance = gates.find(({ id }) => id === 'governance')?.checks.map(({ id }) => id);
      assert.deepEqual(governance?.slice(-2), ['governance/impact-assessment', 'acme/impact']);
    });

    it('neither when it is broken: they say so and know what is built in', async () => {
      const folder = folderOf({ 'pilot-policy.yaml': policy('packs: [x]\n') });
      const { status, stdout, stderr } = await run(folder, ['explain', 'trust/guide']);
      assert.equal(status, 2);
      assert.match(stdout, /^trust\/guide\n/);
      assert.match(stderr, /^pilot-policy.yaml has an error in line 2: /);
    });
  });
});
