import { fstatSync } from 'node:fs';
import type { Command } from 'commander';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Surroundings } from '../judging';
import { judgeText, namedPlaybooks, policyErrors, readPlaybook, surroundingsOf } from '../judging';
import { EXIT } from '../exit';
import type { JudgingOptions } from '../options';
import { addJudgingOptions } from '../options';
import { colorsFor } from '../output';
import { shown } from '../paths';
import { cleanedUp } from '../signals';
import { print, tell } from '../speaking';
import { writeWhole } from '../wholeFile';
import { fixAll } from '../../core/fixes';
import type { FileError } from '../../core/report';
import { refusalOf } from '../../service';
import { reasonOf } from '../../service/node';
import { count, dayOf, printed } from '../../text';

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
  const { files, errors: unfound } = await namedPlaybooks(paths, surroundings);
  const errors: FileError[] = [...unfound, ...policyErrors(surroundings)];
  let fixed = 0;
  for (const file of files) {
    const name = shown(file, cwd);
    const { real, read } = await readPlaybook(file, surroundings);
    let said: string;
    try {
      if (read.state !== 'file') throw new Error(refusalOf(read));
      const result = await fixText(file, read.text!, surroundings);
      if (result.before === result.after) continue;
      if (!options.dryRun) await cleanedUp(() => writeWhole(real, [result.after]));
      said = options.dryRun ? diffOf(name, result, options) : `${printed(name)}: ${count(result.fixes, 'change')}\n`;
      fixed++;
    } catch (error) {
      errors.push({ path: name, message: `${name} ${reasonOf(error)}.` });
      continue;
    }
    if (options.dryRun || !quiet) await print([said]);
  }
  for (const { message } of errors) tell(message);
  if (!options.dryRun && !quiet) await print([`${fixed} of ${count(files.length, 'file')} fixed.\n`]);
  return errors.length ? EXIT.usage : EXIT.ok;
}

/** A file's text before and after its safe fixes, and how many those are. */
interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly fixes: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Applies the safe fixes of all playbooks of a file. What the fixes don't touch stays as it is, byte for byte. */
async function fixText(file: string, text: string, surroundings: Surroundings): Promise<Fixed> {
  const analysesOf = async (some: string) => (await judgeText(file, some, surroundings)).analyses;
  const analyses = await analysesOf(text);
  const { edits, fixes } = await fixAll(analyses, analysesOf);
  const [first] = analyses;
  if (!first || !edits.length) return { before: text, after: text, fixes: 0 };
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  return { before: text, after: mark + TextDocument.applyEdits(first.playbook.lines, [...edits]), fixes };
}

/**
 * A unified diff that `git apply` and `patch -p1` take. Where it is read instead, on a terminal or in the log of a CI
 * server, its lines are as all that is printed.
 */
function diffOf(name: string, { before, after }: Fixed, options: FixOptions): string {
  const { bold, red, green, cyan } = colorsFor(options);
  const text = formatPatch(structuredPatch(`a/${name}`, `b/${name}`, before, after), FILE_HEADERS_ONLY);
  const paint = (line: string): string => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    return line.startsWith('-') ? red(line) : line.startsWith('+') ? green(line) : line;
  };
  const isRead = process.stdout.isTTY || (process.env.CI && !fstatSync(process.stdout.fd).isFile());
  const shownLine = (line: string) => (isRead ? printed(line.replace(/\r$/, '')) : line);
  return text
    .split('\n')
    .map((line) => paint(shownLine(line)))
    .join('\n');
}
