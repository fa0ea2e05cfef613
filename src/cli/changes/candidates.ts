import { lstatSync } from 'node:fs';
import path from 'node:path';
import { Mentions, isObject } from './mentions';
import type { Named } from '../namedFiles';
import type { Surroundings } from '../judging';
import { governingOf } from '../judging';
import { isBelow, shown } from '../paths';
import { repositoryAround } from '../repository';
import { LIMITS } from '../../core/playbook';
import type { Cause } from '../../core/report';
import { IgnoreFiles, decode } from '../../service';
import { uriOf } from '../../service/node';
import type { GitFiles, GitObjects, Looks, TreeEntry } from '../../service/node/git';
import { git, looksOf, movedFrom } from '../../service/node/git';
import { compileGlob, withBelow } from '../../text';

/** A playbook's file of which something may differ. */
export interface Candidate {
  /** Absolute path; undefined for one that is gone. */
  readonly now?: string;
  /** The same as it was; undefined for a new one. */
  readonly was?: string;
  /** What may be another, in a fixed order. */
  readonly causes: readonly Cause[];
}

/** What a comparison starts from. */
export interface Sides {
  readonly now: Surroundings;
  readonly before: Surroundings & { readonly files: GitFiles; readonly objects: GitObjects };
  /** The folder of the work tree. */
  readonly top: string;
}

/** What may differ, ordered by path, and how many playbooks lie in other repositories, such as submodules. */
export interface Candidates {
  readonly files: readonly Candidate[];
  readonly elsewhere: number;
}

/**
 * Finds what may differ by comparing names of objects: of playbooks, of what they may point to, and of policies. Nothing else
 * is read.
 * @param found the playbooks that were found, in order
 * @param old the paths of what were playbooks, from `top`: see `playbooksIn`
 */
export async function candidatesOf(
  found: readonly string[],
  old: readonly string[],
  named: Named,
  sides: Sides,
): Promise<Candidates> {
  const differing = new Differing(sides);
  const kept: Candidate[] = [];
  const added: string[] = [];
  const ours = found.filter((file) => differing.isOwn(file));
  for (let start = 0; start < ours.length; start += AT_ONCE) {
    const some = ours.slice(start, start + AT_ONCE);
    const causes = await Promise.all(some.map((file) => differing.causesOf(file)));
    for (const [index, file] of some.entries()) {
      const own = causes[index];
      if (!own) added.push(file);
      else if (own.length) kept.push({ now: file, was: file, causes: own });
    }
  }
  const there = new Set(found);
  const gone: string[] = [];
  for (const name of old) {
    const file = path.join(sides.top, name);
    if (!there.has(file) && (await wasFound(file, named, sides))) gone.push(file);
  }
  const away = new Set(gone.length ? await notCheckedOut(sides.top) : []);
  const { cwd } = sides.now.settings;
  const left = gone.filter((file) => !away.has(file));
  const files = [...kept, ...(await moved(left, added, sides))];
  const byName = new Map(files.map((one) => [shown(one.now ?? one.was!, cwd), one]));
  return { files: [...byName.keys()].sort().map((name) => byName.get(name)!), elsewhere: found.length - ours.length };
}

/** How many files are compared at once: git is asked for what they need together. */
const AT_ONCE = 100;

/** Playbooks that a sparse checkout leaves out: they are not gone. */
async function notCheckedOut(top: string): Promise<string[]> {
  const list = (await git(top, ['ls-files', '-t', '-z', '--', '*.pilot.yaml', '*.pilot.yml'])).toString();
  return list.split('\0').flatMap((line) => (line.startsWith('S ') ? path.join(top, line.slice(2)) : []));
}

/** Tells what of a playbook may differ; remembers what it knows of each folder. */
class Differing {
  private readonly mentions: Mentions;
  private readonly policies = new Map<string, Promise<boolean>>();
  private readonly repositories = new Map<string, string>();

  constructor(private readonly sides: Sides) {
    const { now, before, top } = sides;
    this.mentions = new Mentions(now.files, before.files, before.objects, top);
  }

  /** False for a file of another repository. */
  isOwn(file: string): boolean {
    const folder = path.dirname(file);
    const around = this.repositories.get(folder) ?? repositoryAround(folder);
    this.repositories.set(folder, around);
    return around === this.sides.top;
  }

  /** What may make a file's result another one; nothing when all is as it was, undefined for a file that is new. */
  async causesOf(file: string): Promise<Cause[] | undefined> {
    const entry = await this.sides.before.files.entry(uriOf(file));
    if (!entry) return undefined;
    const policy: Cause[] = (await this.hasOtherPolicy(file)) ? ['policy'] : [];
    const text = await this.sameText(file, entry);
    // What the old text points to says whether evidence alone makes a difference; a new text is a cause of its own.
    const asked = text ?? (await this.oldText(file));
    const mayDiffer = asked === undefined || (await this.mentions.mayDiffer(path.dirname(file), asked));
    return [...(text === undefined ? ['text' as const] : []), ...(mayDiffer ? ['evidence' as const] : []), ...policy];
  }

  private async oldText(file: string): Promise<string | undefined> {
    const read = await this.sides.before.files.read(uriOf(file), LIMITS.bytes);
    const decoded = read.state === 'file' ? decode(read.bytes) : read;
    return decoded.state === 'file' ? decoded.text : undefined;
  }

  /** The text of a file that is what it was; undefined for any other. */
  private async sameText(file: string, entry: TreeEntry): Promise<string | undefined> {
    if (entry.kind !== 'file') return undefined;
    const read = await this.sides.now.files.read(uriOf(file), LIMITS.bytes);
    if (read.state !== 'file' || !isObject(read.bytes, entry.object)) return undefined;
    const decoded = decode(read.bytes);
    return decoded.state === 'file' ? decoded.text : undefined;
  }

  private hasOtherPolicy(file: string): Promise<boolean> {
    const folder = path.dirname(file);
    const known = this.policies.get(folder) ?? this.comparePolicies(file);
    this.policies.set(folder, known);
    return known;
  }

  private async comparePolicies(file: string): Promise<boolean> {
    const [now, was] = await Promise.all([governingOf(file, this.sides.now), governingOf(file, this.sides.before)]);
    // Line ends are no difference: git may change them on the way to the work tree.
    const textsOf = (texts = '') => texts.replaceAll('\\r\\n', '\\n');
    return now?.uri !== was?.uri || textsOf(now?.texts) !== textsOf(was?.texts);
  }
}

/** True for a file that would have been found by what is named now and the rules of then. */
async function wasFound(file: string, named: Named, { now, before }: Sides): Promise<boolean> {
  if (!isNamed(file, named, now.settings.cwd)) return false;
  if (named.isAll) return true;
  const uri = uriOf(file);
  const governing = await governingOf(file, before);
  if (governing && (!governing.includes(uri) || governing.excludes(uri))) return false;
  return !(await ignoredBefore(before).leaveOut(uri, uriOf(path.dirname(file))));
}

/** True for a file that would be found by what is named, if it were there and nothing left it out. */
export function isNamed(file: string, { names, excluded }: Named, cwd: string): boolean {
  const name = shown(file, cwd);
  const fits = (glob: string) => compileGlob(withBelow(glob.replace(/^(?:\.\/)+/, '')))(name);
  const isOne = names.some((one) => {
    const target = path.resolve(cwd, one);
    return isFolder(target) ? isBelow(target, file) : fits(one);
  });
  return isOne && !excluded.some(fits);
}

const isFolder = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

const ignoring = new WeakMap<Surroundings, IgnoreFiles>();

function ignoredBefore(before: Surroundings): IgnoreFiles {
  const known = ignoring.get(before) ?? new IgnoreFiles(before.files);
  ignoring.set(before, known);
  return known;
}

/** Files that are gone beside those that are new, as far as they are the same: see `movedFrom`. */
async function moved(gone: readonly string[], added: readonly string[], sides: Sides): Promise<Candidate[]> {
  const from =
    gone.length && added.length
      ? movedFrom(await looksIn(gone, sides.before), await looksIn(added, sides.now))
      : new Map<string, string>();
  const taken = new Set(from.values());
  return [
    ...gone.filter((file) => !taken.has(file)).map((was): Candidate => ({ was, causes: ['text'] })),
    ...added.map((now): Candidate => {
      const was = from.get(now);
      return { now, was, causes: was === undefined ? ['text'] : ['text', 'evidence', 'policy'] };
    }),
  ];
}

async function looksIn(files: readonly string[], side: Surroundings): Promise<Looks[]> {
  const looks: Looks[] = [];
  for (const file of files) {
    const read = await side.files.read(uriOf(file), LIMITS.bytes);
    looks.push(looksOf(file, read.state === 'file' ? read.bytes : undefined));
  }
  return looks;
}
