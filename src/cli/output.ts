import path from 'node:path';
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { chmod, realpath, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError, reasonOf } from './exit';

/** Writes a text, given in parts, to standard output, or to a file: whole or not at all. */
export async function writeOutput(text: Iterable<string>, file: string | undefined, cwd: string): Promise<void> {
  if (file === undefined) return print(text);
  try {
    await writeWhole(path.resolve(cwd, file), text);
  } catch (error) {
    throw new UsageError(`The report could not be written: ${file} ${reasonOf(error)}.`);
  }
}

/** Waits where the reader is slower than the writer, so that a long text is never held in memory as a whole. */
async function print(text: Iterable<string>): Promise<void> {
  for (const part of inBlocks(text)) if (!process.stdout.write(part)) await once(process.stdout, 'drain');
}

/**
 * Writes a file by way of a draft beside it, which takes its place when it is complete: nothing half-written stays, an
 * interrupted run included. Links and the file's mode are kept; a device or a pipe is written to directly.
 */
export async function writeWhole(file: string, text: Iterable<string>): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const before = await stat(target).catch(() => undefined);
  if (before?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (before && !before.isFile()) return pipeline(Readable.from(inBlocks(text)), createWriteStream(target));
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  const removeDraft = () => rmSync(draft, { force: true });
  process.once('exit', removeDraft);
  try {
    await pipeline(Readable.from(inBlocks(text)), createWriteStream(draft));
    if (before) await chmod(draft, before.mode);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    process.off('exit', removeDraft);
  }
}

const BLOCK = 65_536;

/** Joins small parts, so that a system call writes more than a line. */
function* inBlocks(text: Iterable<string>): Generator<string> {
  let block = '';
  for (const part of text) {
    block += part;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block) yield block;
}
