import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen, and comparing them takes time. */
const LONGEST = 64;

/**
 * The candidate that a word was probably meant to be, or undefined: at most one edit, or one in three letters, away.
 * Two neighbours that changed places are one edit; letter case, blanks, "-" and "_" are none. The earlier of two equally
 * close candidates wins.
 */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = plain(word);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const offered = plain(candidate);
    if (Math.abs(offered.length - wanted.length) >= least) continue;
    const edits = isSwap(wanted, offered) ? 1 : distance(wanted, offered);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

const plain = (text: string): string => text.toLowerCase().replace(/[-_\s]/g, '');

/** True when two words differ only by two neighbouring letters that changed places, which counts as two edits else. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
