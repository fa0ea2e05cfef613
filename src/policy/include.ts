import { CHARACTERS_PER_STEP } from './globSet';
import type { Policy } from '../core/checklist';
import { metered } from '../jsonSchema';
import type { Glob } from '../text';
import { readGlob, withBelow } from '../text';

type Key = 'include' | 'exclude';

const read: Readonly<Record<Key, WeakMap<Policy, readonly Glob[]>>> = {
  include: new WeakMap(),
  exclude: new WeakMap(),
};

/**
 * True when a portfolio counts a file that is not left out. `path` is relative to the folder of the policy that applies,
 * with `/` between its parts. Without `include` all of them count. A policy may come from anyone: a file whose comparison
 * would take longer than one judgement may is not counted.
 */
export const isIncluded = (policy: Policy, path: string): boolean =>
  !policy.include || fitsAny(policy, 'include', path) === true;

/** True for a file that the policy leaves out, itself or with a folder around it; `path` as for `isIncluded`. */
export const isExcluded = (policy: Policy, path: string): boolean =>
  policy.exclude !== undefined && fitsAny(policy, 'exclude', path) === true;

/** Undefined when that would take too long. */
function fitsAny(policy: Policy, key: Key, path: string): boolean | undefined {
  const globs =
    read[key].get(policy) ?? (policy[key] ?? []).map(key === 'exclude' ? readBelow : readGlob).filter(isGlob);
  read[key].set(policy, globs);
  return metered((meter) =>
    globs.some(({ matches, size }) => {
      meter.spend(1 + Math.ceil((path.length * size) / CHARACTERS_PER_STEP));
      return matches(path);
    }),
  );
}

const readBelow = (glob: string) => readGlob(withBelow(glob));

const isGlob = (read: ReturnType<typeof readGlob>): read is Glob => 'matches' in read;
