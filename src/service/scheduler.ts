import type { Clock } from './ports';

/** How long work may hold the thread before others get their turn, in milliseconds. */
const SLICE = 12;

/** Runs jobs in short slices, those of open files first. */
export class Scheduler {
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];
  private isRunning = false;

  constructor(private readonly clock: Clock) {}

  /**
   * Runs a job when its turn comes. Rejects with what the job throws.
   * @param isUrgent true for what somebody looks at
   */
  run<T>(job: () => T, isUrgent: boolean): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      (isUrgent ? this.urgent : this.others).push(() => {
        try {
          resolve(job());
        } catch (error) {
          reject(error);
        }
      });
      if (this.isRunning) return;
      this.isRunning = true;
      this.clock.defer(0, () => this.slice());
    });
  }

  private slice(): void {
    const end = this.clock.now() + SLICE;
    for (let job = this.next(); job; job = this.clock.now() < end ? this.next() : undefined) job();
    this.isRunning = this.urgent.length + this.others.length > 0;
    if (this.isRunning) this.clock.defer(0, () => this.slice());
  }

  private next(): (() => void) | undefined {
    return this.urgent.shift() ?? this.others.shift();
  }
}
