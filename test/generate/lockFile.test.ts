import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../editor/paths';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

/** Packages that would run a script of their own when they are installed: install.mjs does not let them. */
const WITH_SCRIPTS = ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/keytar'];

describe('The lock file', () => {
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const { '': own, ...locked } = packages;

  it('takes each package from the registry, by what it holds', () => {
    const unsafe = Object.entries(locked).filter(
      ([, { version = '', integrity = '', resolved }]) =>
        !/^\d+\.\d+\.\d+/.test(version) || !/^sha512-/.test(integrity) || resolved !== undefined,
    );
    assert.deepEqual(unsafe, []);
  });

  it('brings no package that is needed at run time: all of it is bundled', () => {
    assert.equal((own as { dependencies?: object }).dependencies, undefined);
  });

  it('brings no other package that would run a script when it is installed', () => {
    const withScripts = Object.entries(locked).flatMap(([name, { hasInstallScript }]) =>
      hasInstallScript ? name : [],
    );
    assert.deepEqual(withScripts.sort(), WITH_SCRIPTS);
  });
});
