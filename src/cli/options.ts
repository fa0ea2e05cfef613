import path from 'node:path';
import { statSync } from 'node:fs';
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { UsageError } from './exit';
import type { Severity, Stage } from '../core/checklist';
import { SEVERITIES } from '../core/checklist';
import type { Thresholds } from '../core/report';
import { FORMATS } from '../core/report';
import { reasonOf } from '../service/node';
import type { Day } from '../text';
import { parseDay } from '../text';

/** Options of every command. */
export interface CommonOptions {
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** How a report is written, and what must hold for it to pass. */
export interface ReportOptions extends CommonOptions {
  readonly format: string;
  readonly output?: string;
  readonly for?: Stage;
  readonly minReadiness?: number;
  readonly maxWarnings?: number;
  readonly failOn?: 'error' | 'warning' | 'never';
  readonly exitZero?: boolean;
  /** The least severity that is listed. */
  readonly minSeverity?: Severity;
  readonly statistics?: boolean;
  /** The file that has the findings that are known, and the one to write them to. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly includeSuppressed?: boolean;
}

/** Which files are looked at, besides the paths. */
export interface FileOptions {
  /** Globs of what is left out. */
  readonly exclude?: readonly string[];
  /** False with `--no-ignore`. */
  readonly ignore?: boolean;
  /** A file that names further paths, or `-` for standard input. */
  readonly filesFrom?: string;
}

/** By what files are judged. */
export interface JudgingOptions extends CommonOptions, FileOptions {
  readonly root?: string;
  readonly policy?: string;
  readonly today?: Day;
}

/** What is analysed, and how. */
export interface RunOptions extends JudgingOptions {
  readonly stdinPath?: string;
  readonly shard?: Shard;
  readonly changedSince?: string;
  /** What keeps this repository apart from others when reports are merged. */
  readonly repository?: string;
  /** False with `--no-regression`. */
  readonly regression?: boolean;
}

/** True for a format that shows more than a JSON report has: whole pages of playbooks, or what is drawn of them. */
export const isOfPages = (format: string | undefined): boolean => format === 'html' || format === 'svg';

/** The option of a report's format, which says of the pages where they are to be had when they are not among its choices. */
function formatOption(formats: readonly string[]): Option {
  const option = new Option('--format <format>', 'how to print the report').choices([...formats]).default('pretty');
  const { parseArg } = option;
  return option.argParser((value: string, before: string) => {
    if (isOfPages(value) && !formats.includes(value))
      throw new InvalidArgumentError(
        `Pages and pictures show more than a JSON report has, so only "report" writes them: run "report --format ${value}" where the playbooks are.`,
      );
    parseArg?.call(option, value, before);
    return value;
  });
}

/** @param formats those that the command has besides the common ones */
export const addReportOptions = (command: Command, formats: readonly string[] = []): Command =>
  command
    .addOption(formatOption(['pretty', ...FORMATS.map(({ name }) => name), ...formats]))
    .option('--output <file>', 'write the report to a file, whole or not at all')
    .addOption(
      new Option('--for <stage>', 'also fail unless every active playbook is ready for this stage').choices([
        'pilot',
        'production',
      ]),
    )
    .option('--min-readiness <n>', 'fail when a playbook is less ready than this, 0 to 1', shareArgument)
    .option('--max-warnings <n>', 'fail above this number of warnings', countArgument)
    .addOption(
      new Option('--fail-on <severity>', 'which findings fail the run (default: error)').choices([
        'error',
        'warning',
        'never',
      ]),
    )
    .option('--exit-zero', 'let neither findings nor thresholds fail the run')
    .addOption(
      new Option('--min-severity <severity>', 'count findings that are less severe, and list none of them').choices(
        SEVERITIES,
      ),
    )
    .option('--statistics', 'add the number of findings by check')
    .option('--baseline <file>', 'findings in this file are known: they are counted, not listed, and fail nothing')
    .option('--write-baseline <file>', "take today's findings as known: write them to this file")
    .option('--include-suppressed', 'in sarif also what is waived or known, as suppressed results');

/** What a run must hold: by its options, else by what else says so. With `--exit-zero` that is nothing. */
export function thresholdsOf(
  { for: stage, minReadiness, maxWarnings, failOn, exitZero }: Partial<ReportOptions>,
  carried: Partial<Thresholds>,
): Thresholds {
  const isAsked = [stage, minReadiness, maxWarnings, failOn].some((one) => one !== undefined);
  if (exitZero || (carried.exitZero && !isAsked))
    return { for: null, minReadiness: null, maxWarnings: null, failOn: 'never', exitZero: true };
  const failing = failOn ?? carried.failOn ?? 'error';
  return {
    for: stage ?? carried.for ?? null,
    minReadiness: minReadiness ?? carried.minReadiness ?? null,
    maxWarnings: maxWarnings ?? carried.maxWarnings ?? null,
    ...(carried.noRegression && { noRegression: true }),
    ...(failing !== 'error' && { failOn: failing }),
  };
}

export const addPolicyOption = (command: Command): Command =>
  command.option('--policy <file>', 'this policy instead of the nearest pilot-policy.yaml upward');

/** Files, and by what they are judged. */
export const addJudgingOptions = (command: Command): Command =>
  addPolicyOption(
    command.argument(
      '[path...]',
      'files, folders or globs; "!" before a glob leaves out (default: the current folder)',
    ),
  )
    .option('--exclude <glob>', 'leave out what a glob fits, unless it is named as a file; may be repeated', collected)
    .option('--no-ignore', 'leave out nothing that .gitignore, .ignore or a policy does: only node_modules and .git')
    .option('--files-from <file>', 'also take the paths in a file, one a line or parted by NUL; - is standard input')
    .option('--root <dir>', 'the folder that evidence must not leave (default: the git repository, else this folder)')
    .option('--today <date>', 'the date to use as today, YYYY-MM-DD', dayArgument);

export const addRunOptions = (command: Command): Command =>
  addJudgingOptions(command)
    .option('--stdin-path <file>', 'read one playbook from standard input as if it were this file')
    .option('--shard <i/n>', 'only the I-th of N equal parts of the files; "merge" merges their reports', shardArgument)
    .option(
      '--repository <name>',
      'goes before the paths when reports of several repositories are merged',
      repositoryArgument,
    )
    .option('--changed-since <rev>', 'only playbooks whose result differs from that at a git revision, and how')
    .option('--no-regression', 'fail when a playbook lost a check, or is gone, since that revision');

export const collected = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** Parsers of option values: each refuses what it cannot take with a sentence that says what it takes. */
export function dayArgument(value: string): Day {
  const day = parseDay(value);
  if (day === undefined) throw new InvalidArgumentError('Expected a date such as 2026-11-24.');
  return day;
}

function shareArgument(value: string): number {
  const share = /^(?:\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : NaN;
  if (!(share >= 0 && share <= 1)) throw new InvalidArgumentError('Expected a number from 0 to 1, such as 0.5.');
  return share;
}

export function countArgument(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number, 0 or more.');
  return Number(value);
}

function repositoryArgument(value: string): string {
  const isName = /^[\p{L}\p{N}_.@+ -]+(?:\/[\p{L}\p{N}_.@+ -]+)*$/u.test(value);
  if (!isName || value.split('/').includes('..'))
    throw new InvalidArgumentError('Expected a name such as payments or acme/payments.');
  return value;
}

/** One of several equal parts; counts from 1. */
interface Shard {
  readonly index: number;
  readonly count: number;
}

function shardArgument(value: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,9})\/(\d{1,9})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('Expected I/N, such as 1/4.');
  return { index, count };
}

/** The absolute path of the folder or file that an option names. Throws a `UsageError` when there is none. */
export function namedPath(option: string, kind: 'folder' | 'file', name: string, cwd: string): string {
  const named = path.resolve(cwd, name);
  let reason = kind === 'folder' ? 'is not a folder' : 'is a folder';
  try {
    if (statSync(named).isDirectory() === (kind === 'folder')) return named;
  } catch (error) {
    reason = reasonOf(error);
  }
  throw new UsageError(`${option} takes a ${kind}: ${name} ${reason}.`);
}
