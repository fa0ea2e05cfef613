import type { Command } from 'commander';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Surroundings } from '../judging';
import { judgeText, namedPlaybooks, policyErrors, readPlaybook, surroundingsOf } from '../judging';
import { EXIT } from '../exit';
import { namedFiles } from '../namedFiles';
import type { JudgingOptions } from '../options';
import { addJudgingOptions } from '../options';
import { colorsFor } from '../output';
import { shown } from '../paths';
import { cleanedUp } from '../signals';
import { print, tell } from '../speaking';
import { writeWhole } from '../wholeFile';
import { fixAll, unifiedDiff } from '../../core/fixes';
import type { FileError } from '../../core/report';
import { refusalOf } from '../../service';
import { reasonOf } from '../../service/node';
import { count, dayOf, printed } from '../../text';

interface FixOptions extends JudgingOptions {
  readonly dryRun?: boolean;
  readonly check?: boolean;
}

export function addFix(program: Command): void {
  const command = program
    .command('fix')
    .summary('apply every safe fix')
    .description('Applies every safe fix: adds what is missing as placeholders, which never turn a check green.')
    .option('--dry-run', 'print a unified diff and change nothing')
    .option('--check', 'only say whether there is something to fix, and fail if so; with --dry-run by its diff');
  addJudgingOptions(command).action(async (paths: string[]) => {
    process.exitCode = await fix(paths, command.optsWithGlobals<FixOptions>(), process.cwd());
  });
}

/** Fixes files one by one, or only says so; gives the exit status. One that fails never keeps the others from being fixed. */
async function fix(paths: readonly string[], options: FixOptions, cwd: string): Promise<number> {
  const { quiet, dryRun, check, root, policy, today = dayOf(new Date()) } = options;
  const surroundings = await surroundingsOf({ cwd, today, root, policy });
  const { files, errors: unfound } = await namedPlaybooks(await namedFiles(paths, options, cwd), surroundings);
  const errors: FileError[] = [...unfound, ...policyErrors(surroundings)];
  let fixed = 0;
  for (const file of files) {
    const name = shown(file, cwd);
    const { real, read } = await readPlaybook(file, surroundings);
    let said: string;
    try {
      if (read.state !== 'file') throw new Error(refusalOf(read));
      const result = await fixesOf(file, read.text!, surroundings);
      if (!result.edits.length) continue;
      if (!dryRun && !check) await cleanedUp(() => writeWhole(real, [fixedText(result)]));
      const changes = `${printed(name)}: ${count(result.fixes, 'change')}${check ? ' to make' : ''}\n`;
      said = dryRun ? diffOf(name, result, options) : changes;
      fixed++;
    } catch (error) {
      errors.push({ path: name, message: `${name} ${reasonOf(error)}.` });
      continue;
    }
    if (dryRun || !quiet) await print([said]);
  }
  for (const { message } of errors) tell(message);
  const done = check ? 'can be fixed' : 'fixed';
  if (!dryRun && !quiet) await print([`${fixed} of ${count(files.length, 'file')} ${done}.\n`]);
  if (errors.length) return EXIT.usage;
  return check && fixed ? EXIT.findings : EXIT.ok;
}

const fixedText = ({ text, lines, edits }: Fixed): string =>
  (text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '') + TextDocument.applyEdits(lines, [...edits]);

/** A file's text, the edits that are its safe fixes, and how many fixes those are. */
interface Fixed {
  readonly text: string;
  /** The text as the edits count it: without a byte-order mark. */
  readonly lines: TextDocument;
  readonly edits: readonly TextEdit[];
  readonly fixes: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** Looks for the safe fixes of all playbooks of a file. */
async function fixesOf(file: string, text: string, surroundings: Surroundings): Promise<Fixed> {
  const analysesOf = async (some: string) => (await judgeText(file, some, surroundings)).analyses;
  const analyses = await analysesOf(text);
  return { text, lines: analyses[0]!.playbook.lines, ...(await fixAll(analyses, analysesOf)) };
}

/**
 * A unified diff that `git apply` and `patch -p1` take, in CI as well. On a terminal, where it is read instead, its lines
 * are as all that is printed.
 */
function diffOf(name: string, { text, lines, edits }: Fixed, options: FixOptions): string {
  const { bold, red, green, cyan } = colorsFor(options);
  // Two lines of the file, then its hunks.
  const paint = (line: string, index: number): string => {
    if (index < 2) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    return line.startsWith('-') ? red(line) : line.startsWith('+') ? green(line) : line;
  };
  const shownLine = (line: string) => (process.stdout.isTTY ? printed(line.replace(/\r$/, '')) : line);
  return unifiedDiff(name, text, lines, edits)
    .map((line, index) => `${paint(shownLine(line), index)}\n`)
    .join('');
}
