import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './commands/check';
import { addChecks } from './commands/checks';
import { addExplain } from './commands/explain';
import { EXIT, UsageError } from './exit';

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
for (const add of [addCheck, addExplain, addChecks]) add(program);

// A reader such as `head` may close the pipe early: what it wanted, it has.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode);
  });
// An exit of our own, so that drafts of files are taken away.
for (const [signal, status] of [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const)
  process.once(signal, () => process.exit(status));

program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return;
  }
  process.exitCode = EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${message}\n` : `Something went wrong inside: ${message}\n`);
});
