import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../../package.json';
import type { Repository } from '../repositories';
import { CLI, folderOf, shell } from '../support';

/** How a script ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script as a CI server does: with the shell that it takes, and the programs that it has. */
export function runScript(
  script: string,
  cwd: string,
  env: Record<string, string> = {},
  [shellName, ...options]: readonly [string, ...string[]] = ['bash', '-e'],
): Ended {
  const PATH = `${programs()}${path.delimiter}${process.env.PATH}`;
  const { status, stdout, stderr } = spawnSync(shellName, [...options, '-c', script], {
    ...{ cwd, encoding: 'utf8' as const },
    env: { ...process.env, PATH, ...env },
  });
  return { status, stdout, stderr };
}

/**
 * A folder with npx and npm as a CI server has them, without a network: npx starts what is installed where it is told to
 * start nothing else; npm takes this package from a file, and holds what a lock file names for installed.
 */
function programs(): string {
  if (folder !== undefined && existsSync(folder)) return folder;
  const real = (name: string) => execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  const npx = `[ "$1" = --no ] || exec "${real('npx')}" "$@"\nname=$2\nshift 2\nexec "node_modules/.bin/$name" "$@"\n`;
  const npm = [
    'if [ "$1" = ci ]; then exit 0; fi',
    'for one; do',
    '  shift',
    `  if [ "$one" = "pilot-playbooks@${version}" ]; then one="${packed()}"; fi`,
    '  set -- "$@" "$one"',
    'done',
    `npm_config_offline=true exec "${real('npm')}" "$@"`,
  ];
  folder = folderOf({ npx: `#!/bin/sh\n${npx}`, npm: `#!/bin/sh\n${npm.join('\n')}\n` });
  for (const name of ['npx', 'npm']) chmodSync(path.join(folder, name), 0o755);
  return folder;
}

/** This package as `npm pack` writes it. */
function packed(): string {
  const home = folderOf({});
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', home]);
  return path.join(home, `pilot-playbooks-${version}.tgz`);
}

let folder: string | undefined;

/** Makes the command line a package that is installed in a folder, which is given further options each time. */
export function install(into: string, ...options: string[]): void {
  const bin = path.join(into, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  const command = [process.execPath, CLI, '"$@"', ...options].join(' ');
  writeFileSync(path.join(bin, 'pilot-playbook'), `#!/bin/sh\nexec ${command}\n`, { mode: 0o755 });
}

/** What a CI server checks out for a pull request. */
export interface Checkout {
  readonly folder: string;
  /** The commit that merges the pull request into its base, and the base. */
  readonly merge: string;
  readonly base: string;
}

/**
 * Opens a pull request into the branch `main` of a repository, and checks out what merges it, in a clone of its own.
 * @param depth how many commits are fetched; all, and all branches, by default
 */
export async function pullRequest(
  { shell: git, commit, folder: origin }: Repository,
  change: () => unknown,
  depth?: number,
): Promise<Checkout> {
  await git('git checkout -qB pull main');
  await change();
  await commit('a pull request');
  await git('git checkout -q --detach main && git merge -q --no-ff -m merge pull');
  const [merge = '', base = ''] = (await git('git rev-parse HEAD main')).split('\n');
  await git(`git update-ref refs/pull/1/merge ${merge} && git checkout -q main`);
  const branches = depth === undefined ? '"+refs/heads/*:refs/remotes/origin/*"' : `--depth=${depth}`;
  const clone = folderOf({});
  await shell(
    clone,
    `git init -q && git remote add origin "file://${origin}" && echo node_modules > .git/info/exclude && ` +
      `git fetch -q --no-tags origin ${branches} +${merge}:refs/remotes/pull/1/merge && git checkout -q --detach ${merge}`,
  );
  return { folder: clone, merge, base };
}
