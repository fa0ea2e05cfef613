/** How long work may hold the extension host before others get their turn, in milliseconds. */
const SLICE = 12;

/** Runs jobs one after another and lets the editor's own messages through between short slices of them. */
export class Slices {
  private readonly jobs: (() => void)[] = [];
  private isRunning = false;

  /** Runs a job when its turn comes. Rejects with what the job throws. */
  run<T>(job: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.jobs.push(() => {
        try {
          resolve(job());
        } catch (error) {
          reject(error);
        }
      });
      if (!this.isRunning) {
        this.isRunning = true;
        setImmediate(() => this.slice());
      }
    });
  }

  private slice(): void {
    const start = performance.now();
    while (this.jobs.length && performance.now() - start < SLICE) this.jobs.shift()!();
    this.isRunning = this.jobs.length > 0;
    if (this.isRunning) setImmediate(() => this.slice());
  }
}
