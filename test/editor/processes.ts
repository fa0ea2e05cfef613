import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export interface Outcome {
  /** The exit status; undefined when the program could not be started or was ended by the time limit. */
  status: number | undefined;
  /** What it printed, both streams together. */
  output: string;
}

/** Runs a program to its end and keeps what it prints. Never rejects. */
export function runQuietly(
  program: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number; shell?: boolean } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (data: Buffer) => (output += data.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ status: undefined, output: error.message }));
    child.once('close', (status) => resolve({ status: status ?? undefined, output }));
  });
}

/** Runs npm in a folder. Throws with npm's own words when it fails. */
export async function npm(cwd: string, ...args: string[]): Promise<void> {
  const script = process.env.npm_execpath;
  const { status, output } = script
    ? await runQuietly(process.execPath, [script, ...args], { cwd })
    : await runQuietly('npm', args, { cwd, shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`\`npm ${args.join(' ')}\` failed:\n${output.trim()}`);
}

/** The files called `name` in the folders of PATH, the first first. */
export function onPath(name: string): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).filter((file) => existsSync(file));
}
