import path from 'node:path';
import type { Command } from 'commander';
import { Option } from 'commander';
import pc from 'picocolors';
import type { Day, Report, Stage, Thresholds } from '../../core';
import { DEFAULT_POLICY, dayOf, missedThresholds, reportOf, toJson } from '../../core';
import type { Results, Surroundings } from '../analyseFiles';
import { analyseFiles, analyseText } from '../analyseFiles';
import { countArgument, dayArgument, shareArgument, stageArgument } from '../arguments';
import { EXIT, UsageError } from '../exit';
import { writeOutput } from '../output';
import { findPlaybooks } from '../playbookFiles';
import { toPretty } from '../pretty';
import { progressLine } from '../progress';
import { rootFinder } from '../root';
import { readStdin } from '../stdin';

interface CheckOptions {
  readonly format: 'pretty' | 'json';
  readonly output?: string;
  readonly for?: Stage;
  readonly minReadiness?: number;
  readonly maxWarnings?: number;
  readonly root?: string;
  readonly today?: Day;
  readonly stdinPath?: string;
  readonly quiet?: boolean;
  readonly color: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .summary('analyse playbooks and print findings')
    .description('Analyses playbooks and prints what they still lack.')
    .argument('[path...]', 'files, folders or globs (default: the current folder)')
    .addOption(new Option('--format <format>', 'how to print the report').choices(['pretty', 'json']).default('pretty'))
    .option('--output <file>', 'write the report to a file, whole or not at all')
    .option('--for <stage>', 'also fail unless every active playbook is ready for pilot or production', stageArgument)
    .option('--min-readiness <n>', 'fail when a playbook is less ready than this, 0 to 1', shareArgument)
    .option('--max-warnings <n>', 'fail above this number of warnings', countArgument)
    .option('--root <dir>', 'the folder that evidence may not leave (default: the git repository, else this folder)')
    .option('--today <date>', 'the date that dates are compared with, YYYY-MM-DD', dayArgument)
    .option('--stdin-path <file>', 'read one playbook from standard input as if it were this file')
    .action(async (paths: string[], _options, command: Command) => {
      process.exitCode = await check(paths, command.optsWithGlobals<CheckOptions>(), process.cwd());
    });
}

/** Runs a check; gives the exit status. */
async function check(paths: readonly string[], options: CheckOptions, cwd: string): Promise<number> {
  const today = options.today ?? dayOf(new Date());
  const surroundings = { cwd, today, policy: DEFAULT_POLICY, rootOf: rootFinder(cwd, options.root) };
  const { entries, errors } = await analyseNamed(paths, options, surroundings);
  const report = reportOf(entries, errors, today);
  await writeOutput([print(report, options)], options.output, cwd);

  const thresholds: Thresholds = { readyFor: options.for, ...options };
  const missed = missedThresholds(entries, report.summary, thresholds);
  for (const sentence of missed) process.stderr.write(`${sentence}\n`);
  if (errors.length) return EXIT.usage;
  return report.summary.errors > 0 || missed.length ? EXIT.findings : EXIT.ok;
}

async function analyseNamed(
  paths: readonly string[],
  { stdinPath, quiet }: CheckOptions,
  surroundings: Surroundings,
): Promise<Results> {
  const { cwd } = surroundings;
  if (stdinPath !== undefined) {
    if (paths.length)
      throw new UsageError('--stdin-path takes its one playbook from standard input: name no other path.');
    return analyseText(path.resolve(cwd, stdinPath), await readStdin(), surroundings);
  }
  const { files, errors } = await findPlaybooks(paths, cwd);
  if (!files.length && !errors.length && !quiet)
    process.stderr.write('No playbook found: their names end in .pilot.yaml or .pilot.yml.\n');
  const progress = progressLine(files.length);
  const results = await analyseFiles(files, surroundings, progress.update);
  progress.end();
  return { entries: results.entries, errors: [...errors, ...results.errors] };
}

function print(report: Report, { format, output, quiet = false, color }: CheckOptions): string {
  if (format === 'json') return toJson(report);
  const isColored = color && output === undefined && process.stdout.isTTY && pc.isColorSupported;
  return toPretty(report, { colors: pc.createColors(isColored), quiet });
}
