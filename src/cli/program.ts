import { Command } from 'commander';
import { version } from '../../package.json';
import { addCheck, addReport } from './commands/check';
import { addChecks } from './commands/checks';
import { addExplain } from './commands/explain';
import { addFix } from './commands/fix';
import { addMerge } from './commands/merge';

/** The command line with its commands and options. */
export function createProgram(): Command {
  const program = new Command('pilot-playbook')
    .description('Shows what an AI pilot still lacks before people can depend on it in production.')
    .option('--quiet', 'print errors only')
    .option('--no-color', 'print without colours')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Run with --help to see what it takes.')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
  for (const add of [addCheck, addReport, addFix, addMerge, addExplain, addChecks]) add(program);
  return program;
}
