import type { Disposable, Event } from './ports';

/** Tells listeners, in the order in which they came. */
export class Emitter<T> {
  private readonly listeners = new Set<{ readonly tell: (value: T) => void }>();

  readonly event: Event<T> = (tell) => {
    const listener = { tell };
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const { tell } of [...this.listeners]) tell(value);
  }
}

/** Disposes of all. */
export function disposeAll(disposables: readonly Disposable[]): void {
  for (const disposable of disposables) disposable.dispose();
}
