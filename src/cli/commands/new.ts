import path from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import { slug } from 'github-slugger';
import { EXIT, UsageError } from '../exit';
import type { CommonOptions } from '../options';
import { shown } from '../paths';
import type { Answers } from '../questions';
import { print, tell } from '../speaking';
import { writableTarget } from '../wholeFile';
import { STAGES } from '../../core/checklist';
import { newPlaybook } from '../../core/fixes';
import { reasonOf } from '../../service/node';
import { printed } from '../../text';

type NewOptions = Answers & CommonOptions;

export function addNew(program: Command): void {
  const command = program
    .command('new')
    .summary('write a new playbook')
    .description('Writes a new playbook with placeholders for what its next stage asks. It overwrites nothing.')
    .argument('[file]', 'the file to write (default: named after the pilot)')
    .option('--name <name>', 'what the team calls the pilot (asked for on a terminal)')
    .addOption(new Option('--stage <stage>', 'where the pilot stands (asked for on a terminal)').choices(STAGES));
  command.action(async (file: string | undefined) => {
    process.exitCode = await create(file, command.optsWithGlobals<NewOptions>(), process.cwd());
  });
}

async function create(file: string | undefined, options: NewOptions, cwd: string): Promise<number> {
  // A link that leads out says so before anything else: not whether anything is there.
  const named = file === undefined ? undefined : await target(path.resolve(cwd, file), file, cwd);
  if (named !== undefined && existsSync(named)) throw new UsageError(`${file} already exists.`);
  const answers = await complete(options);
  if (!answers) return EXIT.interrupted;
  const chosen = file === undefined ? freeFile(slug(answers.name) || 'new', cwd) : path.resolve(cwd, file);
  const name = shown(chosen, cwd);
  const real = await target(chosen, file ?? name, cwd);
  try {
    mkdirSync(path.dirname(real), { recursive: true });
    writeFileSync(real, newPlaybook(answers), { flag: 'wx' });
  } catch (error) {
    throw notWritten(file ?? name, error);
  }
  if (!options.quiet) await print([`Written: ${printed(name)}. "check" shows what is missing.\n`]);
  if (!/\.pilot\.ya?ml$/.test(name))
    tell('Its name does not end in .pilot.yaml, so it is checked only if you name it.');
  return EXIT.ok;
}

/** Where a file is to be written, behind its links. Throws a `UsageError` where nothing may be. */
const target = (file: string, name: string, cwd: string): Promise<string> =>
  writableTarget(file, cwd).catch((error: unknown) => {
    throw notWritten(name, error);
  });

const notWritten = (name: string, error: unknown): UsageError =>
  new UsageError(`The playbook could not be written: ${name} ${reasonOf(error)}.`);

/** The answers, asked for where there is a terminal; undefined when the user ends the questions. */
async function complete({ name, stage }: NewOptions): Promise<Required<Answers> | undefined> {
  if (name !== undefined && !name.trim()) throw new UsageError('A playbook needs a name: --name is empty.');
  if (name !== undefined && stage) return { name: name.trim(), stage };
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError('No interactive terminal: pass --name and --stage.');
  // What asks is needed by no other command.
  const { ask } = await import('../questions');
  return ask({ name, stage }, { input: process.stdin, output: process.stdout });
}

/** The first of `name`, `name-2`, … that is free. */
function freeFile(name: string, cwd: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(cwd, `${name}${number > 1 ? `-${number}` : ''}.pilot.yaml`);
    if (!existsSync(file)) return file;
  }
}
