import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Settings, Surroundings } from './judging';
import { analyseText, readPlaybook, surroundingsOf } from './judging';
import type { Dictionary, Place } from './packed';
import { PackedValues, dictionaryOf, pack } from './packed';
import type { Entry, FileError } from '../core/report';

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
  { settings, ...found }: Surroundings,
  onProgress: (done: number) => void,
): Promise<Analysed> {
  const surroundings = { ...found, settings: { ...settings, count: files.length } };
  const dictionary = files.length < MANY_FILES ? undefined : await dictionaryFrom(files[0]!, surroundings);
  const entries = new PackedEntries(dictionary);
  const errors: FileError[] = [];
  let done = 0;
  const keep: Keep = (position, found) => {
    if (found instanceof Uint8Array) entries.add(position, found);
    else errors.push(found);
    onProgress(++done);
  };
  const queue = new Queue(files);
  const threads = startThreads(files.length, { settings: surroundings.settings, dictionary });
  await Promise.all([
    analyseHere(queue, surroundings, keep, dictionary),
    ...threads.map((thread) => thread.work(queue, keep)),
  ]);
  // What a thread that failed has given back.
  await analyseHere(queue, surroundings, keep, dictionary);
  return { entries, errors };
}

/** How long files are analysed without a look at what else happens: Ctrl-C, or a thread that is done. */
const SLICE_MS = 10;

async function analyseHere(
  queue: Queue,
  surroundings: Surroundings,
  keep: Keep,
  dictionary: Dictionary,
): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (let batch = queue.take(1); batch; batch = queue.take(1)) {
    await analyseBatch(batch, surroundings, keep, dictionary);
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Some files of a run, and the position of the first of them. */
interface Batch {
  readonly first: number;
  readonly files: readonly string[];
}

/** Takes what was found in the file at a position. */
type Keep = (position: number, found: Uint8Array | FileError) => void;

/** Analyses some files, one after the other. */
async function analyseBatch(
  { first, files }: Batch,
  surroundings: Surroundings,
  keep: Keep,
  dictionary: Dictionary,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    const found = await analyseFile(file, surroundings);
    keep(first + index, Array.isArray(found) ? pack(found, dictionary) : found);
  }
}

const analyseFile = async (file: string, surroundings: Surroundings): Promise<Entry[] | FileError> =>
  analyseText(file, (await readPlaybook(file, surroundings)).read, surroundings);

/** The files that no one has taken yet. */
class Queue {
  private readonly returned: Batch[] = [];
  private next = 0;

  constructor(private readonly files: readonly string[]) {}

  take(count: number): Batch | undefined {
    const returned = this.returned.pop();
    if (returned || this.next >= this.files.length) return returned;
    const first = this.next;
    this.next += count;
    return { first, files: this.files.slice(first, this.next) };
  }

  giveBack(batch: Batch): void {
    this.returned.push(batch);
  }
}

/** What each thread starts with. */
interface ThreadData {
  readonly settings: Settings;
  readonly dictionary: Dictionary;
}

type Found = [position: number, found: Uint8Array | FileError];

/** Below this a thread costs more than it brings. */
const MANY_FILES = 300;
const BATCH = 32;
/** Each thread takes some 50 MB. */
const MOST = 2;

/** What the threads run: the command line's own entry, which this module may be bundled apart from. */
let workerFile = __filename;
export const useWorker = (file: string): void => void (workerFile = file);

/** Threads that help the main one; none for few files or on one core. */
function startThreads(files: number, data: ThreadData): Thread[] {
  const count = files < MANY_FILES ? 0 : Math.min(MOST, availableParallelism()) - 1;
  return Array.from({ length: count }, () => new Thread(data));
}

class Thread {
  private readonly worker: Worker;
  /** Rejects when the thread has ended, with an error or without a word. */
  private readonly ended: Promise<never>;

  constructor(data: ThreadData) {
    this.worker = new Worker(workerFile, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
    this.ended = once(this.worker, 'exit').then(() => {
      throw new Error('The thread has ended.');
    });
    this.ended.catch(() => undefined);
  }

  /** Works until the queue is empty. A thread that fails gives its batch back and takes no other. */
  async work(queue: Queue, keep: Keep): Promise<void> {
    for (let batch = queue.take(BATCH); batch; batch = queue.take(BATCH)) {
      this.worker.postMessage(batch);
      try {
        const [found] = (await Promise.race([once(this.worker, 'message'), this.ended])) as [Found[]];
        for (const one of found) keep(...one);
      } catch {
        queue.giveBack(batch);
        return;
      }
    }
    await this.worker.terminate();
  }
}

/** What a thread does: it analyses the batches that it is given. */
export function serve(): void {
  const { settings, dictionary } = workerData as ThreadData;
  const surroundings = surroundingsOf(settings);
  parentPort?.on('message', async (batch: Batch) => {
    const found: Found[] = [];
    await analyseBatch(batch, await surroundings, (...one) => found.push(one), dictionary);
    const bytes = found.flatMap(([, one]) => (one instanceof Uint8Array ? [one.buffer as ArrayBuffer] : []));
    parentPort?.postMessage(found, bytes);
  });
}

/** The entries of many files. Walking them reads them again. */
class PackedEntries implements Iterable<Entry> {
  /** By the file's position. */
  private readonly files: Place[] = [];
  private readonly values: PackedValues<Entry[]>;

  constructor(dictionary: Dictionary) {
    this.values = new PackedValues(dictionary);
  }

  /** Keeps the entries of the file at a position of the list of files. */
  add(position: number, packed: Uint8Array): void {
    this.files[position] = this.values.addPacked(packed);
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (const file of this.files) if (file) yield* this.values.read(file);
  }
}

/** What the entries of all files resemble. */
async function dictionaryFrom(file: string, surroundings: Surroundings): Promise<Dictionary> {
  const found = await analyseFile(file, surroundings);
  return Array.isArray(found) ? dictionaryOf(found) : undefined;
}
