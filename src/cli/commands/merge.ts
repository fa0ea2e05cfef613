import type { Command } from 'commander';
import { Option } from 'commander';
import { version } from '../../../package.json';
import { UsageError } from '../exit';
import type { ReportOptions } from '../options';
import { addReportOptions, thresholdsOf } from '../options';
import { finish } from '../output';
import { PackedValues } from '../packed';
import type { PortfolioOptions } from '../portfolioOptions';
import { addPortfolioOptions, refuseWithoutPortfolio } from '../portfolioOptions';
import { readReportFile } from '../reportFile';
import { tell } from '../speaking';
import { DEFAULT_POLICY } from '../../core/checklist';
import type { Change, Entry, FileError, NamedReport, PlaybookReport, Results, RunReport } from '../../core/report';
import {
  byPlace,
  byRepository,
  inRepository,
  mismatchOf,
  playbookIn,
  readChanges,
  sortedRules,
  summaryOf,
} from '../../core/report';

export function addMerge(program: Command): void {
  const command = program
    .command('merge')
    .summary('merge the JSON reports of several runs')
    .description(
      'Merges JSON reports into one: the parts of one run, of which none may be missing, or runs of several repositories. ' +
        'The thresholds that the reports carry must hold for the whole.',
    )
    .argument('<report...>', 'files that "check --format json" wrote')
    .addOption(
      new Option('--view <view>', 'tell findings, or the portfolio').choices(['check', 'report']).default('check'),
    );
  addPortfolioOptions(addReportOptions(command, ['ics'])).action(async (files: string[]) => {
    const options = command.optsWithGlobals<ReportOptions & PortfolioOptions & { view: 'check' | 'report' }>();
    if (options.view === 'check') refuseWithoutPortfolio(options);
    const cwd = process.cwd();
    // One after the other: of a report that is read, no more is held than what the next one leaves room for.
    const packed = new PackedValues<PlaybookReport>();
    const parts: Part[] = [];
    for (const file of files) parts.push(await readPart(file, cwd, packed));
    const view = options.view === 'report' ? 'portfolio' : 'check';
    process.exitCode = await finish(await merged(parts, options), options, view, cwd);
  });
}

/** A report whose playbooks are packed. */
interface Part extends NamedReport {
  readonly playbooks: readonly PackedPlaybook[];
  readonly changes: readonly Change[] | undefined;
}

/** A playbook, and what it is found by. */
interface PackedPlaybook {
  readonly path: string;
  readonly document: number;
  read(): PlaybookReport;
}

async function readPart(file: string, cwd: string, packed: PackedValues<PlaybookReport>): Promise<Part> {
  const { playbooks, changes, ...report } = await readReportFile(file, cwd, (playbook): PackedPlaybook => {
    const { path, document } = playbook;
    const place = packed.add(playbook);
    return { path, document, read: () => packed.read(place) };
  });
  return { file, report, playbooks, changes: changes && readChanges(changes, unpacked(playbooks)) };
}

function* unpacked(playbooks: Iterable<PackedPlaybook>): Generator<PlaybookReport> {
  for (const one of playbooks) yield one.read();
}

/** A report whose paths begin with the name of its repository. */
function withRepository({ file, report, playbooks, changes }: Part): Part {
  const { repository } = report.run;
  return {
    file,
    report: { ...report, errors: report.errors.map((one) => inRepository(one, repository)) },
    playbooks: playbooks.map((one) => ({
      ...inRepository(one, repository),
      read: () => playbookIn(one.read(), repository),
    })),
    changes: changes?.map((one) => inRepository(one, repository)),
  };
}

/** One report of several, counted anew. Throws a `UsageError` for reports that can't be told as one. */
async function merged(all: readonly Part[], options: ReportOptions): Promise<Results> {
  const mismatch = mismatchOf(all);
  if (mismatch !== undefined) throw new UsageError(mismatch);
  const repositories = byRepository(all);
  const parts = repositories.size > 1 ? all.map(withRepository) : all;
  const days = [...new Set(parts.map(({ report }) => report.today))].sort();
  if (days.length > 1 && !options.quiet)
    tell(`The reports are from several days: ${days.join(', ')}. The merged report has the latest.`);
  const errors = new Map<string, FileError>();
  for (const { report } of parts) for (const error of report.errors) errors.set(JSON.stringify(error), error);
  const playbooks = joined(parts).sort(byPlace);
  const entries = {
    *[Symbol.iterator]() {
      for (const one of playbooks) yield { playbook: one.read() };
    },
  };
  return {
    today: days.at(-1) ?? '',
    entries,
    errors: [...errors.values()].sort(byPlace),
    changes: changesIn(parts),
    ...(await countsOf(entries)),
    rules: sortedRules(parts.flatMap(({ report }) => report.rules ?? [])),
    version,
    run: runOf(parts, options, repositories.size > 1),
    missed: [],
  };
}

/** What the reports have in common; an option puts another threshold in the place of theirs. */
function runOf(reports: readonly NamedReport[], options: ReportOptions, isOfSeveral: boolean): RunReport {
  const { repository, commit, remote, thresholds } = reports[0]!.report.run;
  return {
    repository: isOfSeveral ? null : repository,
    commit: isOfSeveral ? null : commit,
    ...(!isOfSeveral && remote !== undefined && { remote }),
    shard: null,
    thresholds: thresholdsOf(options, thresholds),
  };
}

/** All that was compared, each playbook once; undefined where nothing was. */
function changesIn(parts: readonly Part[]): Change[] | undefined {
  const found = parts.flatMap(({ changes }) => (changes ? [changes] : []));
  if (!found.length) return undefined;
  const changes = new Map(found.flat().map((change) => [JSON.stringify([change.path, change.document]), change]));
  return [...changes.values()].sort(byPlace);
}

/**
 * The counts over playbooks, and the built-in gates that they were judged by: what a policy added itself, its report
 * explains. Walks them once, for each is read anew.
 */
async function countsOf(entries: Iterable<Entry>): Promise<Pick<Results, 'summary' | 'gates'>> {
  const core = new Set(DEFAULT_POLICY.gates.map(({ id }) => id));
  const others = new Set<string>();
  let known = 0;
  function* counted(): Generator<PlaybookReport> {
    for (const { playbook } of entries) {
      known += playbook.known?.length ?? 0;
      for (const { id } of playbook.readiness?.gates ?? []) if (!core.has(id)) others.add(id);
      yield playbook;
    }
  }
  const summary = { ...summaryOf(counted()), known };
  if (!others.size) return { summary, gates: DEFAULT_POLICY.gates };
  const { BUILT_IN_GATES } = await import('../../core/checklist/packs');
  return { summary, gates: BUILT_IN_GATES.filter(({ id }) => core.has(id) || others.has(id)) };
}

/** Each playbook once. Throws a `UsageError` when two reports say different things of one. */
function joined(parts: readonly Part[]): PackedPlaybook[] {
  const seen = new Map<string, { one: PackedPlaybook; file: string }>();
  for (const { file, playbooks } of parts)
    for (const one of playbooks) {
      const { path, document } = one;
      const key = JSON.stringify([path, document]);
      const other = seen.get(key);
      if (!other) seen.set(key, { one, file });
      else if (JSON.stringify(other.one.read()) !== JSON.stringify(one.read()))
        throw new UsageError(`${other.file} and ${file} disagree about ${path}: merge reports of one run.`);
    }
  return [...seen.values()].map(({ one }) => one);
}
