import path from 'node:path';
import { version } from '../../package.json';
import type { Surroundings } from './judging';
import { analyseText, gatesOf, namedPlaybooks, policyErrors, surroundingsOf } from './judging';
import { readBytes } from './bytes';
import { changesOf } from './changedSince';
import { UsageError } from './exit';
import { namedFiles } from './namedFiles';
import type { RunOptions } from './options';
import { progressLine } from './output';
import type { Revision } from './revision';
import { changedFiles, readRevision } from './revision';
import { cleanedUp } from './signals';
import { tell } from './speaking';
import type { Analysed } from './threads';
import { analyseFiles } from './threads';
import { LIMITS } from '../core/playbook';
import type { Entry, PlaybookReport, Results } from '../core/report';
import { byPlace, summaryOf } from '../core/report';
import type { TextFact } from '../service';
import { decode } from '../service';
import { count, dayOf } from '../text';

/** Analyses what was named on the command line. Throws a `UsageError` for what its caller can mend. */
export async function run(paths: readonly string[], options: RunOptions, cwd: string): Promise<Results> {
  const { root, policy, today = dayOf(new Date()), changedSince: revision, regression, stdinPath } = options;
  if (regression === false && revision === undefined)
    throw new UsageError('--no-regression compares with a revision: add --changed-since.');
  const surroundings = await surroundingsOf({ cwd, today, root, policy });
  const before = revision === undefined ? undefined : await readRevision(revision, cwd);
  const { entries, errors } =
    stdinPath === undefined
      ? await analyseNamed(paths, options, surroundings, before)
      : await analyseStdin(stdinPath, paths, options, surroundings);
  return {
    ...{ today, entries, summary: summaryOf(playbooksOf(entries)), gates: gatesOf(surroundings), version },
    errors: [...errors, ...policyErrors(surroundings)].sort(byPlace),
    changes: before && (await changesOf(entries, before, surroundings)),
  };
}

/** The playbooks of entries. */
export function* playbooksOf(entries: Iterable<Entry>): Generator<PlaybookReport> {
  for (const { playbook } of entries) yield playbook;
}

async function analyseStdin(
  name: string,
  paths: readonly string[],
  { shard, filesFrom, changedSince: revision }: RunOptions,
  surroundings: Surroundings,
): Promise<Analysed> {
  if (paths.length || shard || filesFrom !== undefined || revision !== undefined)
    throw new UsageError(
      '--stdin-path reads one playbook from standard input: leave out paths, --files-from, --shard and --changed-since.',
    );
  const found = await analyseText(
    path.resolve(surroundings.settings.cwd, name),
    await cleanedUp(readStdin),
    surroundings,
  );
  return 'message' in found ? { entries: [], errors: [found] } : { entries: found, errors: [] };
}

/** Reads standard input to its end; input over the limit is not kept. */
async function readStdin(): Promise<TextFact> {
  return decode((await readBytes(process.stdin, LIMITS.bytes)).bytes);
}

async function analyseNamed(
  paths: readonly string[],
  options: RunOptions,
  surroundings: Surroundings,
  before: Revision | undefined,
): Promise<Analysed> {
  const { shard, quiet, changedSince: revision } = options;
  const { cwd } = surroundings.settings;
  const named = await namedFiles(paths, options, cwd);
  const { files: found, errors, leftOut, hasExcluded } = await namedPlaybooks(named, surroundings);
  const wanted = before ? await changedFiles(found, before, surroundings.files, cwd) : found;
  const files = shard ? wanted.filter((_, index) => index % shard.count === shard.index - 1) : wanted;
  if (!wanted.length && !errors.length && !quiet)
    tell(
      found.length
        ? `No playbook differs from ${revision}.`
        : !named.names.length && !named.listed.length
          ? 'No playbook is checked: the list of --files-from is empty.'
          : leftOut
            ? `The policy includes none of the ${count(leftOut, 'playbook')} found.`
            : hasExcluded
              ? 'No playbook found besides what ignore files, a policy or --exclude leave out: --no-ignore shows more.'
              : 'No playbook found: their names end in .pilot.yaml or .pilot.yml.',
    );
  const progress = progressLine(files.length);
  const analysed = await analyseFiles(files, surroundings, progress.update);
  progress.end();
  return { entries: analysed.entries, errors: [...errors, ...analysed.errors] };
}
