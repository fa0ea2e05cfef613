import { DEFAULT_POLICY } from '../core/checklist';
import type { EvidenceFacts, FileFact } from '../core/evidence';
import { NO_FACTS, lookUp, referencesOf } from '../core/evidence';
import type { Analysis } from '../core/judge';
import { judge } from '../core/judge';
import type { Playbook } from '../core/schema';
import { parse, readWith } from '../core/schema';
import type { Activity } from './activity';
import type { EvidenceReader } from './evidence';
import { PlaybookEvidence } from './evidence';
import type { FileFollower } from './fileChanges';
import { touches } from './fileChanges';
import type { Policies } from './policies';
import type { Clock, Disposable, FileSystem, Log, OpenText } from './ports';
import { NOT_UTF8, refusalOf } from './reading';
import { OUTSIDE, findInside, readInside } from './root';
import type { Scheduler } from './scheduler';
import type { AnalysisStore, FileAnalysis } from './store';
import { isInside, isUntitled, onDisk, parentOf } from './uri';

/** What is to be done for a file: each includes those before it. */
enum Due {
  Nothing,
  /** The policy or the date may be another one. */
  Judge,
  /** What the playbook points to may be another. */
  LookUp,
  /** The text may be another. */
  Read,
}

/** Everything that one playbook file depends on, and what is to be done for it. */
interface FileState {
  readonly uri: string;
  /** The text in an editor; undefined for a file whose text is on disk. */
  open?: OpenText;
  /** Done when it is known whether the open file may be judged: before, nothing is said of it. */
  placed?: Promise<void>;
  due: Due;
  /** The work under way: there is one at most. */
  work?: Promise<void>;
  /** Waits for a pause in typing. */
  pause?: Disposable;
  /** How long the last analysis of the open text took, in milliseconds. */
  took: number;
  /** Why the file on disk is not read, whatever an editor shows of it: it is no UTF-8, or leads out of its root. */
  refusal?: string;
  /** What its analysis says of that: what was typed since is read as it stands, but outside of the root nothing is. */
  saidRefusal?: string;
  /** The files that its evidence was looked for at. */
  evidence?: ReadonlySet<string>;
}

/** How many files are read ahead of the one that is parsed. */
const READ_AHEAD = 8;

/** How long a pause in typing is: so many times what an analysis takes, within limits; in milliseconds. */
const PAUSE = { times: 3, least: 30, most: 300 } as const;

/** What an analyser needs; how a file's root is found, its caller says. */
interface AnalyserParts {
  readonly fs: FileSystem;
  readonly evidence: EvidenceReader;
  readonly clock: Clock;
  readonly log: Log;
  readonly activity: Activity;
  readonly follower: FileFollower;
  readonly policies: Policies;
  readonly scheduler: Scheduler;
  readonly store: AnalysisStore;
  rootOf(folder: string): string;
}

/**
 * Keeps the analysis of each playbook file in step with its text, its policy, its evidence and the date: whatever changes
 * one of them marks the file, and the file is then parsed, looked up and judged as far as that asks for, once. An open
 * file shows a first result with what is known so far; what its evidence and policy say follows.
 */
export class Analyser implements Disposable {
  private readonly states = new Map<string, FileState>();
  /** Closed files that wait for their turn. */
  private readonly waiting = new Set<FileState>();
  private working = 0;
  private isDisposed = false;

  constructor(private readonly parts: AnalyserParts) {}

  /** True when an editor has a playbook open. */
  isOpen(uri: string): boolean {
    return this.states.get(uri)?.open !== undefined;
  }

  /** The playbooks that editors have open. */
  get opened(): string[] {
    return [...this.states.values()].flatMap(({ uri, open }) => (open ? uri : []));
  }

  /** An editor has opened a playbook: what it holds counts from now on. */
  open(text: OpenText): void {
    const state = this.stateOf(text.uri);
    state.open = text;
    state.placed = this.place(state);
    this.parts.follower.start();
    this.mark(state, Due.Read);
  }

  /** A text was typed in: it is read when typing pauses. */
  edited(uri: string): void {
    const state = this.states.get(uri);
    if (!state?.open) return;
    const { clock, activity } = this.parts;
    state.pause?.dispose();
    const end = activity.begin();
    const timer = clock.defer(pauseAfter(state.took), () => {
      state.pause = undefined;
      this.mark(state, Due.Read);
      end();
    });
    state.pause = {
      dispose: () => {
        timer.dispose();
        end();
      },
    };
  }

  /** The editor of a playbook has closed: the file on disk counts from now on. */
  close(uri: string): void {
    const state = this.states.get(uri);
    if (!state?.open) return;
    state.open = undefined;
    endPause(state);
    if (isUntitled(uri)) return this.forget(uri);
    this.parts.store.close(uri);
    this.mark(state, Due.Read);
  }

  /** A file is to be read, unless an editor has it. */
  read(uri: string): void {
    const state = this.stateOf(uri);
    this.mark(state, state.open ? Due.LookUp : Due.Read);
  }

  /** A file is gone, or is no playbook any more. */
  forget(uri: string): void {
    const state = this.states.get(uri);
    if (!state) return;
    endPause(state);
    this.states.delete(uri);
    this.waiting.delete(state);
    this.parts.store.forget(uri);
  }

  /** The policy or the date may be another one for the files below a folder, or for all. */
  judgeAgain(folder?: string): void {
    for (const state of this.states.values())
      if (folder === undefined || isInside(onDisk(state.uri), folder)) this.mark(state, Due.Judge);
  }

  /** What files point to may be another, for those that a condition holds for. */
  lookUpAgain(isConcerned: (uri: string) => boolean = () => true): void {
    for (const state of this.states.values()) if (isConcerned(state.uri)) this.mark(state, Due.LookUp);
  }

  /** Files on disk have changed: those whose evidence or whose own open text they are, are looked up again. */
  follow(touched: ReadonlySet<string>): void {
    for (const state of this.states.values()) {
      const isOwn = state.open && touches(touched, state.uri);
      if (isOwn || [...(state.evidence ?? [])].some((address) => touches(touched, address)))
        this.mark(state, Due.LookUp);
    }
  }

  /** The analyses of an open text as it stands now, without a pause; undefined when the file is not open. */
  async fresh(uri: string): Promise<FileAnalysis | undefined> {
    const state = this.states.get(uri);
    await state?.placed;
    if (!state?.open) return undefined;
    const known = this.parts.store.get(uri);
    if (known?.version === state.open.version) return known;
    this.analyse(state, state.open);
    this.mark(state, Due.LookUp);
    return this.parts.store.get(uri);
  }

  /** The analyses that a file would have with another text, by what is known of its policy and its evidence. */
  judged(uri: string, text: string): Analysis[] {
    const { clock, policies, store } = this.parts;
    const facts = store.get(uri)?.facts ?? NO_FACTS;
    const policy = policies.known(uri)?.reading.policy ?? DEFAULT_POLICY;
    return parse(text, policy.placeholders).map((playbook) => judge(playbook, { policy, facts, today: clock.today() }));
  }

  /** What is known of a file, open or closed; read now when that was put away. Undefined when it is gone. */
  async load(uri: string): Promise<FileAnalysis | undefined> {
    const known = this.parts.store.get(uri);
    if (known) return known;
    const state = this.stateOf(uri);
    state.due = Due.Read;
    await this.start(state);
    return this.parts.store.get(uri);
  }

  dispose(): void {
    this.isDisposed = true;
    for (const state of this.states.values()) endPause(state);
  }

  private stateOf(uri: string): FileState {
    const known = this.states.get(uri);
    if (known) return known;
    const state: FileState = { uri, due: Due.Nothing, took: 0 };
    this.states.set(uri, state);
    return state;
  }

  /** Notes what is to be done; that is begun now for an open file, else in its turn. */
  private mark(state: FileState, due: Due): void {
    state.due = Math.max(state.due, due);
    if (state.work) return;
    if (state.open) return void this.start(state);
    this.waiting.add(state);
    while (this.working < READ_AHEAD && this.waiting.size) void this.takeTurns();
  }

  private async takeTurns(): Promise<void> {
    this.working++;
    const end = this.parts.activity.begin();
    for (const state of this.waiting) {
      this.waiting.delete(state);
      await this.start(state);
    }
    this.working--;
    end();
  }

  private start(state: FileState): Promise<void> {
    return (state.work ??= this.parts.activity.during(this.work(state)));
  }

  /** Does what is due, until nothing is. Never rejects. */
  private async work(state: FileState): Promise<void> {
    try {
      while (state.due !== Due.Nothing && this.isKnown(state)) {
        const due = state.due;
        state.due = Due.Nothing;
        await (state.open ? this.workOpen(state, due) : this.workClosed(state, due));
      }
    } catch (error) {
      this.parts.log.error(`${state.uri} could not be analysed.`, error);
    } finally {
      state.work = undefined;
    }
  }

  private async workOpen(state: FileState, due: Due): Promise<void> {
    const { policies, scheduler, store } = this.parts;
    await state.placed;
    if (due === Due.Read) {
      const isNeeded = () => state.open && store.get(state.uri)?.version !== state.open.version;
      await scheduler.run(() => isNeeded() && this.analyse(state, state.open!), true);
    }
    const known = store.get(state.uri);
    if (!known || known.version === undefined) return;
    const [facts, governing] = await Promise.all([
      due === Due.Judge ? known.facts : this.lookUp(state, known),
      policies.of(state.uri),
      due > Due.Judge && this.checkFile(state),
    ]);
    await scheduler.run(() => {
      const now = store.get(state.uri);
      // Of an older text, nothing is said any more: what was typed meanwhile is read in its turn.
      if (!now || now.version !== known.version || state.open?.version !== known.version) return;
      this.judge(state, now, facts, governing?.reading.policy);
    }, true);
  }

  private async workClosed(state: FileState, due: Due): Promise<void> {
    const { policies, scheduler, store } = this.parts;
    const isOld = () => state.due === Due.Read || state.open !== undefined || !this.isKnown(state);
    const known = due === Due.Read ? undefined : store.get(state.uri);
    const playbooks = known ? known.current.map(({ playbook }) => playbook) : await this.readClosed(state);
    if (!playbooks || isOld()) return;
    const [facts, governing] = await Promise.all([
      known && due === Due.Judge ? known.facts : this.lookUpAll(state, playbooks),
      policies.of(state.uri),
    ]);
    await scheduler.run(() => {
      if (isOld()) return;
      if (known) return this.judge(state, known, facts, governing?.reading.policy);
      this.publish(state, playbooks, facts, governing?.reading.policy);
    }, false);
  }

  /** The playbooks of a file on disk; undefined when it is gone. */
  private async readClosed(state: FileState): Promise<readonly Playbook[] | undefined> {
    const { log, scheduler } = this.parts;
    const fact = await this.readFile(state.uri);
    if (state.open || !this.isKnown(state)) return undefined;
    if (fact.state === 'file') return scheduler.run(() => parse(fact.text!), false);
    if (fact.state !== 'missing' && fact.state !== 'folder') {
      const reason = refusalOf(fact)!;
      log.info(`${state.uri}: this file ${reason}.`);
      return unreadable(reason);
    }
    if (state.due !== Due.Read) this.forget(state.uri);
    return undefined;
  }

  /** Parses and judges an open text by what is known, and tells. */
  private analyse(state: FileState, open: OpenText): void {
    endPause(state);
    const { clock, policies, store } = this.parts;
    const start = clock.now();
    state.saidRefusal = refusalNow(state, open);
    const playbooks = state.saidRefusal === undefined ? parse(open.text) : unreadable(state.saidRefusal);
    const facts = store.get(state.uri)?.facts ?? NO_FACTS;
    this.publish(state, playbooks, facts, policies.known(state.uri)?.reading.policy, open.version);
    state.took = clock.now() - start;
  }

  /** Judges again what is known, unless nothing that it depends on is another. */
  private judge(state: FileState, known: FileAnalysis, facts: EvidenceFacts, policy = DEFAULT_POLICY): void {
    const isSame = known.policy === policy && known.today === this.parts.clock.today() && areSame(known.facts, facts);
    const playbooks = known.current.map(({ playbook }) => playbook);
    if (!isSame) this.publish(state, playbooks, facts, policy, known.version);
  }

  private publish(
    { uri }: FileState,
    playbooks: readonly Playbook[],
    facts: EvidenceFacts,
    policy = DEFAULT_POLICY,
    version?: number,
  ): void {
    const today = this.parts.clock.today();
    const read = readWith(playbooks, policy.placeholders);
    // Evidence that was a placeholder by the other words has not been looked up.
    if (read !== playbooks) this.lookUpAgain((one) => one === uri);
    const current = read.map((playbook) => judge(playbook, { policy, facts, today }));
    this.parts.store.set(uri, { current, facts, policy, today, version });
  }

  private lookUp(state: FileState, { current }: FileAnalysis): Promise<EvidenceFacts> {
    return this.lookUpAll(
      state,
      current.map(({ playbook }) => playbook),
    );
  }

  /** Looks up what playbooks point to, which is followed from then on. */
  private async lookUpAll(state: FileState, playbooks: readonly Playbook[]): Promise<EvidenceFacts> {
    const references = playbooks.flatMap(referencesOf);
    state.evidence = undefined;
    if (references.every(({ path }) => path === undefined)) return NO_FACTS;
    const folder = parentOf(onDisk(state.uri));
    const evidence = new PlaybookEvidence(this.parts.evidence, folder, this.parts.rootOf(folder));
    // Followed from before it is looked at: what changes meanwhile is seen.
    state.evidence = evidence.addresses;
    this.parts.follower.start();
    return lookUp(references, evidence);
  }

  private readFile(uri: string): Promise<FileFact> {
    return readInside(this.parts.fs, uri, this.parts.rootOf(parentOf(uri)));
  }

  /** An editor shows what a link leads to, wherever that is: outside of the root nothing is even parsed. */
  private async place(state: FileState): Promise<void> {
    const { uri } = state;
    if (isUntitled(uri)) return;
    const found = await findInside(this.parts.fs, uri, this.parts.rootOf(parentOf(uri)));
    if (found === OUTSIDE) state.refusal = refusalOf(OUTSIDE);
  }

  /** An editor shows a file in any encoding, and behind any link: whether it may be judged, only the disk says. */
  private async checkFile(state: FileState): Promise<void> {
    const { open, uri } = state;
    if (!open || isUntitled(uri)) return;
    const fact = await this.readFile(uri);
    if (state.open !== open) return;
    const isRefused = fact.state === 'outside' || (fact.state === 'unreadable' && fact.reason === NOT_UTF8);
    state.refusal = isRefused ? refusalOf(fact) : undefined;
    if (state.saidRefusal !== refusalNow(state, open))
      await this.parts.scheduler.run(() => state.open && this.analyse(state, state.open), true);
  }

  private isKnown(state: FileState): boolean {
    return !this.isDisposed && this.states.get(state.uri) === state;
  }
}

/** Why an open text is not judged: once it was typed in, its bytes on disk say nothing of it. */
const refusalNow = ({ refusal }: FileState, { isDirty }: OpenText): string | undefined =>
  refusal === NOT_UTF8 && isDirty ? undefined : refusal;

const pauseAfter = (took: number): number => Math.min(PAUSE.most, Math.max(PAUSE.least, PAUSE.times * took));

function endPause(state: FileState): void {
  state.pause?.dispose();
  state.pause = undefined;
}

/** A playbook whose file cannot be read: one finding at its start says why. */
function unreadable(reason: string): Playbook[] {
  const message = `This file ${reason}: nothing in it is checked.`;
  const fault = { code: 'yaml/unreadable', message, span: { start: 0, end: 0 } } as const;
  return parse('').map((empty) => ({ ...empty, yamlFaults: [fault] }));
}

/** True when two look-ups found the same. */
const areSame = (a: EvidenceFacts, b: EvidenceFacts): boolean =>
  a === b || (a.size === b.size && JSON.stringify([...a].sort()) === JSON.stringify([...b].sort()));
