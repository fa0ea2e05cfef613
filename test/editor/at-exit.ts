import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const tasks = new Set<() => void>();
let listening = false;

/**
 * Runs `task`, which must be synchronous, when the process ends, also by Ctrl-C. The last one added runs first.
 * @returns a function that runs it at once instead.
 */
export function atExit(task: () => void): () => void {
  if (!listening) {
    listening = true;
    process.on('exit', () => [...tasks].reverse().forEach((each) => each()));
    // `on`, not `once`: npm passes on the Ctrl-C that this process has got already, and the tasks must not be cut short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
  }
  tasks.add(task);
  return () => {
    if (tasks.delete(task)) task();
  };
}

/** A new folder that is removed when the process ends. */
export function temporaryFolder(name: string): string {
  // macOS's own temporary folder has a path too long for VS Code's sockets.
  const parent = process.platform === 'darwin' ? '/tmp' : os.tmpdir();
  const folder = mkdtempSync(path.join(realpathSync(parent), `pilot-playbooks-${name}-`));
  atExit(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  return folder;
}
