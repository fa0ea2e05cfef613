import type { Command } from 'commander';
import { surroundingsOf } from '../analysis/analyseText';
import { readText } from '../analysis/readText';
import { colorsFor } from '../colors';
import { EXIT, reasonOf } from '../exit';
import type { Fixed } from '../fix/fixFile';
import { fixText } from '../fix/fixFile';
import type { JudgingOptions } from '../options';
import { addJudgingOptions } from '../options';
import { writeOutput, writeWhole } from '../output';
import { findPlaybooks, shown } from '../playbookFiles';
import type { FileError } from '../../core/report';
import { count, dayOf, oneLine } from '../../text';

interface FixOptions extends JudgingOptions {
  readonly dryRun?: boolean;
}

export function addFix(program: Command): void {
  const command = program
    .command('fix')
    .summary('apply every safe fix')
    .description('Applies every safe fix: adds what is missing as placeholders, which never turn a check green.')
    .option('--dry-run', 'print a unified diff and change nothing');
  addJudgingOptions(command).action(async (paths: string[]) => {
    process.exitCode = await fix(paths, command.optsWithGlobals<FixOptions>(), process.cwd());
  });
}

/** Fixes files one by one; gives the exit status. One that fails never keeps the others from being fixed. */
async function fix(paths: readonly string[], options: FixOptions, cwd: string): Promise<number> {
  const { quiet, root, policy, today = dayOf(new Date()) } = options;
  const surroundings = surroundingsOf({ cwd, today, root, policy });
  const { policies } = surroundings;
  const { files, errors: unfound } = await findPlaybooks(paths, cwd, policies);
  const errors: FileError[] = [...unfound, ...policies.errors];
  let fixed = 0;
  for (const file of files) {
    const name = shown(file, cwd);
    const read = readText(file);
    try {
      if ('reason' in read) throw new Error(read.reason);
      const result = await fixText(file, read.text, surroundings);
      if (result.before === result.after) continue;
      fixed++;
      const text = await (options.dryRun ? diffOf(name, result, options) : write(file, name, result));
      if (options.dryRun || !quiet) await writeOutput([text], undefined, cwd);
    } catch (error) {
      errors.push({ path: name, message: `${name} ${reasonOf(error)}.` });
    }
  }
  for (const { message } of errors) process.stderr.write(`${oneLine(message)}\n`);
  if (!options.dryRun && !quiet) process.stdout.write(`${fixed} of ${count(files.length, 'file')} fixed.\n`);
  return errors.length ? EXIT.usage : EXIT.ok;
}

async function write(file: string, name: string, { after, fixes }: Fixed): Promise<string> {
  await writeWhole(file, [after]);
  return `${oneLine(name)}: ${count(fixes, 'change')}\n`;
}

async function diffOf(name: string, { before, after }: Fixed, options: FixOptions): Promise<string> {
  const { unifiedDiff } = await import('../fix/diff');
  return unifiedDiff(name, before, after, colorsFor(options));
}
