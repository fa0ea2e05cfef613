import assert from 'node:assert/strict';
import path from 'node:path';
import type { Repository } from './repositories';
import { READY, addSample, repositoryOf } from './repositories';
import type { Run } from './support';
import { removeFolders, run, shell } from './support';

const NAME = 'pilots/invoice-triage.pilot.yaml';

/** A pull request: what it does, how the check of it ends, and what that says. */
interface PullRequest {
  readonly kind: string;
  readonly status: number;
  readonly says: RegExp;
  change(repository: Repository): unknown;
}

const PULL_REQUESTS: readonly PullRequest[] = [
  {
    kind: 'better',
    status: 0,
    says: /better by text\n {4}gained \S*success\/target-met/,
    change: ({ write }) => write(NAME, READY.replace('target: 18', 'target: 50')),
  },
  {
    kind: 'worse by text',
    status: 1,
    says: /worse by text\n {4}lost trust\/guide, trust\/iterate\n/,
    change: ({ write }) => write(NAME, READY.replace(/controls: .*/, 'controls: []')),
  },
  {
    kind: 'worse by evidence',
    status: 1,
    says: /worse by evidence\n {4}lost .*success\/actual/,
    change: ({ remove }) => remove('pilots/metrics'),
  },
  {
    kind: 'worse by policy',
    status: 1,
    says: /worse by policy\n {4}lost trust\/guide \(no longer asked for\)\n/,
    change: ({ write }) => write('pilot-policy.yaml', 'pilotPolicy: 1\nchecks: { trust/guide: off }\n'),
  },
  {
    kind: 'renamed',
    status: 0,
    says: /^ {2}No playbook changed\.$/m,
    change: ({ shell: git }) => git(`git mv ${NAME} pilots/invoices.pilot.yaml`),
  },
  {
    kind: 'deleted',
    status: 1,
    says: /→ {2}– +removed\n/,
    change: ({ remove }) => remove(NAME),
  },
  {
    kind: 'four gates deleted',
    status: 1,
    says: /lost trust\/missing, learning\/missing, exceptions\/missing, feedback\/missing, /,
    change: ({ write }) => write(NAME, READY.replace(/^(?:trust|learning|exceptions|feedback):\n(?: .*\n|\n)*/gm, '')),
  },
  {
    kind: 'conflicting',
    status: 1,
    says: /worse by text\n/,
    change: ({ write }) =>
      write(NAME, READY.replace(/^risk: .*\n/m, '<<<<<<< ours\n$&=======\nrisk: low\n>>>>>>> theirs\n')),
  },
  {
    kind: 'nothing changed',
    status: 0,
    says: /^ {2}No playbook changed\.$/m,
    change: ({ write }) => write('README.md', 'Changed.\n'),
  },
];

const checked = (folder: string, revision = 'main'): Promise<Run> =>
  run(folder, ['check', '--changed-since', revision, '--no-regression', '--today', '2026-11-24']);

describe('A pull request', function () {
  this.timeout(120_000);
  after(removeFolders);
  let repository: Repository;

  before(async () => {
    repository = await repositoryOf({
      'README.md': 'One.\n',
      'pilots/other.pilot.yaml': READY.replace(/^name: .*/m, 'name: Other'),
    });
    addSample(repository, 'pilots');
    repository.remove('pilots/other.pilot.yaml');
    await repository.commit('two');
  });

  for (const { kind, status, says, change } of PULL_REQUESTS)
    it(`that is ${kind} ends with ${status}`, async () => {
      await repository.shell('git checkout -qB pull main');
      await change(repository);
      await repository.commit(kind);
      const ended = await checked(repository.folder);
      assert.equal(ended.status, status, ended.stdout + ended.stderr);
      assert.match(ended.stdout, says);
    });

  it('that is the first commit ends with 0: all is new', async () => {
    const first = await repositoryOf({});
    addSample(first);
    await first.commit();
    const { status, stdout } = await checked(first.folder, 'HEAD~1');
    assert.equal(status, 0);
    assert.match(stdout, /– {2}→ {2}pilot, \d+ of \d+ {2}new\n/);
  });

  it('in a shallow clone ends with 2, and says what to fetch', async () => {
    await repository.shell('git checkout -qB pull main && git commit -q --allow-empty -m three');
    await repository.shell('git clone -q --depth 1 --no-single-branch "file://$PWD" clone');
    const clone = path.join(repository.folder, 'clone');
    const { status, stdout, stderr } = await checked(clone, 'origin/main');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /^This shallow clone does not reach back to where "origin\/main" and HEAD part\. Fetch more .*\n$/,
    );
    await shell(clone, 'git fetch -q --unshallow');
    assert.equal((await checked(clone, 'origin/main')).status, 0);
    await repository.shell('rm -rf clone');
  });
});
