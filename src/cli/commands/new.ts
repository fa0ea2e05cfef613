import path from 'node:path';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { Option } from 'commander';
import { slug } from 'github-slugger';
import { EXIT, UsageError } from '../exit';
import type { CommonOptions } from '../options';
import { shown } from '../paths';
import { print, tell } from '../speaking';
import { writableTarget } from '../wholeFile';
import { OUTCOME_KINDS, STAGES } from '../../core/checklist';
import type { Answers } from '../../core/fixes';
import { QUESTIONS, TEMPLATES, newPlaybook } from '../../core/fixes';
import { reasonOf } from '../../service/node';
import { printed } from '../../text';

type NewOptions = Partial<Answers> & CommonOptions;

export function addNew(program: Command): void {
  const command = program
    .command('new')
    .summary('write a new playbook')
    .description(
      'Writes a new playbook with placeholders for what its next stage asks. On a terminal it asks for what no option ' +
        'says, unless both --name and --stage are given. It overwrites nothing.',
    )
    .argument('[file]', 'the file to write (default: named after the pilot)')
    .option('--name <name>', 'what the team calls the pilot')
    .addOption(new Option('--stage <stage>', 'where the pilot stands').choices(STAGES))
    .addOption(
      new Option('--template <kind>', 'add typical placeholders for this kind of pilot').choices(
        TEMPLATES.map(({ id }) => id),
      ),
    )
    .option('--summary <text>', 'what changes for whom')
    .option('--owner <name>', 'the person or role that answers for the workflow')
    .option('--contact <contact>', "the owner's e-mail address, URL or handle")
    .option('--metric <name>', 'how success is measured')
    .addOption(new Option('--metric-kind <kind>', 'the outcome that the metric measures').choices(OUTCOME_KINDS));
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
async function complete(options: NewOptions): Promise<Answers | undefined> {
  const given = Object.fromEntries(
    QUESTIONS.flatMap(({ key, fault }) => {
      const answer = options[key]?.trim();
      if (answer === undefined) return [];
      const said = fault?.(answer);
      if (said !== undefined) throw new UsageError(`${said} --${key} is ${answer ? `"${printed(answer)}"` : 'empty'}.`);
      return [[key, answer]];
    }),
  ) as Partial<Answers>;
  const { name, stage } = given;
  if (name !== undefined && stage) return { ...given, name, stage };
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw new UsageError('No interactive terminal: pass --name and --stage.');
  // What asks is needed by no other command.
  const { ask } = await import('../questions');
  return ask(given, { input: process.stdin, output: process.stdout });
}

/** The first of `name`, `name-2`, … that is free. */
function freeFile(name: string, cwd: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(cwd, `${name}${number > 1 ? `-${number}` : ''}.pilot.yaml`);
    if (!existsSync(file)) return file;
  }
}
