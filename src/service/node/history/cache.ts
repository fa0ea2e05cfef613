import { createHash } from 'node:crypto';
import type { Judged } from '../../../core/report';
import { isJudged } from '../../../core/report';
import type { Day } from '../../../text';
import { fieldsOf } from '../../../text';

/**
 * Where results are kept from one run to the next: anything may be lost, and what is got is not trusted. The keys name all
 * that a result depends on.
 */
export interface HistoryCache {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): void;
}

/** No cache. */
export const NO_CACHE: HistoryCache = { get: async () => undefined, put: () => undefined };

/** The paths, from the top of the repository, that a playbook's result depends on. */
export interface Dependencies {
  /** Its own file; behind a link, that as well. */
  readonly text: readonly string[];
  readonly policy: readonly string[];
  readonly evidence: readonly string[];
}

/** What became of a text by what it depends on. */
export interface Results {
  /** False where its policy does not count it. */
  readonly isCounted: boolean;
  /** By the day that its dates were compared with: the playbooks, or why there are none. */
  readonly byDay: ReadonlyMap<Day, readonly Judged[] | string>;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

/** What a text may depend on, as it is kept. */
export const readDependencies = (kept: unknown): Dependencies[] =>
  (Array.isArray(kept) ? kept : []).flatMap((one) => {
    const { text, policy, evidence } = fieldsOf(one);
    return isTexts(text) && isTexts(policy) && isTexts(evidence) ? [{ text, policy, evidence }] : [];
  });

/** Results as they are kept; undefined for what are none. */
export function readResults(kept: unknown): Results | undefined {
  const { isCounted, byDay } = fieldsOf(kept);
  if (typeof isCounted !== 'boolean' || !Array.isArray(byDay)) return undefined;
  const found = byDay.flatMap((entry): [Day, Judged[] | string][] => {
    const [day, result] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const isResult = isText(result) || (Array.isArray(result) && result.every(isJudged));
    return isText(day) && isResult ? [[day, result as Judged[] | string]] : [];
  });
  return { isCounted, byDay: new Map(found) };
}

/** A key that names many things in a few characters. */
export const keyOf = (kind: string, ...parts: readonly unknown[]): string =>
  `${kind} ${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}`;
