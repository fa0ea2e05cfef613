import type { CheckResult } from '../checklist';
import { CHECK_READS } from './generated/checkReads';

/**
 * The results of the checks that read a place, what leads to it included, in checklist order. Of an organisation's own
 * check only the places where it is unmet are known.
 * @param path of keys and indexes from the root
 */
export function readersOf(path: readonly string[], results: readonly CheckResult[]): CheckResult[] {
  const place = patternOf(path);
  return results.filter(
    ({ check, spots }) =>
      CHECK_READS[check.id]?.some((read) => covers(read, place)) ??
      spots.some((spot) => covers(patternOf(spot.path.map(String)), place)),
  );
}

/** True for the same place, for one that leads to what is read, and for one in what is taken whole. */
const covers = (read: string, place: string): boolean =>
  read === place ||
  read.startsWith(`${place}/`) ||
  (read.endsWith('/**') && (place === read.slice(0, -3) || place.startsWith(read.slice(0, -2))));

/** A path with `*` for each index. */
const patternOf = (path: readonly string[]): string => path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('/');
