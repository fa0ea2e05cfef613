import { GlobSet } from './globSet';
import type { Policy } from '../core/checklist';
import type { Glob } from '../text';
import { readGlob } from '../text';

/** A pattern of addresses, parted: the origin as browsers write it, and a glob of what follows its slash. */
interface LinkPattern {
  readonly origin: string;
  readonly rest: string;
}

/** Reads a pattern such as `https://wiki.example.com/**`; `reason` says why it is none. */
export function readLinkPattern(pattern: string): LinkPattern | { readonly reason: string } {
  const [, host = '', rest = ''] = /^https:\/\/([^/?#]*)\/?(.*)$/is.exec(pattern) ?? [];
  const url = /^[^*[\]{}\\@\s]+$/.test(host) ? parsed(`https://${host}`) : undefined;
  if (!url)
    return { reason: 'it must begin with https:// and a host that is written out, as in https://wiki.example.com/**' };
  if (rest.includes('#')) return { reason: 'what follows "#" in an address is not compared' };
  return { origin: url.origin, rest: encoded(rest) };
}

/** Tells which addresses some patterns name. */
export function linksTrustedBy(patterns: readonly string[]): Policy['trustedLinks'] {
  const globs = new Map<string, Glob[]>();
  for (const pattern of patterns) {
    const read = readLinkPattern(pattern);
    const glob = 'reason' in read ? read : readGlob(read.rest);
    if ('reason' in read || 'reason' in glob) continue;
    const same = globs.get(read.origin);
    if (same) same.push(glob);
    else globs.set(read.origin, [glob]);
  }
  if (!globs.size) return undefined;
  return () => {
    const set = new GlobSet();
    return (address) => {
      const url = parsed(address);
      if (!url || url.username !== '' || url.password !== '') return false;
      return set.fits(encoded(`${url.pathname.slice(1)}${url.search}`), globs.get(url.origin) ?? []);
    };
  };
}

/** With what an address has no characters for as browsers write it, in one of its two ways. */
const encoded = (path: string): string =>
  path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());

function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
