import type { FileFact } from '../core/evidence';
import type { FileAccess } from './ports';
import { readText } from './reading';
import { isInside } from './uri';

/**
 * Looks at what is inside a root, as written and by its real path, and reads it if its text is wanted. What is outside is
 * neither read nor looked for. A folder counts as well as a file where no text is wanted (judging.md 27). Never rejects.
 */
export async function lookInside(fs: FileAccess, uri: string, root: string, withText: boolean): Promise<FileFact> {
  if (!isInside(uri, root)) return { state: 'outside' };
  const [real, home] = await Promise.all([fs.realPath(uri), realRoot(fs, root)]);
  if (typeof real !== 'string') return real;
  if (!isInside(real, home)) return { state: 'outside' };
  return withText ? readText(fs, real) : { state: 'file' };
}

const roots = new WeakMap<FileAccess, Map<string, Promise<string>>>();

/** The address behind links of a root; asked once, as there are few of them and they stay while the process does. */
function realRoot(fs: FileAccess, root: string): Promise<string> {
  const known = roots.get(fs) ?? new Map<string, Promise<string>>();
  roots.set(fs, known);
  const real = known.get(root) ?? fs.realPath(root).then((found) => (typeof found === 'string' ? found : root));
  known.set(root, real);
  return real;
}
