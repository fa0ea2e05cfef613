import pc from 'picocolors';
import type { Colors } from 'picocolors/types';

/** Colours for standard output: only on a terminal that has them, and not when `--no-color` says so. */
export function colorsFor({ color, output }: { color: boolean; output?: string }): Colors {
  // Through a pipe `isTTY` is undefined, for which picocolors would choose by itself.
  const isTerminal = process.stdout.isTTY === true;
  return pc.createColors(color && output === undefined && isTerminal && pc.isColorSupported);
}
