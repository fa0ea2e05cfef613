import assert from 'node:assert/strict';
import { playbooksIn } from '../../../src/service/node/git';
import { repositoryOf } from '../../cli/repositories';
import { removeFolders } from '../../cli/support';

describe('The playbooks in a tree', function () {
  this.timeout(60_000);
  after(removeFolders);

  const FILES = {
    'a.pilot.yaml': '',
    'b/c d/é\n"%41.pilot.yml': '',
    'b/.pilot.yaml': '',
    'b/x.pilot.yaml.bak': '',
    'b/x.yaml': '',
    'b/x.PILOT.YAML': '',
    'b/x.pilot.yaml/y.md': '',
    'node_modules/p/x.pilot.yaml': '',
    'b/node_modules/p/x.pilot.yaml': '',
    'pilots/pilot.yaml': '',
  };
  const PLAYBOOKS = ['a.pilot.yaml', 'b/.pilot.yaml', 'b/c d/é\n"%41.pilot.yml'];

  for (const format of ['sha1', 'sha256'])
    it(`are found by their names, wherever they lie and whoever asks, by names of ${format}`, async () => {
      const { folder, shell, commit, write } = await repositoryOf({});
      await shell(`rm -rf .git && git init -q --object-format=${format}`);
      await shell('git config user.email a@example.com && git config user.name A');
      for (const [name, text] of Object.entries(FILES)) write(name, text);
      await commit();
      const tree = (await shell('git rev-parse HEAD^{tree}')).trim();
      assert.deepEqual((await playbooksIn(tree, folder)).sort(), PLAYBOOKS);
      assert.deepEqual((await playbooksIn(tree, `${folder}/b`)).sort(), PLAYBOOKS);
    });
});
