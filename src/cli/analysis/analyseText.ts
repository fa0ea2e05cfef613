import path from 'node:path';
import type { Day, Entry, FileError, Policy } from '../../core';
import { analyse, DEFAULT_POLICY, entryOf } from '../../core';
import { evidenceFiles } from './evidenceFiles';
import { shown } from '../playbookFiles';
import type { ReadText } from './readText';
import { rootFinder } from './root';

/** What a run depends on besides the files: plain data, for every thread the same. */
export interface Settings {
  readonly cwd: string;
  readonly today: Day;
  /** The folder that was named for evidence. */
  readonly root?: string;
}

/** What a run depends on, looked up. */
export interface Surroundings {
  readonly cwd: string;
  readonly today: Day;
  readonly policy: Policy;
  readonly rootOf: (folder: string) => string;
}

/** Throws a `UsageError` for settings that cannot be. */
export const surroundingsOf = ({ cwd, today, root }: Settings): Surroundings => ({
  ...{ cwd, today },
  policy: DEFAULT_POLICY,
  rootOf: rootFinder(cwd, root),
});

/** Analyses what was read of one file. Never rejects. */
export async function analyseText(
  file: string,
  read: ReadText,
  surroundings: Surroundings,
): Promise<Entry[] | FileError> {
  const { cwd, rootOf, policy, today } = surroundings;
  const name = shown(file, cwd);
  if ('reason' in read) return { path: name, message: `${name} ${read.reason}.` };
  try {
    const folder = path.dirname(file);
    const analyses = await analyse(read.text, evidenceFiles(folder, rootOf(folder)), { policy, today });
    return analyses.map((analysis) => entryOf(name, analysis));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { path: name, message: `${name} could not be analysed: ${why}.` };
  }
}
