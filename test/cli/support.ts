import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Report } from '../../src/core';

/** The built command line; tests run from the project's folder. */
export const CLI = path.resolve('dist/cli.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a process of its own. */
export function run(cwd: string, args: readonly string[], input: string | Buffer = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, FORCE_COLOR: undefined } });
    const text = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
    child.once('error', reject).once('close', (status) => resolve({ status, ...text }));
    child.stdin.end(input);
  });
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
