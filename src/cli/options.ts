import type { Command } from 'commander';
import { Option } from 'commander';
import type { Shard } from './arguments';
import { countArgument, dayArgument, shardArgument, shareArgument } from './arguments';
import type { Stage } from '../core/checklist';
import { FORMATS } from '../core/report';
import type { Day } from '../text';

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
}

/** By what files are judged. */
export interface JudgingOptions extends CommonOptions {
  readonly root?: string;
  readonly policy?: string;
  readonly today?: Day;
}

/** What is analysed, and how. */
export interface RunOptions extends JudgingOptions {
  readonly stdinPath?: string;
  readonly shard?: Shard;
  readonly changedSince?: string;
  /** False with `--no-regression`. */
  readonly regression?: boolean;
}

export const addReportOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <format>', 'how to print the report')
        .choices(['pretty', ...FORMATS.map(({ name }) => name)])
        .default('pretty'),
    )
    .option('--output <file>', 'write the report to a file, whole or not at all')
    .addOption(
      new Option('--for <stage>', 'also fail unless every active playbook is ready for this stage').choices([
        'pilot',
        'production',
      ]),
    )
    .option('--min-readiness <n>', 'fail when a playbook is less ready than this, 0 to 1', shareArgument)
    .option('--max-warnings <n>', 'fail above this number of warnings', countArgument);

export const addPolicyOption = (command: Command): Command =>
  command.option('--policy <file>', 'this policy instead of the nearest pilot-policy.yaml upward');

/** Files, and by what they are judged. */
export const addJudgingOptions = (command: Command): Command =>
  addPolicyOption(command.argument('[path...]', 'files, folders or globs (default: the current folder)'))
    .option('--root <dir>', 'the folder that evidence may not leave (default: the git repository, else this folder)')
    .option('--today <date>', 'the date that dates are compared with, YYYY-MM-DD', dayArgument);

export const addRunOptions = (command: Command): Command =>
  addJudgingOptions(command)
    .option('--stdin-path <file>', 'read one playbook from standard input as if it were this file')
    .option('--shard <i/n>', 'only the I-th of N equal parts of the files; "merge" joins their reports', shardArgument)
    .option('--changed-since <rev>', 'only playbooks that differ from a git revision, and how ready they were there')
    .option('--no-regression', 'fail when the readiness of a playbook fell since that revision');
