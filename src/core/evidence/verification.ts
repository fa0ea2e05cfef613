import type { Data } from './data';
import { extensionOf, holdsData, holdsHeadings, readData } from './fileData';
import { Hints } from './hints';
import { resolvePointer } from './pointers';
import type { EvidenceReference } from './references';
import { factKey } from './references';
import { isTooLarge } from '../playbook';
import type { Day } from '../../text';
import { addDuration, segmentsOf, toPointer } from '../../text';

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
  /**
   * Names in a folder, relative to the playbook's; empty for the playbook's own. No more than a few hundred, and none of a
   * folder that cannot be looked into or lies outside. Must not reject.
   */
  names(folder: string): Promise<readonly string[]>;
}

/**
 * What is known of a piece of evidence. `value` is what its pointer leads to, `reason` says what was not found, and `nearest`
 * names what was probably meant; `isText` is true for a text that nobody would call a file so.
 */
type EvidenceFact =
  | { readonly state: 'verified'; readonly value?: unknown }
  | { readonly state: 'outside' }
  | {
      readonly state: 'not-found';
      readonly part: 'path' | 'anchor' | 'pointer';
      readonly reason: string;
      readonly nearest?: string;
      /** The part as it is to be written, where `nearest` was meant. */
      readonly instead?: string;
      /** True where nothing at all stands at the path: a file can be written there. */
      readonly isFree?: boolean;
      readonly isText?: boolean;
    };

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
  const hints = new Hints((folder) => files.names(folder));
  await inTurns(byPath(references.map((one) => asRead(one, facts))), async (path, same) => {
    const withText = same.some(({ anchor, pointer }) => anchor !== undefined || pointer !== undefined);
    const fact = await look(path, withText);
    const whole = fact.state === 'missing' ? await missing(path, hints) : undefined;
    const contents = await contentsOf(path, fact, same);
    for (const one of same) facts.set(factKey(one), whole ?? verify(path, one, fact, contents, hints));
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
  readonly data: Data | undefined;
}

const NO_ANCHORS: ReadonlySet<string> = new Set();

async function contentsOf(path: string, fact: FileFact, references: readonly EvidenceReference[]): Promise<Contents> {
  if (fact.state !== 'file') return { isTooLarge: false, anchors: NO_ANCHORS, data: undefined };
  const { text = '' } = fact;
  if (isTooLarge(text)) return { isTooLarge: true, anchors: NO_ANCHORS, data: undefined };
  const hasAnchor = holdsHeadings(path) && references.some(({ anchor }) => anchor !== undefined);
  const hasPointer = references.some(({ pointer }) => pointer !== undefined);
  const kind = extensionOf(path);
  return {
    isTooLarge: false,
    anchors: hasAnchor ? await once(fact, `anchors ${kind}`, () => anchorsIn(text)) : NO_ANCHORS,
    data: hasPointer ? await once(fact, `data ${kind}`, () => readData(path, text)) : undefined,
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

/** Markdown's reader loads with the first anchor that is looked up: most playbooks have none. */
async function anchorsIn(text: string): Promise<ReadonlySet<string>> {
  const { anchorsOf } = await import('./headings');
  return anchorsOf(text);
}

/** An anchor as headings have it, which may be written with `#` in front. */
const withoutHash = (anchor: string): string => anchor.replace(/^#/, '');

type NotFound = Extract<EvidenceFact, { state: 'not-found' }>;

const notFound = (part: NotFound['part'], reason: string, rest: Partial<NotFound> = {}): NotFound => ({
  ...{ state: 'not-found', part, reason },
  ...rest,
});

/** What is said of a path at which nothing is. */
async function missing(path: string, hints: Hints): Promise<EvidenceFact> {
  const nearest = await hints.nearestPath(path);
  if (nearest !== undefined) return notFound('path', path, { nearest, instead: nearest, isFree: true });
  return notFound('path', path, isSentence(path) ? { isText: true } : { isFree: true });
}

/** True for a text without what files and folders are named with: a slash inside, or an ending. */
const isSentence = (path: string): boolean => !/\S[\\/]|[\\/]\S|\.[a-z][a-z0-9]*$/i.test(path);

function verify(
  path: string,
  { anchor, pointer }: EvidenceReference,
  fact: FileFact,
  { isTooLarge, anchors, data }: Contents,
  hints: Hints,
): EvidenceFact {
  if (fact.state === 'outside') return fact;
  if (fact.state === 'missing') return notFound('path', path);
  if (fact.state === 'unfit') return notFound('path', `${path} ${fact.reason}`);
  const part = anchor !== undefined ? 'anchor' : pointer !== undefined ? 'pointer' : undefined;
  if (!part) return { state: 'verified' };
  if (fact.state === 'folder') return notFound(part, `${path} is a folder: name the file in it`);
  if (fact.state === 'unreadable') return notFound(part, `${path} ${fact.reason}`);
  if (isTooLarge) return notFound(part, `${path} is larger than 2 MB`);
  if (anchor !== undefined) {
    if (!holdsHeadings(path)) return notFound('anchor', `${path} has no headings: ${whereHeadingsAre(path)}`);
    if (!anchors.has(anchor) && !anchors.has(withoutHash(anchor))) {
      const nearest = hints.nearest(withoutHash(anchor), anchors);
      return notFound('anchor', `${path} has no heading "${anchor}"`, { nearest, instead: nearest });
    }
  }
  if (pointer === undefined || !data) return { state: 'verified' };
  if ('refused' in data) return notFound('pointer', `${path} ${data.refused}`);
  const target = resolvePointer(data, pointer);
  if (target.found) return { state: 'verified', value: target.value };
  const { lacks, key, keys = [], way = '' } = target;
  const nearest = key === undefined ? undefined : hints.nearest(key, keys);
  const rest = segmentsOf(pointer).slice(segmentsOf(way).length + 1);
  const instead = nearest === undefined ? undefined : way + toPointer([nearest, ...rest]);
  return notFound('pointer', `${path} ${lacks}`, { nearest, instead });
}

const whereHeadingsAre = (path: string): string =>
  holdsData(path) ? 'a pointer into it begins with "/"' : 'an anchor names a heading of a .md, .markdown or .mdx file';

/** What is wrong with a piece of evidence; or that it was found, is a link that nobody opens, or is not looked up yet. */
export type Verdict =
  /** `generated`: a build writes it, and has not here. */
  | { readonly state: 'verified' | 'linked' | 'unknown' | 'generated' }
  | { readonly state: 'outside' }
  | NotFound
  | { readonly state: 'not-a-number' }
  | { readonly state: 'stale'; readonly since: Day };

/** What a policy takes for found, or for written elsewhere. */
interface Trust {
  readonly isTrusted?: (address: string) => boolean;
  readonly isGenerated?: (path: string) => boolean;
}

/**
 * The first thing that is wrong with a piece of evidence, in the order of judging.md 13.
 * @param isTrusted tells which links count as found
 * @param isGenerated tells which files are written by a build: none is missed
 */
export function verdictOf(
  reference: EvidenceReference,
  facts: EvidenceFacts,
  today: Day,
  { isTrusted, isGenerated }: Trust,
): Verdict {
  if (reference.path !== undefined) {
    const fact = facts.size ? facts.get(factKey(reference)) : undefined;
    if (!fact) return { state: 'unknown' };
    const isAbsent = fact.state === 'not-found' && fact.part === 'path';
    if (isAbsent && isGenerated?.(reference.path)) return { state: 'generated' };
    if (fact.state !== 'verified') return fact;
    if (reference.wantsNumber && !Number.isFinite(fact.value)) return { state: 'not-a-number' };
  }
  const { date, validFor } = reference;
  const since = date !== undefined && validFor ? addDuration(date, validFor) : undefined;
  if (since !== undefined && since < today) return { state: 'stale', since };
  return { state: reference.url === undefined || isTrusted?.(reference.url) ? 'verified' : 'linked' };
}
