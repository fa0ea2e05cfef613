import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { READY, addSample, repositoryOf } from '../repositories';
import { removeFolders } from '../support';
import { install, runScript } from './machine';
import hooksSchema from './preCommitHooks.schema.json';

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
}

describe('The hooks for pre-commit', function () {
  this.timeout(60_000);
  after(removeFolders);
  const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as Hook[];

  it('are hooks as pre-commit describes them', () => {
    const validate = addFormats(new Ajv({ allErrors: true })).compile(hooksSchema);
    assert.ok(validate(hooks), JSON.stringify(validate.errors));
  });

  it('stop a commit of what is wrong, and no other', async () => {
    const repository = await repositoryOf({});
    addSample(repository);
    install(repository.folder, '--today', '2026-11-24');
    const name = 'invoice-triage.pilot.yaml';
    for (const { entry, files } of hooks) {
      const fits = (name: string) => new RegExp(files).test(name);
      assert.deepEqual(
        ['a.pilot.yaml', 'x/b.pilot.yml', 'pilot-policy.yaml', 'a.pilot.yaml.md', 'pilot.yaml'].map(fits),
        [true, true, false, false, false],
      );
      const statusOf = (text: string) => {
        repository.write(name, text);
        return runScript(`node_modules/.bin/${entry} ${name}`, repository.folder).status;
      };
      assert.equal(statusOf(READY), 0, entry);
      assert.equal(statusOf(READY.replace(/^ownership:\n(?: .*\n|\n)*/m, '')), 1, entry);
    }
  });
});
