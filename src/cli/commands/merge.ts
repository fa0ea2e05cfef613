import path from 'node:path';
import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import { version } from '../../../package.json';
import { readBytes } from '../bytes';
import { UsageError } from '../exit';
import type { ReportOptions } from '../options';
import { addReportOptions, thresholdsOf } from '../options';
import { finish } from '../output';
import type { PortfolioOptions } from '../portfolioOptions';
import { addPortfolioOptions, refuseWithoutPortfolio } from '../portfolioOptions';
import { tell } from '../speaking';
import type { Gate } from '../../core/checklist';
import { DEFAULT_POLICY } from '../../core/checklist';
import type { Change, Entry, FileError, NamedReport, Report, Results, RunReport } from '../../core/report';
import {
  byPlace,
  byRepository,
  mismatchOf,
  readChanges,
  readReport,
  sortedRules,
  summaryOf,
  withRepository,
} from '../../core/report';
import { reasonOf } from '../../service/node';

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
    const reports: NamedReport[] = [];
    for (const file of files) reports.push({ file, report: await readReportFile(file, cwd) });
    const view = options.view === 'report' ? 'portfolio' : 'check';
    process.exitCode = await finish(await merged(reports, options), options, view, cwd);
  });
}

/** One report of several, counted anew. Throws a `UsageError` for reports that can't be told as one. */
async function merged(all: readonly NamedReport[], options: ReportOptions): Promise<Results> {
  const mismatch = mismatchOf(all);
  if (mismatch !== undefined) throw new UsageError(mismatch);
  const repositories = byRepository(all);
  const reports = repositories.size > 1 ? all.map(withRepository) : all;
  const days = [...new Set(reports.map(({ report }) => report.today))].sort();
  if (days.length > 1 && !options.quiet)
    tell(`The reports are from several days: ${days.join(', ')}. The merged report has the latest.`);
  const errors = new Map<string, FileError>();
  for (const { report } of reports) for (const error of report.errors) errors.set(JSON.stringify(error), error);
  const entries = joined(reports).sort((a, b) => byPlace(a.playbook, b.playbook));
  return {
    today: days.at(-1) ?? '',
    entries,
    errors: [...errors.values()].sort(byPlace),
    changes: changesIn(reports),
    summary: {
      ...summaryOf(entries.map(({ playbook }) => playbook)),
      known: entries.reduce((sum, { playbook }) => sum + (playbook.known?.length ?? 0), 0),
    },
    gates: await gatesOf(entries),
    rules: sortedRules(reports.flatMap(({ report }) => report.rules ?? [])),
    version,
    run: runOf(reports, options, repositories.size > 1),
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
function changesIn(reports: readonly NamedReport[]): Change[] | undefined {
  const found = reports.flatMap(({ report }) =>
    report.changes ? [readChanges(report.changes, report.playbooks)] : [],
  );
  if (!found.length) return undefined;
  const changes = new Map(found.flat().map((change) => [JSON.stringify([change.path, change.document]), change]));
  return [...changes.values()].sort(byPlace);
}

/** The built-in gates that the playbooks were judged by: what a policy added itself, its report explains. */
async function gatesOf(entries: readonly Entry[]): Promise<readonly Gate[]> {
  const core = new Set(DEFAULT_POLICY.gates.map(({ id }) => id));
  const others = new Set(entries.flatMap(({ playbook }) => playbook.readiness?.gates.map(({ id }) => id) ?? []));
  if ([...others].every((id) => core.has(id))) return DEFAULT_POLICY.gates;
  const { BUILT_IN_GATES } = await import('../../core/checklist/packs');
  return BUILT_IN_GATES.filter(({ id }) => core.has(id) || others.has(id));
}

/** Throws a `UsageError` when two reports say different things of one playbook. */
function joined(reports: readonly NamedReport[]): Entry[] {
  const seen = new Map<string, { text: string; file: string }>();
  return reports.flatMap(({ file, report }) =>
    report.playbooks.flatMap((playbook): Entry[] => {
      const { path, document } = playbook;
      const key = JSON.stringify([path, document]);
      const text = JSON.stringify(playbook);
      const other = seen.get(key);
      if (other && other.text !== text)
        throw new UsageError(`${other.file} and ${file} disagree about ${path}: merge reports of one run.`);
      if (other) return [];
      seen.set(key, { text, file });
      return [{ playbook }];
    }),
  );
}

/** Bytes of one report: half of what a text can hold, and several times what ten thousand playbooks give. */
export const REPORT_BYTES = 256 * 1024 * 1024;

/** Reads a file, or a pipe, with a JSON report. Throws a `UsageError` for what is none. */
async function readReportFile(file: string, cwd: string): Promise<Report> {
  const report = readReport(parsed(file, await textOf(file, cwd)));
  if (typeof report !== 'string') return report;
  throw new UsageError(`${file} is not a JSON report of this command line. ${report}`);
}

async function textOf(file: string, cwd: string): Promise<string> {
  // The last byte is one more than there may be.
  const stream = createReadStream(path.resolve(cwd, file), { end: REPORT_BYTES, highWaterMark: 1024 * 1024 });
  const { bytes, size } = await readBytes(stream).catch((error: unknown) => {
    throw new UsageError(`${file} ${reasonOf(error)}.`);
  });
  if (size > REPORT_BYTES) throw new UsageError(`${file} is larger than 256 MB: split the files into more shards.`);
  return bytes.toString().replace(/^\uFEFF/, '');
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON: "check --format json --output ${file}" writes what "merge" takes.`);
  }
}
