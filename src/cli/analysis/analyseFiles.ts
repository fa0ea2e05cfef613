import { setImmediate } from 'node:timers/promises';
import type { Surroundings } from './analyseText';
import type { Keep } from './batch';
import { Queue, analyseBatch } from './batch';
import { PackedEntries } from './packedEntries';
import { startThreads } from './threads';
import type { Entry, FileError } from '../../core/report';

/** What was found in files, by their order. */
export interface Analysed {
  readonly entries: Iterable<Entry>;
  readonly errors: readonly FileError[];
}

/**
 * Analyses files, with the cores that are there, and keeps only what the report says of them. One file that fails never
 * hides the others.
 */
export async function analyseFiles(
  files: readonly string[],
  surroundings: Surroundings,
  onProgress: (done: number) => void,
): Promise<Analysed> {
  const entries = new PackedEntries();
  const errors: FileError[] = [];
  let done = 0;
  const keep: Keep = (position, found) => {
    if (found instanceof Uint8Array) entries.add(position, found);
    else errors.push(found);
    onProgress(++done);
  };
  const queue = new Queue(files);
  const threads = startThreads(files.length, surroundings.settings);
  await Promise.all([analyseHere(queue, surroundings, keep), ...threads.map((thread) => thread.work(queue, keep))]);
  // What a thread that failed has given back.
  await analyseHere(queue, surroundings, keep);
  return { entries, errors };
}

/** How long files are analysed without a look at what else happens: Ctrl-C, or a thread that is done. */
const SLICE_MS = 10;

async function analyseHere(queue: Queue, surroundings: Surroundings, keep: Keep): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (let batch = queue.take(1); batch; batch = queue.take(1)) {
    await analyseBatch(batch, surroundings, keep);
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
