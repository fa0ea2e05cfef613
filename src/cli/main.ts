import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './commands/check';
import { addChecks } from './commands/checks';
import { addExplain } from './commands/explain';
import { EXIT, UsageError } from './exit';

const program = new Command('pilot-playbook')
  .description('Shows what an AI pilot still lacks before people can depend on it in production.')
  .version(version, '--version', 'print the version')
  .helpOption('--help', 'print this help')
  .helpCommand(false)
  .showHelpAfterError('Run with --help to see what it takes.')
  .showSuggestionAfterError(true)
  .exitOverride()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, '')) });
for (const add of [addCheck, addExplain, addChecks]) add(program);
for (const command of program.commands) command.copyInheritedSettings(program);

// A reader such as `head` may close the pipe early: what it wanted, it has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});
process.on('SIGINT', () => process.exit(EXIT.interrupted));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return;
  }
  process.exitCode = EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${message}\n` : `Something went wrong inside: ${message}\n`);
});
