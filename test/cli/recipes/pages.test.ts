import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { version } from '../../../package.json';
import { playbook, removeFolders } from '../support';
import { repositoryOf } from '../repositories';
import type { Action, Step } from './githubRunner';
import { install, runScript } from './machine';
import { recipe, recipes } from './pages';

const page = readFileSync('media/docs/ci.md', 'utf8');
const { inputs } = parse(readFileSync('.github/actions/check/action.yml', 'utf8')) as Action;

describe('The recipes of the documentation', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('are those that the tests beside this one run', () =>
    assert.deepEqual(
      recipes().map(({ name }) => name),
      [
        ...['pilots', 'pilots-action', 'pilots-whole'].map((name) => `.github/workflows/${name}.yml`),
        ...['.gitlab-ci.yml', 'azure-pipelines.yml', 'bitbucket-pipelines.yml', 'Jenkinsfile'],
        ...['pilots-sharded', 'pilots-portfolio'].map((name) => `.github/workflows/${name}.yml`),
        ...['.pre-commit-config.yaml', '.pre-commit-config.yaml', '.husky/pre-commit'],
      ],
    ));

  it('name the version that they are of', () => {
    const named = [...page.matchAll(/(?:pilot-playbooks@|\/check@v|rev: v)([\d.]+\d)/g)].map(([, one]) => one);
    assert.ok(named.length >= 5);
    assert.deepEqual([...new Set(named)], [version]);
  });

  it('fetch no package in the place of one that is not installed', () => {
    const commands = page.match(/^.*\bnpx .*$/gm) ?? [];
    assert.ok(commands.length >= 15);
    assert.deepEqual(
      commands.filter((line) => !line.includes('npx --no')),
      [],
    );
  });

  it('need no package.json, and leave the repository as it is', async () => {
    const { folder, shell: git } = await repositoryOf({
      '.gitignore': 'node_modules\n',
      'a.pilot.yaml': playbook(),
    });
    const [, lines = ''] = /^```sh\n(npm install --no-save [^]*?)^```$/m.exec(page) ?? [];
    const { status, stdout, stderr } = runScript(lines, folder);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /a\.pilot\.yaml/);
    assert.equal(await git('git status --porcelain'), '');
  });

  it('before a commit stop what is wrong', async () => {
    interface Config {
      readonly repos: readonly { readonly hooks: readonly { readonly entry: string; readonly files: string }[] }[];
    }
    const { folder, write } = await repositoryOf({ 'pilots/a.pilot.yaml': playbook() });
    install(folder);
    const [hook] = (parse(recipe('.pre-commit-config.yaml', 1)) as Config).repos[0]!.hooks;
    assert.match('pilots/a.pilot.yaml', new RegExp(hook!.files));
    for (const command of [`${hook!.entry} pilots/a.pilot.yaml`, recipe('.husky/pre-commit')]) {
      write('pilots/a.pilot.yaml', playbook('risk: low\n'));
      assert.equal(runScript(command, folder).status, 0);
      write('pilots/a.pilot.yaml', playbook('mane: 1\n'));
      assert.equal(runScript(command, folder).status, 1);
    }
  });

  it('call the action with inputs that it has, and the hooks that there are', () => {
    const { jobs } = parse(recipe('.github/workflows/pilots-action.yml')) as { jobs: { check: { steps: Step[] } } };
    const [call, ...others] = jobs.check.steps.filter(({ uses }) => uses?.includes('/.github/actions/check@'));
    assert.equal(others.length, 0);
    for (const name of Object.keys(call!.with!)) assert.ok(name in inputs, name);
    const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { id: string }[];
    const { repos } = parse(recipe('.pre-commit-config.yaml')) as { repos: { hooks: { id: string }[] }[] };
    const known = hooks.map(({ id }) => id);
    for (const { id } of repos[0]!.hooks) assert.ok(known.includes(id), id);
    for (const id of known) assert.ok(page.includes(id), id);
  });

  it('tell each input of the action, and what it is by default', () => {
    const [, table = ''] = /^\| Input .*\n\|.*\n((?:\|.*\n)*)/m.exec(page) ?? [];
    const rows = [...table.matchAll(/^\| `([\w-]+)` +\|.*\| +(?:`(.+?)`|[^`|]*?) +\|$/gm)];
    assert.deepEqual(
      rows.map(([, name, told = '']) => [name, told]),
      Object.entries(inputs).map(([name, one]) => [name, one.default]),
    );
  });
});
