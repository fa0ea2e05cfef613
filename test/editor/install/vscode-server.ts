import { copyFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CACHE, inProject } from '../paths';
import { npm } from '../processes';
import { nodeForVSCode } from './node-for-vscode';
import { installOnce } from './once';

/** code-server holds the VS Code server and workbench of the version with the same minor: 1.139.1. */
const VERSION = '4.139.1';

export interface VSCodeServer {
  /** The Node.js executable to run it with. */
  node: string;
  /** The server's main script. */
  main: string;
}

/**
 * A real VS Code server in the cache folder, installed there on the first call. It comes from the npm registry alone:
 * no compiler, no install script. Throws when it can't be installed.
 */
export async function vscodeServer(): Promise<VSCodeServer> {
  const node = nodeForVSCode();
  const folder = path.join(CACHE, ['code-server', VERSION, ...Object.keys(node.dependencies)].join('-'));
  await installOnce(folder, (partial) => install(partial, { 'code-server': VERSION, ...node.dependencies }));
  return { node: node.executable(folder), main: path.join(vscodeIn(folder), 'out', 'server-main.js') };
}

const vscodeIn = (folder: string) => path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');

async function install(folder: string, dependencies: Record<string, string>): Promise<void> {
  console.log(`Installing VS Code (code-server ${VERSION})…`);
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const vscode = vscodeIn(folder);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await npm(folder, 'install', ...quiet);
  await Promise.all([
    // code-server's lock file leaves out a peer dependency, so a plain `npm ci` refuses it.
    npm(vscode, 'ci', '--omit=dev', '--legacy-peer-deps', ...quiet),
    npm(path.join(vscode, 'extensions'), 'ci', '--omit=dev', ...quiet),
  ]);
  linkScripts(vscode);
  replaceNativeModules(vscode);
}

/** What code-server's own install script does: the helper scripts for this system under the names VS Code looks for. */
function linkScripts(vscode: string): void {
  const system = process.platform === 'darwin' ? 'darwin' : 'linux';
  for (const [target, link] of [
    [`code-${system}.sh`, path.join('remote-cli', 'code-server')],
    [`browser-${system}.sh`, path.join('helpers', 'browser.sh')],
  ] as const) {
    const file = path.join(vscode, 'bin', link);
    rmSync(file, { force: true });
    symlinkSync(target, file);
  }
}

/** Two native modules come without a compiled binary: stand-ins take their place. */
function replaceNativeModules(vscode: string): void {
  const requireFromServer = createRequire(path.join(vscode, 'package.json'));
  for (const [name, stub] of [
    ['@vscode/spdlog', 'spdlog.js'],
    ['@vscode/native-watchdog', 'watchdog.js'],
  ] as const) {
    copyFileSync(inProject('dist/test/editor/install/native-stubs', stub), requireFromServer.resolve(name));
  }
}
