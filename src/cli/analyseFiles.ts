import path from 'node:path';
import type { Day, Entry, FileError, Policy } from '../core';
import { analyse, entryOf } from '../core';
import { evidenceFiles } from './evidenceFiles';
import { shown } from './playbookFiles';
import type { ReadText } from './readText';
import { readText } from './readText';

/** What a run depends on besides the files. */
export interface Surroundings {
  readonly cwd: string;
  readonly today: Day;
  readonly policy: Policy;
  readonly rootOf: (folder: string) => string;
}

export interface Results {
  readonly entries: Entry[];
  readonly errors: FileError[];
}

/** Files read at once: enough to keep the disk busy while one text is judged. */
const AT_ONCE = 16;

/** Analyses files and keeps only what the report says of them. One file that fails never hides the others. */
export async function analyseFiles(
  files: readonly string[],
  surroundings: Surroundings,
  onProgress: (done: number) => void,
): Promise<Results> {
  const results: Results = { entries: [], errors: [] };
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const one = await analyseText(file, await readText(file), surroundings);
      results.entries.push(...one.entries);
      results.errors.push(...one.errors);
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** Analyses what was read of one file. Never rejects. */
export async function analyseText(file: string, read: ReadText, surroundings: Surroundings): Promise<Results> {
  const { cwd, rootOf, policy, today } = surroundings;
  const name = shown(file, cwd);
  if ('reason' in read) return { entries: [], errors: [{ path: name, message: `${name} ${read.reason}.` }] };
  try {
    const folder = path.dirname(file);
    const analyses = await analyse(read.text, evidenceFiles(folder, rootOf(folder)), { policy, today });
    return { entries: analyses.map((analysis) => entryOf(name, analysis)), errors: [] };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { entries: [], errors: [{ path: name, message: `${name} could not be analysed: ${why}.` }] };
  }
}
