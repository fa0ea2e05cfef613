import type { Range } from 'vscode-languageserver-types';
import type { Fix, Selection, Severity } from '../checklist';
import type { NewFile } from '../evidence';
import type { PlaybookNode } from '../playbook';
import { namedPointer } from '../playbook';
import type { Segment } from '../../text';
import { compareTexts, fingerprintOf, segmentsOf } from '../../text';

/**
 * What a finding is: what the parser or the schema refuses, a gate whose section is absent, an unmet check, what is wrong
 * with evidence, a placeholder, the review, a metric, a waiver, what is declared not applicable, or a policy.
 */
export type FindingKind =
  | 'yaml'
  | 'schema'
  | 'missing-gate'
  | 'check'
  | 'evidence'
  | 'placeholder'
  | 'review'
  | 'metric'
  | 'waiver'
  | 'not-applicable'
  | 'policy';

/** What a reader sees. */
export interface Finding {
  /**
   * Its fingerprint, by which it is named everywhere: unique among the findings of a playbook, and the same for as long as
   * it is the same finding, wherever its lines and its list's other items move.
   */
  readonly id: string;
  readonly kind: FindingKind;
  /** Stable: a check's id, that of a missing gate, or one of the codes that are always on. */
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
  /**
   * What a person may choose between, where several fixes would do, or one that answers, removes what is written, or says
   * what may not be meant: none is applied without one. Beside a `fix`, what may be done instead.
   */
  readonly choices?: readonly Fix[];
  /** Words that answer it, for a person to choose from. */
  readonly selection?: Selection;
  /** A file that may be written for it, for a person to choose. */
  readonly newFile?: NewFile;
  /** Other places in the file that it is about. */
  readonly related?: readonly { readonly range: Range; readonly message: string }[];
  /** The id of the gate behind it, if there is one. */
  readonly gate?: string;
  /** The checks behind it: one, or for a missing gate the unmet checks that it folds. */
  readonly checks?: readonly string[];
}

/** A finding that has no name yet. */
export interface Found extends Omit<Finding, 'id'> {
  /** What it is about, as a path from the root, where that is not the node it stands on: what a mapping lacks. */
  readonly about?: readonly Segment[];
}

/**
 * Findings as they are shown: each once, by position, then by code, and named.
 * @param root of the document that they stand in
 */
export function identified(root: PlaybookNode | undefined, found: readonly Found[]): Finding[] {
  const numbers = new Map<string, number>();
  return withoutDoubles(found)
    .sort(compareFindings)
    .map(({ about, ...finding }) => {
      const name = nameOf(root, finding.code, about ?? segmentsOf(finding.at));
      const number = (numbers.get(name) ?? 0) + 1;
      numbers.set(name, number);
      return { id: numbered(name, number), ...finding };
    });
}

/** The id that the first finding of a code has, that is about what a path leads to. */
export const firstId = (root: PlaybookNode, code: string, about: readonly Segment[]): string =>
  numbered(nameOf(root, code, about), 1);

const nameOf = (root: PlaybookNode | undefined, code: string, about: readonly Segment[]): string =>
  fingerprintOf(code, namedPointer(root, about));

const numbered = (name: string, number: number): string => `${name}:${number}`;

/** Orders findings by position, then by code. */
function compareFindings(a: Found, b: Found): number {
  const [x, y] = [a.range.start, b.range.start];
  return x.line - y.line || x.character - y.character || compareTexts(a.code, b.code);
}

/** Drops findings that say the same of the same place: an alias may stand for several equal faults. */
function withoutDoubles(findings: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return findings.filter(({ code, at, range, message }) => {
    const key = JSON.stringify([code, at, range.start, message]);
    return !seen.has(key) && seen.add(key);
  });
}
