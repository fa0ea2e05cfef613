import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf, UsageError } from './exit';

/** Writes a text to standard output, or to a file: whole or not at all. */
export async function writeOutput(text: string, file: string | undefined, cwd: string): Promise<void> {
  if (file === undefined) {
    process.stdout.write(text);
    return;
  }
  const target = path.resolve(cwd, file);
  const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new UsageError(`The report could not be written: ${file} ${reasonOf(error)}.`);
  }
}
