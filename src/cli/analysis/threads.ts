import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Settings } from './analyseText';
import { surroundingsOf } from './analyseText';
import type { Batch, Keep, Queue } from './batch';
import { analyseBatch } from './batch';
import type { FileError } from '../../core/report';

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
export function startThreads(files: number, settings: Settings): Thread[] {
  const count = files < MANY_FILES ? 0 : Math.min(MOST, availableParallelism()) - 1;
  return Array.from({ length: count }, () => new Thread(settings));
}

class Thread {
  private readonly worker: Worker;

  constructor(settings: Settings) {
    this.worker = new Worker(workerFile, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: 16 } });
  }

  /** Works until the queue is empty. A thread that fails gives its batch back and takes no other. */
  async work(queue: Queue, keep: Keep): Promise<void> {
    for (let batch = queue.take(BATCH); batch; batch = queue.take(BATCH)) {
      this.worker.postMessage(batch);
      try {
        const [found] = (await once(this.worker, 'message')) as [Found[]];
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
  const surroundings = surroundingsOf(workerData as Settings);
  parentPort?.on('message', async (batch: Batch) => {
    const found: Found[] = [];
    await analyseBatch(batch, surroundings, (...one) => found.push(one));
    const bytes = found.flatMap(([, one]) => (one instanceof Uint8Array ? [one.buffer as ArrayBuffer] : []));
    parentPort?.postMessage(found, bytes);
  });
}
