import type { FileFact } from '../core/evidence';
import type { FileAccess } from './ports';
import { readText } from './reading';
import { isInside } from './uri';

/** What leaves a root: it is neither read nor looked for, and never written. */
export const OUTSIDE = { state: 'outside' } as const;

/**
 * Where an address that may not leave a root leads, whether anything is there or not: inside as it is written, and by where
 * links lead. The one rule for playbooks, policies and what they extend, evidence, and what is written. Never rejects.
 */
export async function findInside(fs: FileAccess, uri: string, root: string): Promise<string | typeof OUTSIDE> {
  if (!isInside(uri, root)) return OUTSIDE;
  const [real, home] = await Promise.all([fs.realPath(uri), realRoot(fs, root)]);
  return isInside(real, home) ? real : OUTSIDE;
}

/** Reads a file that may not leave a root. Never rejects. */
export async function readInside(fs: FileAccess, uri: string, root: string): Promise<FileFact> {
  const real = await findInside(fs, uri, root);
  return typeof real === 'string' ? readText(fs, real) : real;
}

const roots = new WeakMap<FileAccess, Map<string, Promise<string>>>();

/** The address behind links of a root; asked once, as there are few of them and they stay while the process does. */
function realRoot(fs: FileAccess, root: string): Promise<string> {
  const known = roots.get(fs) ?? new Map<string, Promise<string>>();
  roots.set(fs, known);
  const real = known.get(root) ?? fs.realPath(root);
  known.set(root, real);
  return real;
}
