import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { folderOf, playbook, removeFolders, start } from '../support';

/** Outside of any checkout. */
const NOWHERE = { GITHUB_WORKSPACE: '', CI_PROJECT_DIR: '' };

describe('Paths in reports that are shown beside a repository', () => {
  after(removeFolders);

  /** The paths that each format names, for which `read` looks. */
  const FORMATS: Readonly<Record<string, RegExp>> = {
    github: /^::\w+ file=([^,]*)/gm,
    sarif: /"uri": "([^"]*\.pilot\.yaml)"/g,
    gitlab: /"path": ?"([^"]*)"/g,
    json: /"path": "([^"]*)"/g,
  };

  async function paths(cwd: string, format: string, args: readonly string[] = [], env = {}): Promise<string[]> {
    const child = start(cwd, ['check', '--format', format, ...args], { env: { ...NOWHERE, ...env } });
    let text = '';
    child.stdout!.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    await new Promise((resolve) => child.once('close', resolve));
    return [...new Set([...text.matchAll(FORMATS[format]!)].map(([, name]) => name!))];
  }

  const folders = () =>
    folderOf({ 'repo/services/triage/a.pilot.yaml': playbook('x: 1\n'), 'repo/b.pilot.yaml': playbook('x: 1\n') });

  for (const format of ['github', 'sarif', 'gitlab'])
    it(`count from the root: ${format}`, async () => {
      const folder = folderOf({
        'repo/.git/HEAD': '',
        'repo/services/triage/a.pilot.yaml': playbook('x: 1\n'),
        'repo/b.pilot.yaml': playbook('x: 1\n'),
      });
      const here = path.join(folder, 'repo/services/triage');
      assert.deepEqual(await paths(here, format), ['services/triage/a.pilot.yaml']);
      assert.deepEqual(await paths(here, format, ['../../b.pilot.yaml']), ['b.pilot.yaml']);
      assert.deepEqual(await paths(here, format, ['--root', '..']), ['triage/a.pilot.yaml']);
      for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])
        assert.deepEqual(await paths(here, format, [], { [name]: folder }), ['repo/services/triage/a.pilot.yaml']);
      assert.deepEqual(await paths(here, format, [], { GITHUB_WORKSPACE: path.join(folder, 'elsewhere') }), [
        'services/triage/a.pilot.yaml',
      ]);
      assert.deepEqual(await paths(here, 'json'), ['a.pilot.yaml']);
    });

  it('count from the current folder where there is no repository, also of what is named by way of a link', async () => {
    const folder = folders();
    const here = path.join(folder, 'repo/services/triage');
    symlinkSync('repo', path.join(folder, 'link'));
    const named = path.join(folder, 'link/services/triage/a.pilot.yaml');
    assert.deepEqual(await paths(here, 'sarif', [named]), ['a.pilot.yaml']);
    const above = path.join(folder, 'link/b.pilot.yaml');
    assert.deepEqual(await paths(here, 'sarif', ['--root', path.join(folder, 'link'), above]), ['b.pilot.yaml']);
  });

  it('name what could not be read there, too', async () => {
    const folder = folderOf({ '.git/HEAD': '', 'in/a.pilot.yaml': Buffer.from([0xff]) });
    assert.deepEqual(await paths(path.join(folder, 'in'), 'gitlab'), ['in/a.pilot.yaml']);
  });
});
