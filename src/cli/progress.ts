/** Runs shorter than this show no progress. */
const AFTER_MS = 1_000;
const EVERY_MS = 100;

/** A line on standard error that tells how far a long run is; only on a terminal. `end` takes the line away. */
export function progressLine(total: number, stream: NodeJS.WriteStream = process.stderr) {
  const start = performance.now();
  let last = start;
  let isShown = false;
  return {
    update(done: number): void {
      const now = performance.now();
      if (!stream.isTTY || now - start < AFTER_MS || now - last < EVERY_MS) return;
      last = now;
      isShown = true;
      stream.write(`\r\u001b[KChecking playbooks: ${done} of ${total}`);
    },
    end(): void {
      if (isShown) stream.write('\r\u001b[K');
    },
  };
}
