import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../at-exit';
import { inProject } from '../paths';
import type { Settings } from '../server';

/** A folder of test/vscode: its tests run together, in one VS Code window. */
export interface Suite {
  name: string;
  /** The folder of its compiled tests. */
  tests: string;
  /** User settings, from the suite's own suite.json. */
  settings: Settings;
  /** False: the window opens in restricted mode. */
  trusted: boolean;
  /** The folders that its workspace is copied from, a later one over an earlier; undefined: no folder is open. */
  workspace?: [string, ...string[]];
  /** The folder of another extension that is installed beside ours. */
  extension?: string;
}

/** The optional suite.json beside a suite's tests. */
interface SuiteFile {
  settings?: Settings;
  trusted?: boolean;
  /** A folder of the project, below what the suite's own `workspace` folder holds. */
  workspace?: string;
  /** A folder of the suite with another extension: its package.json as extension.json, and its compiled main file beside the compiled tests. */
  extension?: string;
}

/** Every `*.test.js` below a folder of compiled tests, in the order of their paths. */
export function compiledTests(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => path.join(folder, file))
    .sort();
}

/** The suites of test/vscode, by name. */
export function findSuites(): Suite[] {
  const compiled = inProject('dist', 'test', 'vscode');
  if (!existsSync(compiled)) return [];
  return readdirSync(compiled, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? entry.name : []))
    .filter((name) => compiledTests(path.join(compiled, name)).length > 0)
    .sort()
    .map((name) => {
      const source = inProject('test', 'vscode', name);
      const file = path.join(source, 'suite.json');
      const {
        settings = {},
        trusted = true,
        workspace: base,
        extension,
      } = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as SuiteFile;
      const own = path.join(source, 'workspace');
      const [first, ...others] = [...(base === undefined ? [] : [inProject(base)]), ...(existsSync(own) ? [own] : [])];
      return {
        name,
        tests: path.join(compiled, name),
        settings: trusted ? settings : { ...RESTRICTED, ...settings },
        trusted,
        workspace: first === undefined ? undefined : [first, ...others],
        extension: extension === undefined ? undefined : otherExtension(name, extension),
      };
    });
}

/** The compiled folder of a suite's other extension, made whole with its package.json. */
function otherExtension(suite: string, folder: string): string {
  const compiled = inProject('dist', 'test', 'vscode', suite, folder);
  cpSync(inProject('test', 'vscode', suite, folder, 'extension.json'), path.join(compiled, 'package.json'));
  return compiled;
}

/** Restricted mode from the start: no question is asked. */
const RESTRICTED: Settings = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/**
 * Copies the folders of a workspace, one over the other, to a fresh temporary one.
 * @returns what to open: the copy, or the `.code-workspace` file in it
 */
export function freshWorkspace(folders: readonly [string, ...string[]]): string {
  const copy = path.join(temporaryFolder('workspace'), path.basename(folders[0]));
  for (const folder of folders) cpSync(folder, copy, { recursive: true });
  const workspaceFile = readdirSync(copy).find((file) => file.endsWith('.code-workspace'));
  return workspaceFile ? path.join(copy, workspaceFile) : copy;
}
