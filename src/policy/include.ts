import { CHARACTERS_PER_STEP } from './globSet';
import type { Policy } from '../core/checklist';
import { metered } from '../jsonSchema';
import type { Glob } from '../text';
import { readGlob } from '../text';

const read = new WeakMap<Policy, readonly Glob[]>();

/**
 * True when a portfolio counts a file. `path` is relative to the folder of the policy that applies, with `/` between its
 * parts. Without `include` all files count. A policy may come from anyone: a file whose comparison would take longer than
 * one judgement may is not counted.
 */
export function isIncluded(policy: Policy, path: string): boolean {
  if (!policy.include) return true;
  let globs = read.get(policy);
  if (!globs) {
    globs = policy.include.map(readGlob).filter((glob) => 'matches' in glob);
    read.set(policy, globs);
  }
  const known = globs;
  return (
    metered((meter) =>
      known.some(({ matches, size }) => {
        meter.spend(1 + Math.ceil((path.length * size) / CHARACTERS_PER_STEP));
        return matches(path);
      }),
    ) === true
  );
}
