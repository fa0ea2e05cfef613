import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { isReport, playbook, removeFolders, shell } from '../support';
import { repositoryOf } from '../repositories';
import actionSchema from './action.schema.json';
import type { Action, Job, JobRan, Step } from './githubRunner';
import { runAction, runSteps } from './githubRunner';
import type { Checkout } from './machine';
import { pullRequest } from './machine';

const FOLDER = '.github/actions/check';
const action = parse(readFileSync(`${FOLDER}/action.yml`, 'utf8')) as Action;

const owned = 'ownership: { workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com } }\n';
const unreachable = 'ownership: { workflow: { name: Head of Accounts Payable } }\n';

/** What a job is told of a pull request; from the repository itself, by default. */
function job({ folder, merge, base }: Checkout, others: Partial<Job> = {}, from = 'acme/pilots'): Job {
  const event = { pull_request: { base: { sha: base }, head: { repo: { full_name: from } } } };
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: merge, GITHUB_REPOSITORY: 'acme/pilots' };
  const github = { event_name: 'pull_request', event, repository: 'acme/pilots', actor: 'someone' };
  return { folder, contexts: { github }, env, ...others };
}

const log = ({ steps }: JobRan): string => steps.map((step) => step.log).join('');
const annotated = (ran: JobRan): (string | undefined)[] =>
  [...log(ran).matchAll(/^::(?:error|warning|notice) file=(.*?),/gm)].map(([, file]) => file);
const uploaded = ({ steps }: JobRan) => steps.find(({ name }) => name.startsWith('Upload the alerts'))!;

describe('The action for GitHub', function () {
  this.timeout(120_000);
  after(removeFolders);

  it('is a composite action as GitHub describes it', () => {
    const validate = new Ajv({ allErrors: true }).compile(actionSchema);
    assert.ok(validate(action), JSON.stringify(validate.errors));
  });

  it('puts no expression into a command: each input reaches it by its environment, or by no command', () => {
    const steps: readonly Step[] = action.runs.steps;
    for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/);
    const given = JSON.stringify(steps, (key, value: unknown) => (key === 'run' ? undefined : value));
    for (const name of Object.keys(action.inputs)) assert.ok(given.includes(`inputs.${name}`), name);
  });

  it('annotates what a pull request changes, and fails for all: what got worse, and what is wrong elsewhere', async () => {
    const repository = await repositoryOf({
      'pilots/a.pilot.yaml': playbook(owned),
      'pilots/b.pilot.yaml': playbook('mane: 1\n'),
    });
    const checkout = await pullRequest(
      repository,
      () => repository.write('pilots/a.pilot.yaml', playbook(unreachable)),
      1,
    );
    const ran = runAction(FOLDER, {}, job(checkout));
    assert.deepEqual(new Set(annotated(ran)), new Set(['pilots/a.pilot.yaml']));
    assert.match(log(ran), /^::error file=pilots\/a.pilot.yaml,title=regression::Worse than before/m);
    assert.match(log(ran), /^ {2}error Unknown key "mane"/m);
    assert.equal(ran.status, 'failure');
    assert.equal(ran.outputs.status, '1');
    assert.match(ran.summary, /\*\*worse by text\*\*<br>lost: `ownership\/contact`[^]*\n## AI pilots: 2 playbooks/);
    const report = JSON.parse(readFileSync(ran.outputs.report!, 'utf8')) as { playbooks: unknown[]; run: object };
    assert.ok(isReport(report), JSON.stringify(isReport.errors));
    assert.equal(report.playbooks.length, 2);
    assert.equal((report.run as { repository: string }).repository, 'acme/pilots');
    assert.deepEqual(uploaded(ran).with, { sarif_file: ran.outputs.sarif, category: 'pilot-playbooks' });
    assert.ok(existsSync(ran.outputs.sarif!));
    assert.ok(!existsSync(path.join(checkout.folder, 'node_modules')), 'nothing is installed into the repository');
  });

  it('takes inputs for what they are, and goes on where code scanning takes nothing', async () => {
    const name = '$(touch hacked) `touch hacked` "; touch hacked; \'.pilot.yaml';
    const repository = await repositoryOf({
      [`team one/${name}`]: playbook('mane: 1\n'),
      'team one/other.pilot.yaml': playbook('mane: 1\n'),
      'team one/policy.yaml': 'pilotPolicy: 1\nminimumReadiness: 1\n',
    });
    const checkout = await pullRequest(repository, () => repository.write('team one/README.md', ''), 2);
    const inputs = {
      ...{
        paths: `${name}\n\n  !other.pilot.yaml\n`,
        policy: 'policy.yaml',
        'min-readiness': '0',
        'max-warnings': '99',
      },
      ...{ 'working-directory': 'team one', 'fail-on': 'never' },
    };
    const uses = () => 'failure' as const;
    const ran = runAction(FOLDER, inputs, job(checkout, { uses }));
    assert.equal(ran.status, 'success', log(ran));
    assert.equal(ran.outputs.status, '0');
    assert.deepEqual(annotated(ran), []);
    assert.equal(uploaded(ran).outcome, 'failure');
    assert.match(log(ran), /^::notice::Code scanning took no alerts\. /m);
    assert.match(ran.summary, /\n## AI pilots: 1 playbook,/);
    for (const folder of ['.', 'team one']) assert.ok(!existsSync(path.join(checkout.folder, folder, 'hacked')));
    assert.equal(uploaded(ran).with!.category, 'pilot-playbooks/team one');
  });

  it('on a pull request of a fork uploads nothing, and tells what could not be checked at all', async () => {
    const repository = await repositoryOf({ 'a.pilot.yaml': playbook() });
    const checkout = await pullRequest(repository, () => repository.write('a.pilot.yaml', playbook('risk: low\n')), 2);
    const fork = runAction(FOLDER, { 'no-regression': 'false', for: 'pilot' }, job(checkout, {}, 'stranger/pilots'));
    assert.match(log(fork), /^::notice::No alerts are uploaded: pull requests of forks /m);
    assert.equal(uploaded(fork).outcome, 'skipped');
    assert.deepEqual([fork.status, fork.outputs.status], ['failure', '1']);
    assert.match(log(fork), /^Not ready for pilot: a\.pilot\.yaml: /m);
    const wrong = runAction(FOLDER, { policy: 'gone.yaml', sarif: 'false' }, job(checkout));
    assert.deepEqual([wrong.status, wrong.outputs.status, wrong.outputs.report], ['failure', '2', '']);
    assert.match(log(wrong), /^--policy takes a file: gone.yaml /m);
  });

  it('compares with the base of a pull request or a merge queue, fetched as far as needed, and with what is named', async () => {
    const step = action.runs.steps.filter(({ id }) => id === 'base');
    const outputs = { since: { value: '${{ steps.base.outputs.since }}' } };
    const repository = await repositoryOf({ 'a.md': '1' });
    let line = 0;
    const opened = () => pullRequest(repository, () => repository.write('a.md', `${++line}, changed`), 1);
    const sinceOf = (one: Job, since = '') =>
      runSteps(step, { ...one, contexts: { ...one.contexts, inputs: { 'changed-since': since } } }, outputs).outputs
        .since;
    const partsAt = (folder: string, since: string) => shell(folder, `git merge-base '${since}' HEAD`);

    const pull = await opened();
    assert.equal(sinceOf(job(pull)), 'HEAD^');
    assert.equal(await partsAt(pull.folder, 'HEAD^'), `${pull.base}\n`);
    assert.equal(await shell(pull.folder, 'git rev-list --count HEAD'), '3\n');
    assert.equal(sinceOf(job(pull), 'HEAD~2'), 'HEAD~2');

    const own = await opened();
    const ofItsOwn = job({ ...own, merge: own.base });
    assert.equal(sinceOf(ofItsOwn), own.base, 'where another commit than the merge is checked out');
    assert.equal(await partsAt(own.folder, own.base), `${own.base}\n`);

    const queued = await opened();
    const github = { event_name: 'merge_group', event: { merge_group: { base_sha: queued.base } } };
    const env = { GITHUB_EVENT_NAME: 'merge_group', GITHUB_SHA: queued.merge };
    assert.equal(sinceOf({ folder: queued.folder, contexts: { github }, env }), queued.base);
    assert.equal(await partsAt(queued.folder, queued.base), `${queued.base}\n`);

    const pushed = { folder: queued.folder, contexts: { github: { event_name: 'push', event: {} } }, env };
    assert.equal(sinceOf(pushed), '');
  });

  it('installs nothing but a version of its own package', async () => {
    const { folder } = await repositoryOf({ 'a.pilot.yaml': playbook() });
    for (const version of ['latest $(touch hacked)', 'stranger/package', 'https://example.com/x', '1.0.0\nx']) {
      const ran = runAction(FOLDER, { version }, job({ folder, merge: '', base: '' }));
      assert.deepEqual([ran.status, ran.outputs.status], ['failure', '2']);
      assert.match(log(ran), /^::error::The input "version" takes a version such as 0\.1\.0, or a \.tgz file\.$/m);
    }
    assert.ok(!existsSync(path.join(folder, 'hacked')));
  });
});
