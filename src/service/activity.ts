import { Emitter } from './event';

/** Knows whether anything is under way: a timer, a reading, a judgement. */
export class Activity {
  private running = 0;
  private readonly idled = new Emitter<void>();
  /** Fires when the last thing under way has ended. */
  readonly onIdle = this.idled.event;

  get isIdle(): boolean {
    return this.running === 0;
  }

  /** Something begins. What is returned is called once, when it has ended. */
  begin(): () => void {
    this.running++;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      if (--this.running === 0) this.idled.fire();
    };
  }

  /** The same for what a promise ends. */
  async during<T>(work: Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work;
    } finally {
      end();
    }
  }

  /** Resolves when nothing is under way. */
  async whenIdle(): Promise<void> {
    if (this.isIdle) return;
    await new Promise<void>((resolve) => {
      const subscription = this.onIdle(() => {
        subscription.dispose();
        resolve();
      });
    });
  }
}
