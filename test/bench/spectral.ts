import { writeFileSync } from 'node:fs';
import path from 'node:path';
import schema from '../../schemas/playbook.schema.json';
import { temporaryFolder } from '../editor/at-exit';
import { installOnce } from '../editor/install/once';
import { CACHE } from '../editor/paths';
import { npm } from '../editor/processes';

const VERSION = '6.16.3';

/**
 * The arguments with which Node.js runs Spectral's linter over the playbooks of the current folder, with nothing but a
 * rule for our schema. It is installed in the cache folder on the first call: it is too heavy to be a dependency.
 */
export async function spectral(): Promise<string[]> {
  const folder = path.join(CACHE, `spectral-${VERSION}`);
  await installOnce(folder, (partial) => {
    console.log(`Installing Spectral ${VERSION}…`);
    writeFileSync(path.join(partial, 'package.json'), JSON.stringify({ private: true }));
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    return npm(partial, 'install', `@stoplight/spectral-cli@${VERSION}`, ...quiet);
  });
  const rules = {
    playbook: { given: '$', severity: 'error', then: { function: 'schema', functionOptions: { schema } } },
  };
  const ruleset = path.join(temporaryFolder('spectral'), 'ruleset.json');
  writeFileSync(ruleset, JSON.stringify({ rules }));
  return [
    path.join(folder, 'node_modules', '@stoplight', 'spectral-cli', 'dist', 'index.js'),
    ...['lint', '--ruleset', ruleset, '--ignore-unknown-format', '--format', 'json', '**/*.pilot.yaml'],
  ];
}
