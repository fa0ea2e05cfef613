import { existsSync } from 'node:fs';
import path from 'node:path';

/** The project's folder: the nearest one above this compiled file that holds a package.json. */
export const ROOT = (() => {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
})();

/** A path inside the project. */
export const inProject = (...parts: string[]) => path.join(ROOT, ...parts);

/** Where the VS Code server and what is known about the browser are kept between runs. */
export const CACHE = path.resolve(ROOT, process.env.VSCODE_TEST_CACHE ?? '.vscode-test');

/** The packaged extension, as `npm run package` writes it. */
export const VSIX = inProject('dist', 'pilot-playbooks.vsix');

/** The screenshots of the last end-to-end run. */
export const SHOTS = inProject('test', 'editor', '.shots');
