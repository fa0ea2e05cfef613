import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { EXIT, UsageError } from './exit';
import { createProgram } from './program';
import { serve, useWorker } from './threads';

if (isMainThread) main();
else serve();

function main(): void {
  useWorker(__filename);
  // A reader such as `head` may close the pipe early: what it wanted, it has.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode);
    });
  // An exit of our own, so that drafts of files are taken away.
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.once('SIGTERM', () => process.exit(EXIT.terminated));
  createProgram().parseAsync().catch(fail);
}

function fail(error: unknown): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    return;
  }
  process.exitCode = EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof UsageError ? `${message}\n` : `Something went wrong inside: ${message}\n`);
}
