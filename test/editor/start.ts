// `npm start`: opens VS Code on a throwaway copy of the sample playbooks, with this extension.
//   npm start -- --browser    in the browser even when there is a desktop VS Code
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from './at-exit';
import { inProject, ROOT, VSIX } from './paths';
import { npm, onPath, runQuietly } from './processes';
import { Server } from './server';

const WINDOWS = process.platform === 'win32';

/** VS Code's own command, and where its Mac application keeps it when it is not on the PATH. */
const EDITORS = ['code', 'codium', 'code-insiders'].map((name) => (WINDOWS ? `${name}.cmd` : name));
const MAC_EDITOR = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
  if (values.browser || !(await openDesktop())) await openInBrowser();
}

/** Opens the user's own VS Code. False when there is none, or it does not start (it refuses to run as root). */
async function openDesktop(): Promise<boolean> {
  const editor = [...EDITORS.flatMap(onPath), MAC_EDITOR].find((file) => existsSync(file));
  if (!editor) return false;
  // The window stays open after this process, so the copy stays too, in the system's temporary folder.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pilot-playbooks-'));
  const samples = copySamples(folder);
  const args = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', samples];
  const quoted = WINDOWS ? args.map((arg) => `"${arg}"`) : args;
  const { status } = await runQuietly(WINDOWS ? `"${editor}"` : editor, quoted, { shell: WINDOWS });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return false;
  }
  console.log(`VS Code opens on a copy of the samples: ${samples}`);
  return true;
}

/** Serves VS Code to the browser until Ctrl-C. */
async function openInBrowser(): Promise<void> {
  await npm(ROOT, 'run', '--silent', 'package');
  const samples = copySamples(temporaryFolder('start'));
  const server = await Server.start({ extensions: [VSIX] });
  const url = server.url(samples);
  console.log(`VS Code with the sample playbooks: ${url}\nCtrl-C ends it.`);
  showInBrowser(url);
}

function copySamples(folder: string): string {
  const copy = path.join(folder, 'samples');
  cpSync(inProject('media', 'samples'), copy, { recursive: true });
  return copy;
}

/** Opens the address where there is a desktop to open it on. */
function showInBrowser(url: string): void {
  const opener = { darwin: 'open', linux: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? 'xdg-open' : undefined }[
    process.platform as string
  ];
  if (opener)
    spawn(opener, [url], { stdio: 'ignore', detached: true })
      .once('error', () => undefined)
      .unref();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
