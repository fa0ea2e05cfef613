import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { CLI, folderOf, playbook, removeFolders, shell } from './support';

/** The fenced blocks of the README and of the page on CI whose first line names a file, by that name. */
function recipes(): Map<string, string> {
  const pages = ['README.md', 'media/docs/ci.md'].map((page) => readFileSync(page, 'utf8')).join('\n');
  const blocks = [...pages.matchAll(/^```(?:yaml|sh)\n# (\.\S+)\n([^]*?)^```$/gm)];
  return new Map(blocks.map(([, name = '', text = '']) => [name, text]));
}

interface Step {
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly jobs: Record<string, { strategy?: { matrix: { part: number[] } }; steps: Step[] }>;
}

/** The steps of a workflow, job by job, once for each part of a matrix. */
const stepsOf = ({ jobs }: Workflow): Step[] =>
  Object.values(jobs).flatMap(({ strategy, steps }) =>
    (strategy?.matrix.part ?? ['']).flatMap(
      (part) => JSON.parse(JSON.stringify(steps).replaceAll('${{ matrix.part }}', String(part))) as Step[],
    ),
  );

/** A repository with playbooks and the command line installed in it, as the recipes expect. */
async function repository(): Promise<string> {
  const files = Object.fromEntries(['a', 'b', 'c'].map((name) => [`pilots/${name}.pilot.yaml`, playbook()]));
  const folder = folderOf({ ...files, 'package.json': '{}', '.gitignore': 'node_modules\n' });
  mkdirSync(path.join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(CLI, path.join(folder, 'node_modules/.bin/pilot-playbook'));
  const user = 'git config user.email a@example.com && git config user.name A';
  await shell(
    folder,
    `git init -q && ${user} && git add -A && git commit -qm one && git update-ref refs/remotes/origin/main HEAD`,
  );
  writeFileSync(path.join(folder, 'pilots/a.pilot.yaml'), playbook('risk: low\n'));
  return folder;
}

/** Runs a command of a recipe as the CI engine would. */
function runIn(folder: string, command: string): void {
  const env = { ...process.env, GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'), GITHUB_BASE_REF: 'main' };
  const { status, stderr } = spawnSync('sh', ['-ec', command], { cwd: folder, env, encoding: 'utf8' });
  assert.equal(status, 0, `${command}\n${stderr}`);
}

const isOurs = (command: string | undefined): command is string => command !== undefined && command !== 'npm ci';

describe('The recipes of the documentation', () => {
  after(removeFolders);
  const tried: string[] = [];
  const text = (name: string): string => {
    const found = recipes().get(name);
    assert.ok(found, `there is a recipe ${name}`);
    tried.push(name);
    return found;
  };

  it('for GitHub Actions begin with ten lines', async () => {
    const folder = await repository();
    assert.ok(text('.github/workflows/pilots.yml').trimEnd().split('\n').length < 10, 'and the name of the file');
    const steps = stepsOf(parse(text('.github/workflows/pilots.yml')) as Workflow);
    const commands = steps.map((step) => step.run).filter(isOurs);
    assert.equal(commands.length, 1);
    for (const command of commands) runIn(folder, command);
    writeFileSync(path.join(folder, 'pilots/a.pilot.yaml'), playbook('mane: 1\n'));
    for (const command of commands) assert.throws(() => runIn(folder, command));
  });

  it('for GitHub Actions write annotations, a summary, and the file that is uploaded', async () => {
    const folder = await repository();
    const steps = stepsOf(parse(text('.github/workflows/pilots-whole.yml')) as Workflow);
    const commands = steps.map((step) => step.run).filter(isOurs);
    assert.ok(commands.length >= 4);
    for (const command of commands) runIn(folder, command);
    assert.match(readFileSync(path.join(folder, 'summary.md'), 'utf8'), /^## AI pilots: 3 playbooks/);
    const uploads = steps.flatMap((step) => step.with?.sarif_file ?? []);
    assert.equal(uploads.length, 1);
    for (const file of uploads) assert.ok(existsSync(path.join(folder, String(file))));
  });

  it('for a sharded matrix give each artifact, and join them', async () => {
    const folder = await repository();
    const steps = stepsOf(parse(text('.github/workflows/pilots-sharded.yml')) as Workflow);
    for (const command of steps.map((step) => step.run).filter(isOurs)) runIn(folder, command);
    const artifacts = steps.flatMap((step) => step.with?.path ?? []);
    assert.equal(artifacts.length, 4);
    for (const file of artifacts) assert.ok(existsSync(path.join(folder, String(file))));
    assert.match(readFileSync(path.join(folder, 'summary.md'), 'utf8'), /\n3 playbooks, 0 ready/);
  });

  it('for GitLab CI write the reports that the job hands over', async () => {
    const folder = await repository();
    const [job] = Object.values(
      parse(text('.gitlab-ci.yml')) as Record<
        string,
        { script: string[]; artifacts: { reports: Record<string, string> } }
      >,
    );
    for (const command of job!.script.filter(isOurs)) runIn(folder, command);
    const { codequality, junit } = job!.artifacts.reports;
    assert.ok(Array.isArray(JSON.parse(readFileSync(path.join(folder, codequality!), 'utf8'))));
    assert.match(readFileSync(path.join(folder, junit!), 'utf8'), /<testsuites /);
  });

  it('for a commit check what is committed', async () => {
    const folder = await repository();
    const { repos } = parse(text('.pre-commit-config.yaml')) as {
      repos: { hooks: { entry: string; files: string }[] }[];
    };
    const [hook] = repos[0]!.hooks;
    assert.match('pilots/a.pilot.yaml', new RegExp(hook!.files));
    for (const command of [`${hook!.entry} pilots/a.pilot.yaml`, text('.husky/pre-commit')]) {
      writeFileSync(path.join(folder, 'pilots/a.pilot.yaml'), playbook('risk: low\n'));
      runIn(folder, command);
      writeFileSync(path.join(folder, 'pilots/a.pilot.yaml'), playbook('mane: 1\n'));
      assert.throws(() => runIn(folder, command));
    }
  });

  it('are all tried above', () => assert.deepEqual([...recipes().keys()].sort(), [...new Set(tried)].sort()));
});
