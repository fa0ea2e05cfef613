import path from 'node:path';
import { version } from '../../package.json';
import type { Entry, Results } from '../core';
import { byPlace, dayOf, summaryOf } from '../core';
import type { Analysed } from './analysis/analyseFiles';
import { analyseFiles } from './analysis/analyseFiles';
import type { Settings } from './analysis/analyseText';
import { analyseText, surroundingsOf } from './analysis/analyseText';
import { UsageError } from './exit';
import type { RunOptions } from './options';
import { findPlaybooks } from './playbookFiles';
import { progressLine } from './progress';
import { readStdin } from './stdin';

/** Analyses what was named on the command line. Throws a `UsageError` for what its caller can mend. */
export async function run(paths: readonly string[], options: RunOptions, cwd: string): Promise<Results> {
  const today = options.today ?? dayOf(new Date());
  const settings: Settings = { cwd, today, root: options.root };
  const { policy } = surroundingsOf(settings);
  const { entries, errors } = await analyseNamed(paths, options, settings);
  return { today, entries, errors, summary: summaryOf(playbooksOf(entries)), gates: policy.gates, version };
}

function* playbooksOf(entries: Iterable<Entry>) {
  for (const { playbook } of entries) yield playbook;
}

async function analyseNamed(
  paths: readonly string[],
  { stdinPath, shard, quiet }: RunOptions,
  settings: Settings,
): Promise<Analysed> {
  const { cwd } = settings;
  if (stdinPath !== undefined) {
    if (paths.length || shard)
      throw new UsageError('--stdin-path takes its one playbook from standard input: name no other path and no shard.');
    const found = await analyseText(path.resolve(cwd, stdinPath), await readStdin(), surroundingsOf(settings));
    return 'message' in found ? { entries: [], errors: [found] } : { entries: found, errors: [] };
  }
  const { files: all, errors } = await findPlaybooks(paths, cwd);
  const files = shard ? all.filter((_, index) => index % shard.count === shard.index - 1) : all;
  if (!all.length && !errors.length && !quiet)
    process.stderr.write('No playbook found: their names end in .pilot.yaml or .pilot.yml.\n');
  const progress = progressLine(files.length);
  const analysed = await analyseFiles(files, settings, progress.update);
  progress.end();
  return {
    entries: analysed.entries,
    errors: [...errors, ...analysed.errors].sort(byPlace),
  };
}
