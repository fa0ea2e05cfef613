import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { folderOf, playbook, removeFolders } from '../support';
import { repositoryOf } from '../repositories';
import type { Job, JobRan, Step } from './githubRunner';
import { runSteps } from './githubRunner';
import type { Checkout } from './machine';
import { install, pullRequest } from './machine';
import { recipe } from './pages';

interface WorkflowJob {
  readonly strategy?: { readonly matrix: Record<string, readonly (string | number)[]> };
  readonly steps: readonly Step[];
}

/** The jobs of a recipe, each as often as its matrix says. */
function jobsOf(name: string): { steps: readonly Step[]; matrix: Record<string, unknown> }[] {
  const { jobs } = parse(recipe(name)) as { jobs: Record<string, WorkflowJob> };
  return Object.values(jobs).flatMap(({ strategy, steps }) => {
    const [[key, values]] = Object.entries(strategy?.matrix ?? { '': [''] }) as [[string, readonly unknown[]]];
    return values.map((value) => ({ steps, matrix: { [key]: value } }));
  });
}

/** Runs a job of a recipe in a checkout. */
function run({ steps, matrix }: ReturnType<typeof jobsOf>[number], folder: string, event = 'push'): JobRan {
  const github = { event_name: event, repository: 'acme/pilots', event: {} };
  const job: Job = { folder, contexts: { github, matrix, secrets: {} }, env: { GITHUB_EVENT_NAME: event } };
  return runSteps(steps, job);
}

const outcomes = ({ steps }: JobRan) => steps.map(({ outcome }) => outcome);

describe('The recipes for GitHub Actions', function () {
  this.timeout(120_000);
  after(removeFolders);

  /** A pull request that writes the first of three playbooks; `other` is the last. */
  async function opened(text: string, { other = playbook(), isInstalled = true } = {}): Promise<Checkout> {
    const names = ['a', 'b', 'c'];
    const files = Object.fromEntries(
      names.map((name) => [`pilots/${name}.pilot.yaml`, name === 'c' ? other : playbook()]),
    );
    const repository = await repositoryOf(files);
    const checkout = await pullRequest(repository, () => repository.write('pilots/a.pilot.yaml', text), 2);
    if (isInstalled) install(checkout.folder);
    return checkout;
  }

  it('begin with ten lines', async () => {
    const name = '.github/workflows/pilots.yml';
    assert.ok(recipe(name).trimEnd().split('\n').length < 10, 'and the name of the file');
    const [job] = jobsOf(name);
    const { folder } = await opened(playbook('risk: low\n'));
    assert.equal(run(job!, folder).status, 'success');
    const wrong = await opened(playbook('mane: 1\n'));
    assert.equal(run(job!, wrong.folder).status, 'failure');
  });

  it('write annotations, a summary, and the file that is uploaded, whatever fails before', async () => {
    const [job] = jobsOf('.github/workflows/pilots-whole.yml');
    const well = await opened(playbook('risk: low\n'));
    const ended = run(job!, well.folder, 'pull_request');
    assert.deepEqual(new Set(outcomes(ended)), new Set(['success']));
    const wrong = await opened(playbook('risk: low\n'), { other: playbook('mane: 1\n') });
    const failed = run(job!, wrong.folder, 'pull_request');
    assert.equal(failed.status, 'failure');
    const byName = new Map(failed.steps.map((step) => [step.name, step]));
    assert.equal(byName.get('Findings as annotations')?.outcome, 'failure');
    assert.match(byName.get('Findings as annotations')!.log, /^::error file=pilots\/c.pilot.yaml,/m);
    assert.equal(byName.get('No playbook may get worse')?.outcome, 'success');
    for (const { summary, steps } of [ended, failed]) {
      assert.match(summary, /^## AI pilots: 3 playbooks/);
      assert.equal(steps.at(-1)?.outcome, 'success');
      assert.equal(steps.at(-1)?.with?.sarif_file, 'pilots.sarif');
    }
    for (const { folder } of [well, wrong]) assert.ok(existsSync(path.join(folder, 'pilots.sarif')));
  });

  it('for a sharded matrix give each artifact, and join them', async () => {
    const { folder } = await opened(playbook('risk: low\n'));
    const ended = jobsOf('.github/workflows/pilots-sharded.yml').map((job) => run(job, folder));
    const artifacts = ended.flatMap(({ steps }) => steps.flatMap((step) => step.with?.path ?? []));
    assert.equal(artifacts.length, 4);
    for (const file of artifacts) assert.ok(existsSync(path.join(folder, file)), file);
    assert.match(ended.at(-1)!.summary, /\n3 playbooks, 0 ready/);
  });

  it('for many repositories keep them apart in one report, without a package.json', async () => {
    const [claims, payments, merge] = jobsOf('.github/workflows/pilots-portfolio.yml');
    const joined = folderOf({});
    for (const [job, text] of [
      [claims!, playbook('mane: 1\n')],
      [payments!, playbook('risk: low\n')],
    ] as const) {
      const { folder } = await opened(text, { isInstalled: false });
      const { status, steps } = run(job, folder);
      assert.equal(status, 'success');
      const { name = '', path: file = '' } = steps.at(-1)!.with!;
      cpSync(path.join(folder, file), path.join(joined, name, file));
    }
    const { status, summary } = run(merge!, joined);
    assert.equal(status, 'failure', 'one of them has an error');
    for (const name of ['acme/claims/pilots/a.pilot.yaml', 'acme/payments/pilots/a.pilot.yaml'])
      assert.ok(summary.includes(name), summary);
  });
});
