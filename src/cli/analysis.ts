import path from 'node:path';
import type { ReadText } from './files';
import { evidenceFiles, rootFinder } from './files';
import { shown } from './paths';
import { Policies } from './policies';
import { analyse } from '../core/judge';
import type { Entry, FileError } from '../core/report';
import { entryOf } from '../core/report';
import type { Day } from '../text';

/** What a run depends on besides the files: plain data, for every thread the same. */
export interface Settings {
  readonly cwd: string;
  readonly today: Day;
  /** The folder that was named for evidence. */
  readonly root?: string;
  /** The policy that was named. */
  readonly policy?: string;
}

/** What a run depends on, looked up: once in each thread, for it remembers what it found. */
export interface Surroundings {
  readonly settings: Settings;
  readonly policies: Policies;
  readonly rootOf: (folder: string) => string;
}

/** Throws a `UsageError` for settings that cannot be. */
export function surroundingsOf(settings: Settings): Surroundings {
  const { cwd, root, policy } = settings;
  const rootOf = rootFinder(cwd, root);
  return { settings, rootOf, policies: new Policies(cwd, rootOf, policy) };
}

/** Analyses what was read of one file. Never rejects. */
export async function analyseText(
  file: string,
  read: ReadText,
  surroundings: Surroundings,
): Promise<Entry[] | FileError> {
  const { rootOf, policies, settings } = surroundings;
  const { cwd, today } = settings;
  const name = shown(file, cwd);
  if ('reason' in read) return { path: name, message: `${name} ${read.reason}.` };
  try {
    const folder = path.dirname(file);
    const { policy } = await policies.of(folder);
    const analyses = await analyse(read.text, evidenceFiles(folder, rootOf(folder)), { policy, today });
    return analyses.map((analysis) => entryOf(name, analysis, policy));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { path: name, message: `${name} could not be analysed: ${why}.` };
  }
}
