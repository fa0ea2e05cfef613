import path from 'node:path';
import { version } from '../../package.json';
import type { Surroundings } from './judging';
import { analyseText, gatesOf, namedPlaybooks, policyErrors, surroundingsOf } from './judging';
import { readBytes } from './bytes';
import type { Sides } from './changes/candidates';
import { candidatesOf } from './changes/candidates';
import { compare } from './changes/comparison';
import { asUsage, readRevision } from './changes/revision';
import { commitAt, remoteOf } from './checkout';
import { UsageError } from './exit';
import type { Named } from './namedFiles';
import { namedFiles } from './namedFiles';
import type { ReportOptions, RunOptions } from './options';
import { isOfPages, thresholdsOf } from './options';
import { progressLine } from './output';
import type { PlaybookFiles } from './paths';
import { guard, isSeen } from './readFiles';
import { cleanedUp } from './signals';
import { tell } from './speaking';
import type { Analysed } from './threads';
import { analyseFiles } from './threads';
import { LIMITS } from '../core/playbook';
import type { Results, RunReport } from '../core/report';
import { byPlace, changeOf, playbooksOf, rulesOf, summaryOf } from '../core/report';
import type { TextFact } from '../service';
import { decode } from '../service';
import { playbooksIn } from '../service/node/git';
import { count, dayOf } from '../text';

/** Analyses what was named on the command line. Throws a `UsageError` for what its caller can mend. */
export async function run(
  paths: readonly string[],
  options: RunOptions & Partial<ReportOptions>,
  cwd: string,
): Promise<Results> {
  const { root, policy, today = dayOf(new Date()), changedSince: revision, regression, stdinPath, output } = options;
  if (regression === false && revision === undefined)
    throw new UsageError('--no-regression compares with a revision: add --changed-since.');
  const guarded = output === undefined ? undefined : guard(output, cwd);
  const hasPages = isOfPages(options.format);
  const surroundings = await surroundingsOf({ cwd, today, root, policy, guarded, hasPages });
  const { entries, errors, changes } =
    stdinPath === undefined
      ? revision === undefined
        ? await analyseFound(await searched(paths, options, surroundings), options, surroundings)
        : await asUsage(() => analyseChanged(revision, paths, options, surroundings))
      : await analyseStdin(stdinPath, paths, options, surroundings);
  if (guarded && isSeen(guarded))
    throw new UsageError(`The report could not be written: ${output} is read by this run. Name another file.`);
  const gates = gatesOf(surroundings);
  return {
    ...{ today, entries, summary: summaryOf(playbooksOf(entries)), gates, rules: rulesOf(gates), version, changes },
    run: await runReport(options, cwd),
    missed: [],
    errors: [...errors, ...policyErrors(surroundings)].sort(byPlace),
  };
}

/** Of what a run tells, and what it has to hold. Only a report that other programs read says of which commit it is. */
async function runReport(options: RunOptions & Partial<ReportOptions>, cwd: string): Promise<RunReport> {
  const { regression, shard, format, repository } = options;
  const isOfCommit = format === 'json' || format === 'sarif';
  const commit = isOfCommit ? await commitAt(cwd) : null;
  const remote = commit === null ? undefined : await remoteOf(cwd);
  return {
    repository: repository ?? null,
    commit,
    ...(remote !== undefined && { remote }),
    shard: shard ? { index: shard.index, total: shard.count } : null,
    thresholds: thresholdsOf(options, regression === false ? { noRegression: true } : {}),
  };
}

/** What was analysed, and what became of it since a revision, where that was asked. */
type Found = Analysed & Pick<Results, 'changes'>;

async function analyseStdin(
  name: string,
  paths: readonly string[],
  { shard, filesFrom, changedSince: revision }: RunOptions,
  surroundings: Surroundings,
): Promise<Found> {
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

/** What was named, and the playbooks that were found there. */
interface Search {
  readonly named: Named;
  readonly found: PlaybookFiles;
}

async function searched(paths: readonly string[], options: RunOptions, surroundings: Surroundings): Promise<Search> {
  const named = await namedFiles(paths, options, surroundings.settings.cwd);
  return { named, found: await namedPlaybooks(named, surroundings) };
}

async function analyseFound({ named, found }: Search, options: RunOptions, surroundings: Surroundings): Promise<Found> {
  if (!found.files.length && !found.errors.length && !options.quiet) tell(nothingSaid(named, found));
  const files = inShard(found.files, options);
  const progress = progressLine(files.length, options.color);
  const { entries, errors } = await analyseFiles(files, surroundings, progress.update);
  progress.end();
  return { entries, errors: [...found.errors, ...errors] };
}

/** Analyses what differs from a revision, before and now. Where there was nothing before, all is new. */
async function analyseChanged(
  revision: string,
  paths: readonly string[],
  options: RunOptions,
  now: Surroundings,
): Promise<Found> {
  const { settings } = now;
  const { top, tree: findTree } = await readRevision(revision, settings.cwd);
  if (!findTree) {
    const found = await analyseFound(await searched(paths, options, now), options, now);
    return { ...found, changes: [...playbooksOf(found.entries)].map((one) => changeOf(undefined, one, ['text'])) };
  }
  // Folders are searched while git is asked, whose refusal is said first.
  const search = searched(paths, options, now);
  search.catch(() => undefined);
  const tree = await findTree();
  const before = (await surroundingsOf({ ...settings, before: { top, tree } })) as Sides['before'];
  try {
    const [old, { named, found }] = await Promise.all([playbooksIn(tree, top), search]);
    const { files, elsewhere } = await candidatesOf(found.files, old, named, { now, before, top });
    const wanted = inShard(files, options);
    const progress = progressLine(2 * wanted.length, options.color);
    const compared = await compare(wanted, { now, before, top }, progress.update);
    progress.end();
    const errors = [...found.errors, ...compared.errors];
    if (!options.quiet) {
      if (!compared.changes.length && !errors.length)
        tell(found.files.length ? `No playbook differs from ${revision}.` : nothingSaid(named, found));
      if (elsewhere)
        tell(`Not compared, as other repositories have them, such as submodules: ${count(elsewhere, 'playbook')}.`);
    }
    return { ...compared, errors };
  } finally {
    before.objects.close();
  }
}

/** One of several equal parts, where one is asked for. */
const inShard = <T>(all: readonly T[], { shard }: RunOptions): readonly T[] =>
  shard ? all.filter((_, index) => index % shard.count === shard.index - 1) : all;

/** Why there is nothing to check. */
function nothingSaid(named: Named, { leftOut, hasExcluded }: PlaybookFiles): string {
  if (!named.names.length && !named.listed.length) return 'No playbook is checked: the list of --files-from is empty.';
  if (leftOut) return `The policy includes none of the ${count(leftOut, 'playbook')} found.`;
  return hasExcluded
    ? 'No playbook found besides what ignore files, a policy or --exclude leave out: --no-ignore shows more.'
    : 'No playbook found: their names end in .pilot.yaml or .pilot.yml.';
}
