import type { Range } from 'vscode-languageserver-types';
import type { Fix, Severity } from '../checklist';

/** What a reader sees. */
export interface Finding {
  /** Stable: a check's id, `<gate>/missing`, or one of the codes that are always on. */
  readonly code: string;
  readonly severity: Severity;
  /** What is missing or wrong, and why it matters. */
  readonly message: string;
  /** JSON Pointer of the node it stands on. */
  readonly at: string;
  /** The key or value alone; lines and UTF-16 characters count from 0, as in the Language Server Protocol. */
  readonly range: Range;
  /** What mends it, as plain data; absent when nothing can be written for the user. */
  readonly fix?: Fix;
  /** The checks behind it: one, or for `<gate>/missing` the unmet checks that it folds. */
  readonly checks?: readonly string[];
}

/** Orders findings by position, then by code. */
export function compareFindings(a: Finding, b: Finding): number {
  const [x, y] = [a.range.start, b.range.start];
  return x.line - y.line || x.character - y.character || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** Drops findings that say the same of the same place: an alias may stand for several equal faults. */
export function withoutDoubles(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, at, range, message }) => {
    const key = JSON.stringify([code, at, range.start, message]);
    return !seen.has(key) && seen.add(key);
  });
}
