import * as fs from 'node:fs';
import { promisify } from 'node:util';
import { isMissing } from '../reading';

/** What `DiskFiles` asks of the operating system. Each call may wait for the disk, or come back to it. */
export interface Disk {
  open(file: string, flags: number): Awaitable<number>;
  fstat(descriptor: number): Awaitable<fs.Stats>;
  /** Reads from where the last read ended; 0 bytes at the end. */
  read(descriptor: number, into: Uint8Array, offset: number): Awaitable<number>;
  close(descriptor: number): Awaitable<void>;
  /** What stands behind all links; undefined for nothing. */
  stat(file: string): Awaitable<fs.Stats | undefined>;
  /** What stands there itself; undefined for nothing. */
  lstat(file: string): Awaitable<fs.Stats | undefined>;
  readlink(file: string): Awaitable<string>;
  /** The path behind all links; undefined for what cannot be reached. */
  realpath(file: string): Awaitable<string | undefined>;
  /** Some names in a folder: a large one is not read to its end. */
  names(folder: string, most: number): Awaitable<string[]>;
}

type Awaitable<T> = T | Promise<T>;

// Most of what is not there is asked for without an error: that is slow to make.
const QUIET = { throwIfNoEntry: false } as const;

/** One thing after the other, for a run that has nothing else to do: through Node.js' threads it takes several times as long. */
export const IN_TURN: Disk = {
  open: fs.openSync,
  fstat: (descriptor) => fs.fstatSync(descriptor),
  read: (descriptor, into, offset) => fs.readSync(descriptor, into, offset, into.byteLength - offset, null),
  close: fs.closeSync,
  stat: (file) => fs.statSync(file, QUIET),
  lstat: (file) => fs.lstatSync(file, QUIET),
  readlink: (file) => fs.readlinkSync(file),
  realpath: (file) => {
    try {
      return fs.statSync(file, QUIET) && fs.realpathSync.native(file);
    } catch {
      return undefined;
    }
  },
  names: (folder, most) => {
    const opened = fs.opendirSync(folder);
    try {
      const names: string[] = [];
      for (let entry; names.length < most && (entry = opened.readSync());) names.push(entry.name);
      return names;
    } finally {
      opened.closeSync();
    }
  },
};

// A third of the cost of `node:fs/promises`, which counts where a thousand files are read.
const [open, fstat, close, read] = [promisify(fs.open), promisify(fs.fstat), promisify(fs.close), promisify(fs.read)];
const [stat, lstat, readlink] = [promisify(fs.stat), promisify(fs.lstat), promisify(fs.readlink)];
const realpath = promisify(fs.realpath.native) as (file: string) => Promise<string>;
const opendir = promisify(fs.opendir) as (folder: string) => Promise<fs.Dir>;

/** For a host that has other things to do while the disk works. */
export const CONCURRENT: Disk = {
  open,
  fstat: (descriptor) => fstat(descriptor),
  read: async (descriptor, into, offset) =>
    (await read(descriptor, into, offset, into.byteLength - offset, null)).bytesRead,
  close,
  stat: (file) => stat(file).catch(quietly),
  lstat: (file) => lstat(file).catch(quietly),
  readlink: (file) => readlink(file),
  realpath: (file) => realpath(file).catch(() => undefined),
  names: async (folder, most) => {
    const names: string[] = [];
    for await (const { name } of await opendir(folder)) if (names.push(name) === most) break;
    return names;
  },
};

function quietly(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
