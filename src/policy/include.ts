import picomatch from 'picomatch';
import type { Policy } from '../core/checklist';
import { compilePattern, metered } from '../jsonSchema';
import type { Pattern } from '../jsonSchema';

const compiled = new WeakMap<Policy, readonly Pattern[]>();

/**
 * True when a portfolio counts a file. `path` is relative to the folder of the policy that applies, with `/` between its
 * parts. Without `include` all files count.
 */
export function isIncluded(policy: Policy, path: string): boolean {
  if (!policy.include) return true;
  let patterns = compiled.get(policy);
  if (!patterns) {
    patterns = policy.include.map(compileGlob).filter((pattern) => 'matches' in pattern);
    compiled.set(policy, patterns);
  }
  const known = patterns;
  return metered((meter) => known.some((pattern) => pattern.matches(path, meter))) === true;
}

/**
 * A glob as a pattern that runs in linear time: picomatch's own regular expressions backtrack, and a policy may come
 * from anyone. What they look ahead for are `.` and `..` as parts of a path, which ours do not have.
 */
export function compileGlob(glob: string): Pattern | { readonly reason: string } {
  try {
    const { source } = picomatch.makeRe(glob, { dot: true, noextglob: true, nonegate: true });
    return source === NEVER ? NO_GLOB : compilePattern(withoutLookAhead(source));
  } catch {
    return NO_GLOB;
  }
}

const NO_GLOB = { reason: 'it is no glob' };

/** What picomatch makes of a glob that it cannot read. */
const NEVER = '$^';

function withoutLookAhead(source: string): string {
  const start = source.search(/\(\?[=!]/);
  if (start < 0) return source;
  let depth = 0;
  for (let i = start; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return source.slice(0, start) + withoutLookAhead(source.slice(i + 1));
  }
  return source;
}
