import { spawnSync } from 'node:child_process';
import { UsageError } from '../exit';

/** Runs git in a folder; gives what it prints, or undefined when it fails. Throws a `UsageError` when there is no git. */
export function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const { error, status, stdout } = spawnSync('git', args, { cwd, input, maxBuffer: 2 ** 31, windowsHide: true });
  if (error) throw new UsageError(`--changed-since asks git, which could not be started: ${error.message}.`);
  return status === 0 ? stdout : undefined;
}

/** The parts of what git prints with `-z`. */
export const zeroSeparated = (output: Buffer): string[] => output.toString().split('\0').slice(0, -1);

/** The objects with these names, each as bytes, in their order; undefined for one that is not there. */
export function readBlobs(cwd: string, names: readonly string[]): (Buffer | undefined)[] {
  const output = git(cwd, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join('')) ?? Buffer.alloc(0);
  let offset = 0;
  return names.map(() => {
    const lineEnd = output.indexOf('\n', offset);
    if (lineEnd < 0) return undefined;
    const [, kind, size] = output.toString('latin1', offset, lineEnd).split(' ');
    offset = lineEnd + 1;
    if (kind === 'missing') return undefined;
    const blob = output.subarray(offset, offset + Number(size));
    // A line end follows the bytes.
    offset += Number(size) + 1;
    return blob;
  });
}
