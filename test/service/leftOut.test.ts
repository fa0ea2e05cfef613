import assert from 'node:assert/strict';
import { IgnoreFiles, PLAYBOOK_GLOB } from '../../src/service';
import { WORK, playbook, setUp } from './support/setUp';
import { MemoryFiles, at } from './support/memoryFiles';

describe('What is left out of the workspace', () => {
  const names = ({ service }: ReturnType<typeof setUp>): string[] =>
    service
      .portfolio()
      .map(({ name }) => name)
      .sort();
  const texts = { '/site/a.pilot.yaml': playbook('A'), '/site/out/b.pilot.yaml': playbook('B', 'x: 1\n') };

  it('is what ignore files say, from the moment that they say it', async () => {
    const host = setUp({ ...texts, '/site/.git/HEAD': '' });
    await host.started();
    assert.deepEqual(names(host), ['A', 'B']);
    assert.notDeepEqual(host.codes('/site/out/b.pilot.yaml'), []);
    host.fs.write('/site/.gitignore', 'out/\n');
    await host.settled();
    assert.deepEqual(names(host), ['A']);
    assert.deepEqual(host.codes('/site/out/b.pilot.yaml'), []);
    host.fs.write('/site/.gitignore', '\n');
    await host.settled();
    assert.deepEqual(names(host), ['A', 'B']);
    host.fs.write('/site/out/.ignore', '*\n');
    await host.settled();
    assert.deepEqual(names(host), ['A']);
    host.fs.delete('/site/out/.ignore');
    await host.settled();
    assert.deepEqual(names(host), ['A', 'B']);
    assert.notDeepEqual(host.codes('/site/out/b.pilot.yaml'), []);
  });

  it('is what the policy excludes, as it is typed', async () => {
    const host = setUp({ ...texts, '/site/pilot-policy.yaml': 'pilotPolicy: 1\nexclude: [out]\n' });
    await host.started();
    assert.deepEqual(names(host), ['A']);
    assert.deepEqual(host.codes('/site/out/b.pilot.yaml'), []);
    host.editor.open('/site/pilot-policy.yaml', 'pilotPolicy: 1\nexclude: [out]\n');
    host.editor.type('/site/pilot-policy.yaml', 'pilotPolicy: 1\nexclude: [a*]\n');
    await host.settled();
    assert.deepEqual(names(host), ['B']);
    assert.notDeepEqual(host.codes('/site/out/b.pilot.yaml'), []);
  });

  it('has findings where it is opened, and counts nowhere', async () => {
    const host = setUp({ ...texts, '/site/.gitignore': 'out\n' });
    await host.started();
    host.editor.open('/site/out/b.pilot.yaml', playbook('B', 'x: 1\n'));
    await host.settled();
    assert.notDeepEqual(host.codes('/site/out/b.pilot.yaml'), []);
    assert.deepEqual(names(host), ['A']);
    assert.ok(!host.service.isCounted(at('/site/out/b.pilot.yaml')));
    host.fs.write('/site/.gitignore', '\n');
    await host.settled();
    assert.deepEqual(names(host), ['A', 'B']);
    host.fs.write('/site/.gitignore', 'out\n');
    await host.settled();
    assert.deepEqual(names(host), ['A']);
    host.editor.close('/site/out/b.pilot.yaml');
    await host.settled();
    assert.deepEqual(host.codes('/site/out/b.pilot.yaml'), []);
  });

  it("is what the editor's settings hide, by the folder that they count from", async () => {
    const host = setUp(texts);
    await host.started();
    const hiding = (...globs: string[]) =>
      host.service.configure({ folders: [WORK], globs: [PLAYBOOK_GLOB], hidden: { [WORK]: globs } });
    hiding('**/out');
    await host.settled();
    assert.deepEqual(names(host), ['A']);
    host.editor.open('/site/out/b.pilot.yaml', playbook('B', 'x: 1\n'));
    await host.settled();
    assert.deepEqual(names(host), ['A']);
    hiding('*.pilot.yaml');
    await host.settled();
    assert.deepEqual(names(host), ['B']);
  });

  it('is looked at again above the workspace when somebody comes back', async () => {
    const host = setUp({ ...texts, '/.git/HEAD': '' });
    await host.started();
    host.fs.write('/.gitignore', '/site/out\n');
    // No watcher tells of what lies outside.
    host.service.lookAgain();
    await host.settled();
    assert.deepEqual(names(host), ['A']);
  });

  it('is known of ten thousand files in a moment', async function () {
    this.timeout(60_000);
    const many = Array.from(
      { length: 10_000 },
      (_, index) => `/site/d${index % 500}/out${index % 2}/p${index}.pilot.yaml`,
    );
    const fs = new MemoryFiles({ '/site/.gitignore': `${'*.log\nbuild/\n'.repeat(100)}out1\n` });
    const ignoring = new IgnoreFiles(fs);
    const start = performance.now();
    const answers = await Promise.all(many.map((path) => ignoring.leaveOut(at(path), WORK)));
    assert.equal(answers.filter(Boolean).length, 5_000);
    assert.ok(performance.now() - start < 5_000);
  });
});
