import { UsageError } from './exit';
import { reasonOf } from '../service/node';
import { printed } from '../text';

/** Why standard output takes nothing more; undefined while it does. */
let broken: NodeJS.ErrnoException | undefined;

/** Keeps an error of a stream from ending the run: `print` and `flush` tell those of standard output. */
export function watchStreams(): void {
  process.stdout.on('error', (error) => (broken ??= error));
  // There is nowhere left to tell it.
  process.stderr.on('error', () => undefined);
}

/** Tells a sentence on standard error, in one line of its own, whatever names it holds. */
export const tell = (sentence: string): void => void process.stderr.write(`${printed(sentence)}\n`);

/**
 * Prints a text, given in parts, to standard output. It waits where the reader is slower, so that a long text is never
 * held in memory as a whole. A reader such as `head` may close the pipe early: what it wanted, it has. Throws a
 * `UsageError` when the text cannot be written.
 */
export async function print(text: Iterable<string>): Promise<void> {
  for (const block of inBlocks(text)) {
    if (broken) break;
    await write(block);
  }
  refuseBroken();
}

/** Waits until all is written. Throws a `UsageError` when something could not be. */
export async function flush(): Promise<void> {
  await write('');
  refuseBroken();
}

const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, (error) => {
      if (error) broken ??= error;
      resolve();
    });
  });

function refuseBroken(): void {
  if (broken && broken.code !== 'EPIPE') throw new UsageError(`Standard output ${reasonOf(broken)}.`);
}

const BLOCK = 65_536;

/** Joins small parts, so that a system call writes more than a line. */
export function* inBlocks(text: Iterable<string>): Generator<string> {
  let block = '';
  for (const part of text) {
    block += part;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block) yield block;
}
