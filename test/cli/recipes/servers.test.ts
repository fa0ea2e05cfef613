import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Repository } from '../repositories';
import { repositoryOf } from '../repositories';
import { playbook, removeFolders } from '../support';
import type { Ended } from './machine';
import { install, pullRequest, runScript } from './machine';
import { recipe } from './pages';

/** What a server is told of a pull request into `main`, in the variables that each documents. */
const ENV = {
  CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
  SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
  BITBUCKET_PR_DESTINATION_BRANCH: 'main',
  CHANGE_TARGET: 'main',
};

/** A part of a recipe that ends by itself, and how a run of it ended. */
interface Part extends Ended {
  readonly name: string;
  /** The next part runs whatever becomes of this one. */
  readonly isCaught?: boolean;
  /** The whole fails no more for it. */
  readonly mayFail?: boolean;
}

interface GitLabJob {
  readonly extends: string;
  readonly script: string[];
  readonly artifacts?: { readonly reports: Record<string, string> };
}
const gitLab = parse(recipe('.gitlab-ci.yml')) as Record<string, GitLabJob & { before_script: string[] }>;

interface AzureStep {
  readonly script?: string;
  readonly displayName?: string;
  readonly condition?: string;
  readonly continueOnError?: boolean;
}
const azure = parse(recipe('azure-pipelines.yml')) as { steps: AzureStep[] };

interface BitbucketStep {
  readonly step: { readonly name: string; readonly script: string[] };
}
const bitbucket = parse(recipe('bitbucket-pipelines.yml')) as {
  pipelines: { 'pull-requests': { '**': [{ parallel: BitbucketStep[] }] } };
};

/** Runs what each server runs for a pull request; gives how each part ended. */
const SERVERS: Record<string, { files: string[]; run(folder: string): Part[] }> = {
  'GitLab CI': {
    files: Object.values(gitLab['pilots']!.artifacts!.reports),
    run: (folder) =>
      Object.entries(gitLab)
        .filter(([name]) => !name.startsWith('.'))
        .map(([name, job]) => ({
          name,
          ...runScript([...gitLab[job.extends]!.before_script, ...job.script].join('\n'), folder, ENV),
        })),
  },
  'Azure DevOps': {
    files: ['pilots.xml', 'pilots.md'],
    run: (folder) => {
      const parts: Part[] = [];
      for (const {
        script,
        displayName: name = '',
        condition = 'succeeded()',
        continueOnError = false,
      } of azure.steps) {
        const hasFailed = parts.some(({ status, mayFail }) => status !== 0 && !mayFail);
        if (script === undefined || (hasFailed && !condition.includes('succeededOrFailed()'))) continue;
        parts.push({ name, mayFail: continueOnError, ...runScript(script, folder, ENV) });
      }
      return parts;
    },
  },
  'Bitbucket Pipelines': {
    files: ['test-results/pilots.xml'],
    run: (folder) =>
      bitbucket.pipelines['pull-requests']['**'][0].parallel.map(({ step: { name, script } }) => ({
        name,
        ...runScript(script.join('\n'), folder, ENV),
      })),
  },
  Jenkins: {
    files: [/\bjunit '(.+?)'/.exec(recipe('Jenkinsfile'))![1]!],
    run: (folder) => {
      const parts: Part[] = [];
      for (const [, name = '', text = ''] of recipe('Jenkinsfile').matchAll(/stage\('(.+?)'\) \{\n([^]*?)\n {4}\}/g)) {
        if (parts.some(({ status, isCaught }) => status !== 0 && !isCaught)) break;
        const lines = [...text.matchAll(/\bsh '(.+?)'/g)].map(([, line]) => line);
        const isCaught = text.includes('catchError');
        parts.push({ name, isCaught, ...runScript(lines.join('\n'), folder, ENV, ['sh', '-xe']) });
      }
      return parts;
    },
  },
};

const NAME = 'pilots/triage.pilot.yaml';
const owned = 'ownership: { workflow: { name: Head of Accounts Payable, contact: ap-lead@example.com } }\n';
const unreachable = 'ownership: { workflow: { name: Head of Accounts Payable } }\n';

describe('The recipes for other CI servers', function () {
  this.timeout(120_000);
  after(removeFolders);
  let repository: Repository;

  before(async () => {
    repository = await repositoryOf({ [NAME]: playbook(owned) });
  });

  /** How a pull request ends: those parts that fail. */
  async function failing(run: (folder: string) => Part[], text: string) {
    const { folder } = await pullRequest(repository, () => repository.write(NAME, text));
    install(folder);
    const parts = run(folder);
    return {
      folder,
      names: parts.filter(({ status, mayFail }) => status !== 0 && !mayFail).map(({ name }) => name),
      parts,
    };
  }

  for (const [server, { files, run }] of Object.entries(SERVERS)) {
    it(`such as ${server} pass what is well, and write the reports that they hand over`, async () => {
      const { folder, names, parts } = await failing(run, playbook(`risk: low\n${owned}`));
      assert.deepEqual(names, [], JSON.stringify(parts));
      for (const file of files) assert.ok(existsSync(path.join(folder, file)), file);
    });

    it(`such as ${server} tell what is wrong, and beside it what got worse`, async () => {
      const { folder, names, parts } = await failing(run, playbook(`mane: 1\n${unreachable}`));
      assert.equal(names.length, 2, JSON.stringify(parts));
      assert.match(parts.find(({ name }) => name === names[1])!.stdout, /worse by text\n {4}lost ownership\/contact\n/);
      for (const file of files) assert.ok(existsSync(path.join(folder, file)), file);
    });
  }
});
