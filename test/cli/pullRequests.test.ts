import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { JobRan, Step } from './recipes/githubRunner';
import { runSteps } from './recipes/githubRunner';
import { install, pullRequest } from './recipes/machine';
import { recipe } from './recipes/pages';
import type { Repository } from './repositories';
import { READY, addSample, repositoryOf } from './repositories';
import { removeFolders } from './support';

const NAME = 'pilots/invoice-triage.pilot.yaml';

/** The step for what is wrong, and the step for what got worse. */
type Outcomes = readonly [findings: JobRan['status'], regression: JobRan['status']];
const PASS: Outcomes = ['success', 'success'];
const WORSE: Outcomes = ['success', 'failure'];
const WRONG: Outcomes = ['failure', 'failure'];

/** A pull request: what it does, how the recipe's steps end, and what the one for what got worse says. */
interface PullRequest {
  readonly kind: string;
  readonly ends: Outcomes;
  readonly says: RegExp;
  change(repository: Repository): unknown;
}

const PULL_REQUESTS: readonly PullRequest[] = [
  {
    kind: 'better',
    ends: PASS,
    says: /better by text\n {4}gained \S*success\/target-met/,
    change: ({ write }) => write(NAME, READY.replace('target: 18', 'target: 50')),
  },
  {
    kind: 'worse by text',
    ends: WORSE,
    says: /worse by text\n {4}lost trust\/guide, trust\/iterate\n/,
    change: ({ write }) => write(NAME, READY.replace(/controls: .*/, 'controls: []')),
  },
  {
    kind: 'worse by evidence',
    ends: WRONG,
    says: /worse by evidence\n {4}lost .*success\/actual/,
    change: ({ remove }) => remove('pilots/metrics'),
  },
  {
    kind: 'worse by policy',
    ends: WORSE,
    says: /worse by policy\n {4}lost trust\/guide \(no longer asked for\)\n/,
    change: ({ write }) => write('pilot-policy.yaml', 'pilotPolicy: 1\nchecks: { trust/guide: off }\n'),
  },
  {
    kind: 'renamed',
    ends: PASS,
    says: /^ {2}No playbook changed\.$/m,
    change: ({ shell: git }) => git(`git mv ${NAME} pilots/invoices.pilot.yaml`),
  },
  {
    kind: 'deleted',
    ends: WORSE,
    says: /→ {2}– +removed\n/,
    change: ({ remove }) => remove(NAME),
  },
  {
    kind: 'four gates deleted',
    ends: WRONG,
    says: /lost trust\/missing, learning\/missing, exceptions\/missing, feedback\/missing, /,
    change: ({ write }) => write(NAME, READY.replace(/^(?:trust|learning|exceptions|feedback):\n(?: .*\n|\n)*/gm, '')),
  },
  {
    kind: 'conflicting',
    ends: WRONG,
    says: /worse by text\n/,
    change: ({ write }) =>
      write(NAME, READY.replace(/^risk: .*\n/m, '<<<<<<< ours\n$&=======\nrisk: low\n>>>>>>> theirs\n')),
  },
  {
    kind: 'nothing changed',
    ends: PASS,
    says: /^ {2}No playbook changed\.$/m,
    change: ({ write }) => write('README.md', 'Changed.\n'),
  },
];

/** The recipe's steps that decide how its job ends. */
const steps = (parse(recipe('.github/workflows/pilots-whole.yml')) as { jobs: { check: { steps: Step[] } } }).jobs.check
  .steps;
const deciding = steps.filter((step) => step.run?.startsWith('npx') && !step['continue-on-error']);

function checked(folder: string): JobRan {
  install(folder, '--today', '2026-11-24');
  return runSteps(deciding, { folder, contexts: { github: { event_name: 'pull_request' } } });
}

/** Asserts how a job ends, and what is said of what got worse. */
function assertEnd({ steps: [findings, worse] }: JobRan, ends: Outcomes, says: RegExp): void {
  assert.deepEqual([findings?.outcome, worse?.outcome], ends, `${findings?.log}\n${worse?.log}`);
  assert.match(worse!.log, says);
}

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

  for (const { kind, ends, says, change } of PULL_REQUESTS)
    it(`that is ${kind} ends as the documentation says`, async () => {
      const { folder } = await pullRequest(repository, () => change(repository), 2);
      assertEnd(checked(folder), ends, says);
    });

  it('that is the first commit passes: all is new', async () => {
    const first = await repositoryOf({ '.gitignore': 'node_modules\n' });
    addSample(first);
    await first.shell('git add -A && git commit -q --amend -m one');
    assertEnd(checked(first.folder), PASS, /– {2}→ {2}pilot, \d+ of \d+ {2}new\n/);
  });

  it('in a clone that is too shallow fails, and says what to fetch', async () => {
    const { folder } = await pullRequest(repository, () => repository.write('README.md', 'Two.\n'), 1);
    assertEnd(
      checked(folder),
      WORSE,
      /^There is no revision "HEAD\^" here\. This is a shallow clone\. Fetch more .*$/m,
    );
  });

  it('is in the table of the documentation, with how it ends', () => {
    const [, table = ''] =
      /^\| Pull request .*\n\|.*\n((?:\|.*\n)*)/m.exec(readFileSync('media/docs/ci.md', 'utf8')) ?? [];
    const rows = [...table.matchAll(/^\| (.+?) +\| (\w+) +\| (\w+) +\|/gm)].map(([, ...cells]) => cells);
    const told = (ends: Outcomes) => ends.map((end) => (end === 'success' ? 'passes' : 'fails'));
    assert.deepEqual(rows, [
      ...PULL_REQUESTS.map(({ kind, ends }) => [kind, ...told(ends)]),
      ['the first commit', ...told(PASS)],
      ['any, in a clone that lacks its base', ...told(WORSE)],
    ]);
  });
});
