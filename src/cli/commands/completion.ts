import type { Command } from 'commander';
import { Argument } from 'commander';
import { bashScript } from '../completion/bash';
import { fishScript } from '../completion/fish';
import { completedCommands } from '../completion/words';
import { zshScript } from '../completion/zsh';
import { DEFAULT_POLICY } from '../../core/checklist';
import { ALWAYS_ON, isFamily } from '../../core/findings';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that lets a shell complete commands, options and checks.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SCRIPTS)))
    .action((shell: keyof typeof SCRIPTS) => {
      const gates = DEFAULT_POLICY.gates.flatMap(({ id, checks }) => [id, ...checks.map((check) => check.id)]);
      const always = ALWAYS_ON.filter((one) => !isFamily(one)).map(({ code }) => code);
      const commands = completedCommands(program, [...gates, ...always]);
      process.stdout.write(SCRIPTS[shell](program.name(), commands));
    });
}
