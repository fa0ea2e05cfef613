import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { atExit } from '../at-exit';

/**
 * Has a folder filled, unless it is there: by way of one beside it that takes its name at the end, so that a folder of
 * that name is always complete.
 */
export async function installOnce(folder: string, fill: (partial: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  mkdirSync(path.dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}.partial-`);
  const removePartial = atExit(() => rmSync(partial, { recursive: true, force: true }));
  try {
    await fill(partial);
    try {
      renameSync(partial, folder);
    } catch (error) {
      // Another run installed it in the meantime: that one serves as well.
      if (!existsSync(folder)) throw error;
    }
  } finally {
    removePartial();
  }
}
