import type { Clock, Disposable } from '../../../src/service';
import { Emitter } from '../../../src/service';

/** A clock that stands still until it is told otherwise. */
export class FakeClock implements Clock {
  private time = 0;
  private day = '2026-07-01';
  private readonly timers = new Set<{ readonly due: number; readonly run: () => void }>();
  private readonly days = new Emitter<void>();
  readonly onNewDay = this.days.event;
  /** How much later it is each time that somebody asks, in milliseconds: stands for work that takes its time. */
  cost = 0;

  now(): number {
    return (this.time += this.cost);
  }

  today(): string {
    return this.day;
  }

  defer(milliseconds: number, run: () => void): Disposable {
    const timer = { due: this.time + milliseconds, run };
    this.timers.add(timer);
    return { dispose: () => this.timers.delete(timer) };
  }

  /** It is midnight. */
  turnTo(day: string): void {
    this.day = day;
    this.days.fire();
  }

  /** Runs what is due next, by moving on to it; false when nothing waits. */
  step(): boolean {
    const next = [...this.timers].sort((a, b) => a.due - b.due)[0];
    if (!next) return false;
    this.timers.delete(next);
    this.time = Math.max(this.time, next.due);
    next.run();
    return true;
  }

  /** Lets so many milliseconds pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (await others(); [...this.timers].some(({ due }) => due <= end); await others()) this.step();
    this.time = Math.max(this.time, end);
  }
}

/** Lets everything run that waits for nothing but its turn. */
export const others = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
