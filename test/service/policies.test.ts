import assert from 'node:assert/strict';
import { Policies, isInside } from '../../src/service';
import { MemoryFiles, at } from './support/memoryFiles';

const PLAYBOOK = at('/site/north/deep/a.pilot.yaml');
const NAMED = (id: string) => `pilotPolicy: 1\npacks: [${id}]\n`;

describe('the policy of a playbook', () => {
  function setUp(texts: Record<string, string>) {
    const fs = new MemoryFiles(texts);
    const typed = new Map<string, string>();
    const policies = new Policies({
      fs,
      rootOf: (folder) => (isInside(folder, at('/site')) ? at('/site') : folder),
      typedText: (uri) => typed.get(uri),
    });
    const changes: string[] = [];
    policies.onDidChange((folder) => changes.push(folder));
    return { fs, typed, policies, changes };
  }
  const gatesOf = async (policies: Policies) => (await policies.of(PLAYBOOK))?.reading.policy.gates.at(-1)?.id;

  it('is the nearest upward, and no further than the root', async () => {
    const { policies } = setUp({
      '/pilot-policy.yaml': NAMED('security'),
      '/site/north/pilot-policy.yaml': NAMED('operations'),
      '/site/pilot-policy.yaml': NAMED('adoption'),
    });
    assert.equal((await policies.of(PLAYBOOK))?.uri, at('/site/north/pilot-policy.yaml'));
    assert.equal((await policies.of(at('/site/b.pilot.yaml')))?.uri, at('/site/pilot-policy.yaml'));
    assert.equal(await policies.of(at('/elsewhere/b.pilot.yaml')), undefined);
    assert.equal(policies.known(PLAYBOOK)?.folder, at('/site/north'));
  });

  it('is looked up once, until it may have changed', async () => {
    const { fs, policies, changes } = setUp({ '/site/pilot-policy.yaml': NAMED('adoption') });
    assert.equal(await gatesOf(policies), 'adoption');
    const { length } = fs.reads;
    await policies.of(PLAYBOOK);
    assert.equal(fs.reads.length, length);
    fs.write('/site/north/pilot-policy.yaml', NAMED('security'));
    await policies.follow((address) => address === at('/site/north/pilot-policy.yaml'));
    assert.equal(await gatesOf(policies), 'security');
    assert.deepEqual(changes, [at('/site/north')]);
  });

  it('tells no change when its texts stayed', async () => {
    const { policies, changes } = setUp({ '/site/pilot-policy.yaml': NAMED('adoption') });
    await policies.of(PLAYBOOK);
    await policies.follow(() => true);
    assert.deepEqual(changes, []);
  });

  it('depends on what it extends, also before that is there', async () => {
    const { fs, policies, changes } = setUp({ '/site/pilot-policy.yaml': 'pilotPolicy: 1\nextends: ./base.yaml\n' });
    assert.equal((await policies.of(PLAYBOOK))?.reading.findings[0]?.code, 'policy/extends');
    fs.write('/site/base.yaml', NAMED('security'));
    await policies.follow((address) => address === at('/site/base.yaml'));
    assert.equal(await gatesOf(policies), 'security');
    assert.equal(changes.length, 1);
  });

  it('is what is typed before what is saved', async () => {
    const { typed, policies } = setUp({ '/site/pilot-policy.yaml': NAMED('adoption') });
    typed.set(at('/site/pilot-policy.yaml'), NAMED('security'));
    assert.equal(await gatesOf(policies), 'security');
  });

  it('that cannot be read says why, and leaves the built-in one', async () => {
    const { fs, policies } = setUp({});
    fs.write('/site/pilot-policy.yaml', new Uint8Array([0xe9]));
    const found = await policies.of(PLAYBOOK);
    assert.equal(found?.unreadable, 'is not UTF-8 text');
    assert.equal(found.reading.findings[0]?.code, 'policy/unreadable');
    assert.equal(
      found.reading.policy.gates.some(({ id }) => id === 'security'),
      false,
    );
  });

  it('extends nothing outside of its root, as written or by a link, installed packages included', async () => {
    const { fs, policies } = setUp({
      '/secret.yaml': NAMED('security'),
      '/site/a/pilot-policy.yaml': 'pilotPolicy: 1\nextends: ../../secret.yaml\n',
      '/site/b/pilot-policy.yaml': 'pilotPolicy: 1\nextends: ./link.yaml\n',
      '/site/c/pilot-policy.yaml': 'pilotPolicy: 1\nextends: linked/policy.yaml\n',
      '/site/d/pilot-policy.yaml': 'pilotPolicy: 1\nextends: stored/policy.yaml\n',
      '/site/e/pilot-policy.yaml': 'pilotPolicy: 1\nextends: further-up/policy.yaml\n',
      '/site/f/pilot-policy.yaml': 'pilotPolicy: 1\nextends: ../../none.yaml\n',
      '/site/g/pilot-policy.yaml': 'pilotPolicy: 1\nextends: ./dangling.yaml\n',
      '/elsewhere/linked/policy.yaml': NAMED('security'),
      '/site/node_modules/.store/stored/policy.yaml': NAMED('security'),
      '/node_modules/further-up/policy.yaml': NAMED('security'),
    });
    fs.link('/site/b/link.yaml', '../../secret.yaml');
    fs.link('/site/g/dangling.yaml', '../../none.yaml');
    fs.link('/site/node_modules/linked', '../../elsewhere/linked');
    fs.link('/site/node_modules/stored', '.store/stored');
    const said = async (folder: string) =>
      (await policies.of(at(`/site/${folder}/x.pilot.yaml`)))?.reading.findings.map(({ message }) => message);
    for (const [folder, name] of Object.entries({
      ...{ a: '../../secret.yaml', b: './link.yaml', c: 'linked/policy.yaml' },
      // Whether anything is there makes no difference.
      ...{ f: '../../none.yaml', g: './dangling.yaml' },
    }))
      assert.deepEqual(await said(folder), [`${name} cannot be extended: it is outside the folders that may be read.`]);
    assert.deepEqual(await said('d'), []);
    assert.deepEqual(await said('e'), [
      'further-up/policy.yaml cannot be extended: there is no such file, and no installed npm package has it.',
    ]);
    const outside = fs.reads.filter((uri) => !uri.startsWith(at('/site/')));
    assert.deepEqual(outside, []);
  });

  it('may not lie behind a link that leaves its root, whether anything is there or not', async () => {
    const { fs, policies } = setUp({ '/secret.yaml': NAMED('security') });
    fs.link('/site/a/pilot-policy.yaml', '../../secret.yaml');
    fs.link('/site/b/pilot-policy.yaml', '../../none.yaml');
    for (const folder of ['a', 'b']) {
      const found = await policies.of(at(`/site/${folder}/x.pilot.yaml`));
      assert.equal(found?.unreadable, 'is outside the folders that may be read');
    }
    assert.deepEqual(fs.reads, []);
  });

  it('says which playbooks count', async () => {
    const { policies } = setUp({ '/site/pilot-policy.yaml': 'pilotPolicy: 1\ninclude: ["north/**"]\n' });
    const found = await policies.of(PLAYBOOK);
    assert.equal(found?.includes(PLAYBOOK), true);
    assert.equal(found?.includes(at('/site/south/a.pilot.yaml')), false);
  });
});
