import path from 'node:path';
import { createReadStream } from 'node:fs';
import type { Command } from 'commander';
import { version } from '../../../package.json';
import { readBytes } from '../bytes';
import { UsageError } from '../exit';
import type { ReportOptions } from '../options';
import { addReportOptions } from '../options';
import { finish } from '../output';
import { tell } from '../speaking';
import type { Gate } from '../../core/checklist';
import { DEFAULT_POLICY } from '../../core/checklist';
import type { Change, Entry, FileError, Report, Results } from '../../core/report';
import { byPlace, readChanges, readReport, summaryOf } from '../../core/report';
import { reasonOf } from '../../service/node';

export function addMerge(program: Command): void {
  const command = program
    .command('merge')
    .summary('merge the JSON reports of several runs')
    .description('Merges JSON reports, for instance of the shards of one run, into one, and judges it as a whole.')
    .argument('<report...>', 'files that "check --format json" wrote');
  addReportOptions(command).action(async (files: string[]) => {
    const options = command.optsWithGlobals<ReportOptions>();
    const cwd = process.cwd();
    const reports: Read[] = [];
    for (const file of files) reports.push({ file, report: await readReportFile(file, cwd) });
    process.exitCode = await finish(await merged(reports, options), options, 'check', cwd);
  });
}

interface Read {
  readonly file: string;
  readonly report: Report;
}

/** One report of several: each playbook and each error once, counted anew. */
async function merged(reports: readonly Read[], options: ReportOptions): Promise<Results> {
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
      known: reports.reduce((sum, { report }) => sum + (report.summary.known ?? 0), 0),
    },
    gates: await gatesOf(entries),
    run: {
      ...{ repository: null, commit: null, shard: null },
      thresholds: {
        for: options.for ?? null,
        minReadiness: options.minReadiness ?? null,
        maxWarnings: options.maxWarnings ?? null,
      },
    },
    missed: [],
    version,
  };
}

/** All that was compared, each playbook once; undefined where nothing was. */
function changesIn(reports: readonly Read[]): Change[] | undefined {
  const found = reports.flatMap(({ report }) =>
    report.changes ? [readChanges(report.changes, report.playbooks)] : [],
  );
  if (!found.length) return undefined;
  const changes = new Map(found.flat().map((change) => [JSON.stringify([change.path, change.document]), change]));
  return [...changes.values()].sort(byPlace);
}

/** The built-in gates that the playbooks were judged by: what a policy added itself, its report does not explain. */
async function gatesOf(entries: readonly Entry[]): Promise<readonly Gate[]> {
  const core = new Set(DEFAULT_POLICY.gates.map(({ id }) => id));
  const others = new Set(entries.flatMap(({ playbook }) => playbook.readiness?.gates.map(({ id }) => id) ?? []));
  if ([...others].every((id) => core.has(id))) return DEFAULT_POLICY.gates;
  const { BUILT_IN_GATES } = await import('../../core/checklist/packs');
  return BUILT_IN_GATES.filter(({ id }) => core.has(id) || others.has(id));
}

/** Throws a `UsageError` when two reports say different things of one playbook. */
function joined(reports: readonly Read[]): Entry[] {
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
  return bytes.toString();
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON: "check --format json --output ${file}" writes what "merge" takes.`);
  }
}
