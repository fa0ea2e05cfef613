import { existsSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { CommanderError } from 'commander';
import { EXIT, UsageError } from './exit';
import { createProgram } from './program';
import { exitOnSignals } from './signals';
import { flush, tell, watchStreams } from './speaking';
import { serve, useWorker } from './threads';

if (isMainThread) void main();
else serve();

/** Each command sets the status when it is done: until then, and however the run may end, it has failed. */
async function main(): Promise<void> {
  process.exitCode = EXIT.usage;
  useWorker(__filename);
  watchStreams();
  // The kernel spares a container's first process the signals that it does not handle.
  if (process.pid === 1) exitOnSignals();
  // Node.js ends without a word where nothing is left that could go on.
  const saySo = () => tell('The run ended before it was done.');
  process.once('beforeExit', saySo);
  try {
    const program = createProgram();
    await program.parseAsync().catch((error: unknown) => takeHelp(error, program.args[0]));
    await flush();
  } catch (error) {
    process.exitCode = EXIT.usage;
    const message = error instanceof Error ? error.message : String(error);
    tell(error instanceof UsageError ? message : `Internal error: ${message}`);
  }
  process.off('beforeExit', saySo);
}

/** Help and usage errors are printed by the time they are thrown: only of a path in a command's place there is more to say. */
function takeHelp(error: unknown, command: string | undefined): void {
  if (!(error instanceof CommanderError)) throw error;
  if (error.code === 'commander.unknownCommand' && command !== undefined && isPath(command))
    tell(`Did you mean "pilot-playbook check ${command}"?`);
  process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
}

/** True for what is no name that a command could have, or is there. */
const isPath = (name: string): boolean => /[./\\*]/.test(name) || existsSync(name);
