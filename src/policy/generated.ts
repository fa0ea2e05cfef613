import { GlobSet } from './globSet';
import type { Policy } from '../core/checklist';
import { readGlob } from '../text';

/** Tells which files some globs name, by their paths from the folder that the globs count from. */
export function generatedBy(patterns: readonly string[]): Policy['generated'] {
  const globs = patterns.map(readGlob).filter((glob) => 'matches' in glob);
  if (!globs.length) return undefined;
  return () => {
    const set = new GlobSet();
    return (path) => set.fits(path, globs);
  };
}

const moved = new WeakMap<Policy, Map<string, Policy>>();

/**
 * A policy as it holds for the playbooks of a folder, which is a path from the policy's own, with `/` between its parts. The
 * same policy each time for the same folder.
 */
export function policyIn(policy: Policy, folder: string): Policy {
  const { generated } = policy;
  if (!generated || folder === '') return policy;
  const folders = moved.get(policy) ?? new Map<string, Policy>();
  moved.set(policy, folders);
  let own = folders.get(folder);
  if (!own) {
    const ownGenerated = () => {
      const isGenerated = generated();
      return (path: string) => isGenerated(joined(folder, path));
    };
    folders.set(folder, (own = { ...policy, generated: ownGenerated }));
  }
  return own;
}

/** A path from a folder, without `.` and, as far as it has parts, without `..`. */
function joined(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
