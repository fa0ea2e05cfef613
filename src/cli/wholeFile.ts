import path from 'node:path';
import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { constants, createReadStream, createWriteStream, rmSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { repositoryAround } from './repository';
import { inBlocks } from './speaking';
import { findInside, isInside } from '../service';
import { DiskFiles, IN_TURN, fileOf, reasonOf, uriOf } from '../service/node';

/**
 * Where a file that was named may be written: behind its links, unless they lead out of the repository (else the folder)
 * that the command runs in. Links outside of it are the user's own. Throws for one that leads out.
 */
export async function writableTarget(file: string, cwd: string): Promise<string> {
  const [uri, root] = [uriOf(file), uriOf(repositoryAround(cwd))];
  if (!isInside(uri, root)) return realpath(file).catch(() => file);
  const real = await findInside(new DiskFiles(IN_TURN), uri, root);
  if (typeof real !== 'string') throw new Error('is, or is behind, a link that leads out of this repository or folder');
  return fileOf(real);
}

/**
 * Writes a file by way of a draft beside it, which takes its place when it is complete: nothing half-written stays, an
 * interrupted run included. The file's mode, owner and other names (hard links) are kept; a device or a pipe is written to
 * directly. Where only the old file can be written into, and that ends half-way, what it says is in a file beside it: the
 * error names it.
 * @param file a path without links: see `writableTarget`
 */
export async function writeWhole(file: string, text: Iterable<string>): Promise<void> {
  const before = await stat(file).catch(() => undefined);
  if (before?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (before && !before.isFile()) return pipeline(Readable.from(inBlocks(text)), createWriteStream(file));
  const folder = path.dirname(file);
  await removeOldDrafts(folder);
  const draft = path.join(folder, `${DRAFT}${randomBytes(8).toString('hex')}.tmp`);
  const removeDraft = () => rmSync(draft, { force: true });
  process.once('exit', removeDraft);
  try {
    if (await writeDraft(draft, text, before)) await rename(draft, file);
    else if (before) await writeInto(file, draft, before);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  } finally {
    process.off('exit', removeDraft);
  }
}

/** What the names of drafts begin with. The rest is random: nobody can put a link there before. */
const DRAFT = '.pilot-playbook-';
const IS_DRAFT = /^\.pilot-playbook-[0-9a-f]{16}\.tmp$/;

/** How long a draft lies before it counts as left by a run that was killed, in milliseconds: who writes one does so at once. */
const OLD = 60_000;

/**
 * Writes a complete draft into a file that has other names, or an owner whose files we may not make. It grows first: where
 * there is no room for that, it is what it was. Meanwhile the draft has a name that no run cleans up, for whoever is killed.
 */
async function writeInto(file: string, draft: string, before: Stats): Promise<void> {
  // A link that was put there since is not followed; Windows knows no such flag.
  const handle = await open(file, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { dev, ino, size } = await handle.stat();
    if (dev !== before.dev || ino !== before.ino) throw new Error('was replaced while it was written');
    const kept = `${file}.${randomBytes(4).toString('hex')}.new`;
    await rename(draft, kept);
    try {
      await copyRange(kept, handle, size);
    } catch (error) {
      await handle.truncate(size);
      await rm(kept);
      throw error;
    }
    try {
      if (size > 0) await copyRange(kept, handle, 0, size);
      await handle.truncate((await stat(kept)).size);
    } catch (error) {
      const name = path.basename(kept);
      const message = `${reasonOf(error)}, and was written in part: the whole new text is next to it, in ${name}`;
      throw new Error(message, { cause: error });
    }
    await rm(kept);
  } finally {
    await handle.close();
  }
}

/** Writes what stands in a file from one offset to another, by default its end, to the same place of another file. */
async function copyRange(from: string, to: FileHandle, start: number, end = Infinity): Promise<void> {
  let at = start;
  for await (const read of createReadStream(from, { start, end: end - 1 })) {
    for (let rest = read as Buffer; rest.length;) {
      const { bytesWritten } = await to.write(rest, 0, rest.length, at);
      at += bytesWritten;
      rest = rest.subarray(bytesWritten);
    }
  }
}

async function removeOldDrafts(folder: string): Promise<void> {
  // What cannot be listed says so when the draft is made.
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => IS_DRAFT.test(one))) {
    const draft = path.join(folder, name);
    const stats = await lstat(draft).catch(() => undefined);
    if (stats?.isFile() && stats.mtimeMs < Date.now() - OLD) await rm(draft, { force: true }).catch(() => undefined);
  }
}

/**
 * Writes a new file that nobody may read who may not read the old one.
 * @returns true when it may take the old one's place: it has the same owner, and the old one no other name
 */
async function writeDraft(draft: string, text: Iterable<string>, before: Stats | undefined): Promise<boolean> {
  const handle = await open(draft, 'wx', before ? before.mode & 0o700 : 0o666);
  try {
    const isLike = before === undefined || (before.nlink === 1 && (await takeOver(handle, before)));
    for (const block of inBlocks(text)) await handle.writeFile(block);
    return isLike;
  } finally {
    await handle.close();
  }
}

/** Gives a draft the owner and the mode of the old file; false when only another may. */
async function takeOver(handle: FileHandle, { uid, gid, mode }: Stats): Promise<boolean> {
  try {
    const own = await handle.stat();
    if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid);
    await handle.chmod(mode & 0o7777);
    return true;
  } catch {
    return false;
  }
}
