import { EXIT } from './exit';

const interrupt = (): never => process.exit(EXIT.interrupted);
const terminate = (): never => process.exit(EXIT.terminated);

/** From now on an interrupted run ends by an exit of its own, so that listeners of `exit` clean up; gives what ends that. */
export function exitOnSignals(): () => void {
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  return () => void process.off('SIGINT', interrupt).off('SIGTERM', terminate);
}

/**
 * Does work that leaves something behind when it is interrupted, such as a draft or another process, or that waits. It must
 * come back to the event loop often. Outside of such work the system itself ends an interrupted run: at once, however busy it is.
 */
export async function cleanedUp<T>(work: () => Promise<T>): Promise<T> {
  const done = exitOnSignals();
  try {
    return await work();
  } finally {
    done();
  }
}
