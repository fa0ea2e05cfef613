import type { SpawnOptions } from 'node:child_process';
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import type { Report } from '../../src/core/report/report';

/** The built command line; tests run from the project's folder. */
export const CLI = path.resolve('dist/cli.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Tells whether data is a report as its schema describes it; what is wrong with it is in `errors`. */
export const isReport = addFormats(new Ajv({ allErrors: true })).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')) as object,
);

/** Runs the command line as a process of its own. */
export function run(
  cwd: string,
  args: readonly string[],
  input: string | Buffer = '',
  cli = CLI,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return ended(start(cwd, args, { env }, cli), input);
}

function ended(child: ReturnType<typeof start>, input: string | Buffer): Promise<Run> {
  return new Promise((resolve, reject) => {
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
    child.once('error', reject).once('close', (status) => resolve({ status, ...text }));
    child.stdin.end(input);
  });
}

/** Runs the command line as a user who may not read everything: root may. */
export async function asNobody(cwd: string, args: readonly string[]): Promise<Run> {
  if (process.getuid?.() !== 0) return run(cwd, args);
  const copy = folderOf({});
  chmodSync(copy, 0o755);
  copyFileSync(CLI, path.join(copy, 'cli.js'));
  cpSync(path.join(path.dirname(CLI), 'chunks'), path.join(copy, 'chunks'), { recursive: true });
  return ended(start(cwd, args, { uid: 65_534, gid: 65_534 }, path.join(copy, 'cli.js')), '');
}

/** Starts the command line as a process that the caller talks to. */
export const start = (cwd: string, args: readonly string[], options: SpawnOptions = {}, cli = CLI) =>
  spawn(process.execPath, [cli, ...args], {
    ...options,
    cwd,
    stdio: 'pipe',
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, COLUMNS: undefined, ...options.env },
  });

/** Runs a line of the shell in which `$CLI` is the command line; gives its standard output. */
export async function shell(cwd: string, line: string): Promise<string> {
  const command = line.replaceAll('$CLI', `"${process.execPath}" "${CLI}"`);
  const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd });
  return stdout;
}

/** Runs `check --format json`; gives the report and the exit status. */
export async function check(cwd: string, ...args: string[]): Promise<Report & { status: number | null }> {
  const { status, stdout, stderr } = await run(cwd, ['check', '--format', 'json', '--today', '2026-11-24', ...args]);
  if (!stdout) throw new Error(`no report: ${stderr}`);
  return { ...(JSON.parse(stdout) as Report), status };
}

/** A folder with files, gone after the test; content by path. */
export function folderOf(files: Record<string, string | Buffer>): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'pilot-playbook-')));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const folders: string[] = [];

/** Removes the folders of `folderOf`; for `after`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A valid playbook of three lines, and whatever is added to it. */
export const playbook = (rest = '', stage = 'investigation'): string =>
  `pilotPlaybook: 1\nname: Triage\nstage: ${stage}\n${rest}`;

/** The codes of a report's findings, in its order. */
export const codes = (report: Report): string[] =>
  report.playbooks.flatMap(({ findings }) => findings.map(({ code }) => code));
