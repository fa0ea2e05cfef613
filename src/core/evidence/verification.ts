import type { Data } from './fileData';
import { NO_DATA, readData, resolvePointer } from './fileData';
import type { EvidenceReference } from './references';
import { factKey } from './references';
import { isTooLarge } from '../playbook';
import type { Day } from '../../text';
import { addDuration } from '../../text';

/**
 * What a host finds at a path. `text` is there when it was asked for; a file is `unreadable` when it cannot be had.
 * `unfit` is what is neither a file nor a folder that shows anything: a device, a pipe, or the folder that the playbook
 * itself lies in. A `reason` is put behind the file's name.
 */
export type FileFact =
  | { readonly state: 'file'; readonly text?: string }
  | { readonly state: 'folder' }
  | { readonly state: 'missing' }
  | { readonly state: 'outside' }
  | { readonly state: 'unfit'; readonly reason: string }
  | { readonly state: 'unreadable'; readonly reason: string };

/** The one port through which files are read; a host implements it for the folder of a playbook. */
export interface EvidenceFiles {
  /**
   * Looks at a path, relative to the playbook's folder. An absolute path, and one that leaves the root as written or by
   * where links lead, whether anything is there or not, is `outside` and not read; another dangling link, and one in a
   * circle, is `missing`. Files over `LIMITS.bytes` and files that are not UTF-8 are `unreadable` when their text is
   * asked for. What is read of a fact is kept with it: the same fact for the same file spares reading it again. Must not
   * reject.
   */
  look(path: string, withText: boolean): Promise<FileFact>;
}

/** What is known of a piece of evidence. `value` is what its pointer leads to. */
type EvidenceFact =
  | { readonly state: 'verified'; readonly value?: unknown }
  | { readonly state: 'outside' }
  | { readonly state: 'not-found'; readonly part: 'path' | 'anchor' | 'pointer'; readonly reason: string };

/** Facts by `factKey`. What is not in it is not known yet: it counts as neither verified nor at fault. */
export type EvidenceFacts = ReadonlyMap<string, EvidenceFact>;

/** No facts at all: what a first, immediate judgement has. */
export const NO_FACTS: EvidenceFacts = new Map();

/** True for a path that starts at a drive or at the file system's root: such evidence is outside by definition. */
export const isAbsolutePath = (path: string): boolean => /^(?:[\\/]|[A-Za-z]:)/.test(path);

/** Looks up all references that name a file, each file once. URLs are never fetched. */
export async function lookUp(references: readonly EvidenceReference[], files: EvidenceFiles): Promise<EvidenceFacts> {
  const facts = new Map<string, EvidenceFact>();
  const look = async (path: string, withText: boolean): Promise<FileFact> =>
    isAbsolutePath(path) ? { state: 'outside' } : files.look(path, withText);
  await inTurns(byPath(references.filter(({ split }) => split)), async (path, same) => {
    const { state } = await look(path, false);
    if (state === 'file' || state === 'folder') for (const one of same) facts.set(factKey(one), { state: 'verified' });
  });
  await inTurns(byPath(references.map((one) => asRead(one, facts))), async (path, same) => {
    const withText = same.some(({ anchor, pointer }) => anchor !== undefined || pointer !== undefined);
    const fact = await look(path, withText);
    const contents = await contentsOf(path, fact, same);
    for (const reference of same) facts.set(factKey(reference), verify(path, reference, fact, contents));
  });
  return facts;
}

/** What a reference means by what was found: a file of the whole name, else what stands before and behind its "#". */
export function asRead(reference: EvidenceReference, facts: EvidenceFacts): EvidenceReference {
  const { split } = reference;
  return split && facts.get(factKey(reference))?.state !== 'verified' ? split : reference;
}

function byPath(references: readonly EvidenceReference[]): Map<string, EvidenceReference[]> {
  const paths = new Map<string, EvidenceReference[]>();
  for (const reference of references) {
    if (reference.path === undefined) continue;
    const same = paths.get(reference.path);
    if (same) same.push(reference);
    else paths.set(reference.path, [reference]);
  }
  return paths;
}

/** How many files are looked at at once: each may be in memory with what is read in it. */
const AT_ONCE = 8;

async function inTurns<K, V>(all: ReadonlyMap<K, V>, take: (key: K, value: V) => Promise<void>): Promise<void> {
  const waiting = all.entries();
  const takeTurns = async (): Promise<void> => {
    for (const [key, value] of waiting) await take(key, value);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
}

/** What anchors and pointers look into, as far as a file's references do: read once for all of them. */
interface Contents {
  readonly isTooLarge: boolean;
  readonly anchors: ReadonlySet<string>;
  readonly data: Data;
}

const NO_ANCHORS: ReadonlySet<string> = new Set();

async function contentsOf(path: string, fact: FileFact, references: readonly EvidenceReference[]): Promise<Contents> {
  const text = fact.state === 'file' ? (fact.text ?? '') : '';
  if (isTooLarge(text)) return { isTooLarge: true, anchors: NO_ANCHORS, data: NO_DATA };
  const hasAnchor = references.some(({ anchor }) => anchor !== undefined);
  const hasPointer = references.some(({ pointer }) => pointer !== undefined);
  return {
    isTooLarge: false,
    anchors: hasAnchor ? await once(fact, `anchors ${kindOf(path)}`, () => anchorsIn(path, text)) : NO_ANCHORS,
    data: hasPointer ? once(fact, `data ${kindOf(path)}`, () => readData(path, text)) : NO_DATA,
  };
}

/** What was read in texts, for as long as a host keeps them. */
const known = new WeakMap<FileFact, Map<string, unknown>>();

function once<T>(fact: FileFact, key: string, read: () => T): T {
  const results = known.get(fact) ?? new Map<string, unknown>();
  known.set(fact, results);
  if (!results.has(key)) results.set(key, read());
  return results.get(key) as T;
}

/** What a file's name says of how it is read. */
const kindOf = (path: string): string => path.slice(path.lastIndexOf('.')).toLowerCase();

/** Markdown's reader loads with the first anchor that is looked up: most playbooks have none. */
async function anchorsIn(path: string, text: string): Promise<ReadonlySet<string>> {
  const { anchorsOf } = await import('./headings');
  return anchorsOf(path, text);
}

/** True when an anchor, written with or without `#`, is among those of a file. */
const hasAnchor = (anchors: ReadonlySet<string>, anchor: string): boolean =>
  anchors.has(anchor) || anchors.has(anchor.replace(/^#/, ''));

function verify(
  path: string,
  { anchor, pointer }: EvidenceReference,
  fact: FileFact,
  { isTooLarge, anchors, data }: Contents,
): EvidenceFact {
  const missing = (part: 'path' | 'anchor' | 'pointer', reason: string): EvidenceFact => ({
    state: 'not-found',
    part,
    reason,
  });
  if (fact.state === 'outside') return fact;
  if (fact.state === 'missing') return missing('path', `${path} does not exist`);
  if (fact.state === 'unfit') return missing('path', `${path} ${fact.reason}`);
  const part = anchor !== undefined ? 'anchor' : pointer !== undefined ? 'pointer' : undefined;
  if (!part) return { state: 'verified' };
  if (fact.state === 'folder') return missing(part, `${path} is a folder`);
  if (fact.state === 'unreadable') return missing(part, `${path} ${fact.reason}`);
  if (isTooLarge) return missing(part, `${path} is larger than 2 MB`);
  if (anchor !== undefined && !hasAnchor(anchors, anchor))
    return missing('anchor', `${path} has no heading "${anchor}"`);
  if (pointer === undefined) return { state: 'verified' };
  if (data.refused !== undefined) return missing('pointer', `${path} ${data.refused}`);
  const target = resolvePointer(data.value, pointer);
  return target.found
    ? { state: 'verified', value: target.value }
    : missing('pointer', `${path} has nothing at ${pointer}`);
}

/** What is wrong with a piece of evidence, or that it is verified, or that it has not been looked up yet. */
export type Verdict =
  | { readonly state: 'verified' | 'unknown' }
  | { readonly state: 'outside' }
  | Extract<EvidenceFact, { state: 'not-found' }>
  | { readonly state: 'not-a-number' }
  | { readonly state: 'stale'; readonly since: Day };

/** The first thing that is wrong with a piece of evidence, in the order of judging.md 13. */
export function verdictOf(reference: EvidenceReference, facts: EvidenceFacts, today: Day): Verdict {
  if (reference.path !== undefined) {
    const fact = facts.size ? facts.get(factKey(reference)) : undefined;
    if (!fact) return { state: 'unknown' };
    if (fact.state !== 'verified') return fact;
    if (reference.wantsNumber && !Number.isFinite(fact.value)) return { state: 'not-a-number' };
  }
  const { date, validFor } = reference;
  const since = date !== undefined && validFor ? addDuration(date, validFor) : undefined;
  return since !== undefined && since < today ? { state: 'stale', since } : { state: 'verified' };
}
