import { Command } from 'commander';
import { version } from '../../package.json';
import { addBadge, addCheck, addReport } from './commands/check';
import { addChecks, addExplain } from './commands/checks';
import { addFix } from './commands/fix';
import { addHistory } from './commands/history';
import { addMerge } from './commands/merge';
import { addNew } from './commands/new';
import { addPolicy } from './commands/policy';
import { addCompletion } from './commands/shellCompletion';
import { addMoreHelp } from './help';
import { tell } from './speaking';

/** In the order of the help. */
const COMMANDS = [
  ...[addCheck, addReport, addHistory, addFix, addNew, addExplain, addChecks],
  ...[addPolicy, addMerge, addBadge, addCompletion],
];

/** The command line with its commands and options. */
export function createProgram(): Command {
  const program = new Command('pilot-playbook')
    .description('Shows what is still missing before people can depend on an AI pilot in production.')
    .option('-q, --quiet', 'print errors only')
    .option('--no-color', 'print without colours')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Run with --help to see the options.')
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: (text) => tell(text.replace(/^error: /, '').trimEnd()) });
  for (const add of COMMANDS) add(program);
  addMoreHelp(program);
  return program;
}
