/** Where a policy's `extends` may lead, nearest first; or why it leads nowhere. Paths have `/` between their parts. */
type Bases = { readonly paths: readonly string[] } | { readonly reason: string };

/**
 * The files that a reference may mean in the policy at `from`: the one relative to it; and unless the reference begins
 * with a dot, the file of an npm package installed in a folder upward, as Node.js finds it.
 */
export function basesOf(reference: string, from: string): Bases {
  if (/^[a-z][a-z0-9+.-]+:/i.test(reference) && !/^[a-z]:[\\/]/i.test(reference))
    return { reason: 'nothing is fetched from the network: name a file, or a file of an installed npm package' };
  if (/^(?:[\\/]|[a-z]:)/i.test(reference))
    return { reason: 'an absolute path works on one machine only: write it relative to this file' };
  const folder = parts(from).slice(0, -1);
  const relative = join(from, folder, reference);
  if (/^\.\.?(?:\/|$)/.test(reference)) return { paths: [relative] };
  const packaged = folder.map((_part, index) => folder.slice(0, folder.length - index));
  const homes = [...packaged, []].filter((home) => home.at(-1) !== 'node_modules');
  return { paths: [relative, ...homes.map((home) => join(from, [...home, 'node_modules'], reference))] };
}

const parts = (path: string): string[] => path.split('/').filter((part) => part !== '');

/** A path below or beside a folder, with the root that `from` has. */
function join(from: string, folder: readonly string[], relative: string): string {
  const joined = [...folder];
  for (const part of relative.split('/')) {
    if (part === '..') joined.pop();
    else if (part !== '.' && part !== '') joined.push(part);
  }
  return `${from.startsWith('/') ? '/' : ''}${joined.join('/')}`;
}
