import type { Argument, Command, Option } from 'commander';

/** What can be completed behind a command or an option. */
export type Values = readonly string[] | 'files' | 'nothing';

export interface CompletedOption {
  readonly flag: string;
  readonly description: string;
  /** Undefined when it takes no value. */
  readonly values: Values | undefined;
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  readonly values: Values;
}

/** The commands of a program with what stands behind each, read from the program itself. */
export function completedCommands(program: Command, checks: readonly string[]): CompletedCommand[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .map((command) => {
      const help = command.createHelp();
      const options = [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
      return {
        name: command.name(),
        summary: command.summary(),
        options: options.flatMap((option) => completedOption(option)),
        values: argumentValues(command.registeredArguments[0], checks),
      };
    });
}

const FILES = /^(?:file|dir|path|report)$/;

function completedOption({ long, description, required, argChoices, flags }: Option): CompletedOption[] {
  if (!long) return [];
  const placeholder = /<(.+)>/.exec(flags)?.[1] ?? '';
  const values = argChoices ?? (FILES.test(placeholder) ? 'files' : 'nothing');
  return [{ flag: long, description, values: required ? values : undefined }];
}

function argumentValues(argument: Argument | undefined, checks: readonly string[]): Values {
  if (!argument) return 'nothing';
  if (argument.argChoices) return argument.argChoices;
  if (argument.name() === 'check') return checks;
  return FILES.test(argument.name()) ? 'files' : 'nothing';
}
