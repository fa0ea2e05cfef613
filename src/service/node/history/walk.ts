import { setImmediate } from 'node:timers/promises';
import type { MovingFiles } from './movingFiles';
import type { TreeRevision } from './revisions';
import type { State, States } from './states';
import type { EntryChange, Looks } from '../git';
import { GitError, looksOf, movedFrom, playbooksIn, treeChanges } from '../git';
import { isPlaybookPath } from '../../playbookFiles';
import { LIMITS } from '../../../core/playbook';
import type { Every } from '../../../core/report';
import { FileHistory } from '../../../core/report';

/** Which playbooks a history is of. */
export interface Wanted {
  /** True for the path of a file, from the top of the repository, that is there at the end or was before. */
  has(path: string): boolean;
  /** Files that are playbooks whatever their names and policies say. */
  readonly named: ReadonlySet<string>;
  /** Says the same where the same is wanted. */
  readonly key: string;
}

/** What a walk found. */
export interface Walked {
  readonly files: readonly FileHistory[];
  /** The commits that could be read, from the oldest on. */
  readonly visited: readonly TreeRevision[];
  /** The commits at which something was judged. */
  readonly judgedAt: ReadonlySet<number>;
  /** What could not be read, and why. */
  readonly failures: readonly { readonly revision: TreeRevision; readonly error: GitError }[];
}

/** A playbook's file, as long as the walk is at a commit that has it. */
interface Live {
  path: string;
  readonly history: FileHistory;
  /** What it is at the commit of the walk, or was later where it is not known yet; undefined where git fails. */
  state?: State;
  /** True where what it is at the commit of the walk is still to be found out: nobody needs it as long as it is not judged. */
  isStale: boolean;
  /** The index of the commit that it was judged at last. */
  judgedAt?: number;
}

type Changes = ReadonlyMap<string, EntryChange>;

/** How long is worked without a look at what else happens, in milliseconds. */
const SLICE_MS = 8;

/** How many folders are asked for ahead of the walk. */
const AHEAD = 64;

/**
 * Walks the commits of a repository from the newest back, and judges each playbook where something of it changes: its text,
 * its evidence, or its policy. What changes is found by the names of git's objects, so that nothing is read of what stays.
 */
export class Walk {
  private readonly lives = new Map<string, Live>();
  private readonly files: FileHistory[] = [];
  private readonly judgedAt = new Set<number>();
  private readonly failures: Walked['failures'][number][] = [];
  private readonly visited: TreeRevision[] = [];
  private sliceEnd = performance.now() + SLICE_MS;

  constructor(
    private readonly states: States,
    private readonly revisions: readonly TreeRevision[],
    private readonly options: {
      readonly top: string;
      readonly every: Every;
      readonly wanted: Wanted;
      /** True where the first commit brought what it holds. */
      readonly isWhole: boolean;
      readonly signal?: AbortSignal;
      onProgress?(done: number): void;
    },
  ) {}

  async run(): Promise<Walked> {
    let at = await this.start();
    for (; at !== undefined; at = await this.stepBack(at)) {
      this.visited.push(this.revisions[at]!);
      this.options.onProgress?.(this.revisions.length - at);
      const revision = this.revisions[at]!;
      const isSample = this.options.every === 'month' && revision.isLast;
      if (isSample || this.visited.length === 1) await this.judgeAll(revision);
    }
    const first = this.visited.at(-1);
    if (first) await this.judgeAll(first);
    if (first && this.options.isWhole) for (const { history } of this.lives.values()) history.change(first, ['text']);
    const { files, judgedAt, failures } = this;
    return { files, judgedAt, failures, visited: this.visited.toReversed() };
  }

  private get movingFiles(): MovingFiles {
    return this.states.files;
  }

  /** Begins with the newest commit that can be read; gives its position. */
  private async start(): Promise<number | undefined> {
    const { top, wanted } = this.options;
    for (let at = this.revisions.length - 1; at >= 0; at--) {
      const revision = this.revisions[at]!;
      try {
        const names = await playbooksIn(revision.tree, top);
        this.movingFiles.moveTo(revision.tree);
        const paths = [...new Set([...names, ...wanted.named])].filter((path) => wanted.has(path));
        const there = await Promise.all(paths.map(async (path) => (await this.objectAt(path)) !== undefined));
        paths.filter((_, index) => there[index]).forEach((path) => this.begin(path));
        return at;
      } catch (error) {
        this.fail(revision, error);
      }
    }
    return undefined;
  }

  /** Goes to the commit before that can be read; gives its position. */
  private async stepBack(at: number): Promise<number | undefined> {
    const revision = this.revisions[at]!;
    const { trees } = this.movingFiles;
    if (at % AHEAD === 0)
      for (const { tree } of this.revisions.slice(Math.max(0, at - AHEAD), at)) trees.read(tree).catch(() => undefined);
    for (let next = at - 1; next >= 0; next--) {
      await this.pause();
      const before = this.revisions[next]!;
      try {
        const changes = await treeChanges(trees, before.tree, revision.tree);
        if (changes.size) await this.step(before, revision, changes);
        return next;
      } catch (error) {
        this.fail(before, error);
      }
    }
    return undefined;
  }

  /** Takes what changed from one commit to the next one, at which the files are. */
  private async step(before: TreeRevision, revision: TreeRevision, changes: Changes): Promise<void> {
    const removed: string[] = [];
    for (const [path, change] of changes)
      if (
        isFile(change.before) &&
        !isFile(change.after) &&
        (isPlaybookPath(path) || this.options.wanted.named.has(path))
      )
        removed.push(path);
    const added: Live[] = [];
    const changed: Live[] = [];
    for (const live of this.lives.values()) {
      const change = changes.get(live.path);
      if (change && !isFile(change.before)) {
        added.push(live);
        await this.judge(live, revision);
        live.history.change(revision, ['text']);
        continue;
      }
      const causes = new Set(live.state?.causesOf(changes));
      if (change) causes.add('text');
      if (live.state && causes.size === 0) continue;
      changed.push(live);
      if (causes.size === 0) continue;
      if (this.options.every === 'commit' || (causes.has('text') && (await this.isMarked(change))))
        await this.judge(live, revision);
      live.history.change(revision, causes);
    }
    const renamed = await this.rename(added, removed, changes);
    for (const live of added) if (!renamed.includes(live)) this.lives.delete(live.path);
    for (const live of renamed) this.lives.set(live.path, live);
    const taken = new Set(renamed.map(({ path }) => path));
    const gone = removed.filter((path) => !taken.has(path) && this.isWanted(path));
    for (const path of gone) this.begin(path, revision);
    for (const live of [...changed, ...renamed]) live.isStale = true;

    this.movingFiles.moveTo(before.tree);
    await this.states.follow((name) => isTouched(changes, name));
    if (this.options.every === 'commit') await this.load(this.lives.values(), before);
  }

  /** Finds out what those that are new were before, and calls them so from now on. */
  private async rename(added: readonly Live[], removed: readonly string[], changes: Changes): Promise<Live[]> {
    if (!added.length || !removed.length) return [];
    const looks = (path: string, side: 'before' | 'after') => this.looksAt(path, changes.get(path)?.[side]?.object);
    const from = movedFrom(
      await Promise.all(removed.map((path) => looks(path, 'before'))),
      await Promise.all(added.map(({ path }) => looks(path, 'after'))),
    );
    return added.flatMap((live) => {
      const path = from.get(live.path);
      if (path === undefined) return [];
      this.lives.delete(live.path);
      live.path = path;
      live.history.rename(path);
      return [live];
    });
  }

  private async looksAt(path: string, object: string | undefined): Promise<Looks> {
    const read = object === undefined ? undefined : await this.movingFiles.objects.read(object, LIMITS.bytes);
    return looksOf(path, read?.bytes);
  }

  /** True where a text changed in what is marked in a history: a stage, a status, a decision. */
  private async isMarked(change: EntryChange | undefined): Promise<boolean> {
    if (!change?.before || !change.after) return true;
    const [was, is] = await Promise.all(
      [change.before, change.after].map(({ object }) => this.movingFiles.objects.read(object, LIMITS.bytes)),
    );
    return marksIn(was?.bytes) !== marksIn(is?.bytes);
  }

  private begin(path: string, gone?: TreeRevision): void {
    const history = new FileHistory(path, gone);
    const live: Live = { path, history, isStale: true };
    this.files.push(history);
    this.lives.set(path, live);
  }

  /** Finds out what files are at the commit where the files are now: together, or one by one where git fails. */
  private async load(lives: Iterable<Live>, revision: TreeRevision): Promise<void> {
    const stale = [...lives].filter(({ isStale }) => isStale);
    for (let start = 0; start < stale.length; start += AT_ONCE) {
      const some = stale.slice(start, start + AT_ONCE);
      await Promise.all(some.map((one) => this.loadOne(one)));
      if (this.takeFailure())
        for (const live of some) {
          await this.loadOne(live);
          const failure = this.takeFailure();
          if (!failure) continue;
          live.state = undefined;
          this.fail(revision, failure);
        }
      await this.pause();
    }
  }

  private async loadOne(live: Live): Promise<void> {
    const object = await this.objectAt(live.path);
    live.state = object === undefined ? undefined : await this.states.stateOf(live.path, object);
    live.isStale = false;
  }

  private takeFailure(): GitError | undefined {
    const { failure } = this.movingFiles;
    if (!failure) return undefined;
    this.movingFiles.failure = undefined;
    this.states.forget();
    return failure;
  }

  private async judgeAll(revision: TreeRevision): Promise<void> {
    await this.load(this.lives.values(), revision);
    for (const live of this.lives.values()) await this.judge(live, revision);
  }

  /** Judges a playbook at a commit, at which the files are. */
  private async judge(live: Live, revision: TreeRevision): Promise<void> {
    await this.load([live], revision);
    const { state, history } = live;
    if (!state || live.judgedAt === revision.index) return;
    if (!state.isCounted && !this.options.wanted.named.has(history.path)) return;
    const judged = await state.judgedOn(revision.date);
    live.judgedAt = revision.index;
    history.add(revision, judged);
    this.judgedAt.add(revision.index);
    await this.pause();
  }

  /** The name of the object that a file, or a link, has now. */
  private async objectAt(path: string): Promise<string | undefined> {
    const entry = await this.movingFiles.entry(path);
    return isFile(entry) ? entry?.object : undefined;
  }

  private isWanted(path: string): boolean {
    return this.options.wanted.has(path);
  }

  private fail(revision: TreeRevision, error: unknown): void {
    if (!(error instanceof GitError)) throw error;
    this.failures.push({ revision, error });
  }

  private async pause(): Promise<void> {
    this.options.signal?.throwIfAborted();
    if (performance.now() < this.sliceEnd) return;
    await setImmediate();
    this.sliceEnd = performance.now() + SLICE_MS;
    this.options.signal?.throwIfAborted();
  }
}

/** How many files are read at once: git is asked for what they need together. */
const AT_ONCE = 32;

const isFile = (entry: EntryChange['before']): boolean => entry?.kind === 'file' || entry?.kind === 'link';

/** True when a path, or a folder on the way to it, is not what it was. */
function isTouched(changes: Changes, name: string): boolean {
  for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1))
    if (changes.has(name.slice(0, end))) return true;
  return false;
}

const marksIn = (bytes: Uint8Array | undefined): string =>
  (
    Buffer.from(bytes ?? [])
      .toString('latin1')
      .match(/^[ \t-]*(?:stage|status|decision)[ \t]*:.*$/gm) ?? []
  ).join('\n');
