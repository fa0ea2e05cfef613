import type { Stats } from 'node:fs';
import { statSync } from 'node:fs';
import path from 'node:path';
import type { Disk } from '../service/node';

/** Which file on the disk it is, whatever it is called, and whether a thread of the run has looked at it. Plain data. */
export interface Guarded {
  readonly dev: number;
  readonly ino: number;
  readonly seen: Int32Array;
}

/** A file that no run may look at and write to; undefined where there is none yet. */
export function guard(name: string, cwd: string): Guarded | undefined {
  const stats = fileAt(path.resolve(cwd, name));
  return stats && { dev: stats.dev, ino: stats.ino, seen: new Int32Array(new SharedArrayBuffer(4)) };
}

/** True when a thread has looked at the file: at a playbook, its evidence or its policy. */
export const isSeen = ({ seen }: Guarded): boolean => Atomics.load(seen, 0) > 0;

/** A disk that keeps in mind that a file on it was looked at. */
export function guarding(disk: Disk, { dev, ino, seen }: Guarded): Disk {
  const noted = <T extends Stats | undefined>(stats: T): T => {
    if (stats?.dev === dev && stats.ino === ino) Atomics.store(seen, 0, 1);
    return stats;
  };
  return {
    ...disk,
    fstat: async (descriptor) => noted(await disk.fstat(descriptor)),
    stat: async (file) => noted(await disk.stat(file)),
  };
}

/** True when two names lead to one file, or to one that is still to be made. */
export function isSameFile(one: string, other: string, cwd: string): boolean {
  const [first, second] = [path.resolve(cwd, one), path.resolve(cwd, other)];
  const [a, b] = [fileAt(first), fileAt(second)];
  return first === second || (a !== undefined && a.dev === b?.dev && a.ino === b.ino);
}

/** A file behind all links; undefined for anything else. */
function fileAt(file: string): Stats | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
