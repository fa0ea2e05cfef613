import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { repositoryOf } from '../repositories';
import { playbook, removeFolders } from '../support';
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
    const { folder, write } = await repositoryOf({ 'a.pilot.yaml': playbook() });
    install(folder);
    for (const { entry, files } of hooks) {
      const fits = (name: string) => new RegExp(files).test(name);
      assert.deepEqual(
        ['a.pilot.yaml', 'x/b.pilot.yml', 'pilot-policy.yaml', 'a.pilot.yaml.md', 'pilot.yaml'].map(fits),
        [true, true, false, false, false],
      );
      const command = `node_modules/.bin/${entry} a.pilot.yaml`;
      assert.equal(runScript(command, folder).status, 0);
      write('a.pilot.yaml', playbook('mane: 1\n'));
      assert.equal(runScript(command, folder).status, 1);
    }
  });
});
