import { DEFAULT_POLICY } from '../core/checklist';
import type { EvidenceFacts, FileFact } from '../core/evidence';
import { NO_FACTS, lookUp, referencesOf } from '../core/evidence';
import { judge } from '../core/judge';
import type { Playbook } from '../core/schema';
import { parse, readWith } from '../core/schema';
import type { Activity } from './activity';
import type { EvidenceReader } from './evidence';
import { PlaybookEvidence } from './evidence';
import type { FileFollower } from './fileChanges';
import type { FileState } from './fileState';
import { Due, endPause, refusalNow, unreadable } from './fileState';
import type { Policies } from './policies';
import type { Clock, FileSystem, Log, OpenText } from './ports';
import { NOT_UTF8, refusalOf } from './reading';
import { OUTSIDE, findInside, readInside } from './root';
import type { Scheduler } from './scheduler';
import type { AnalysisStore, FileAnalysis } from './store';
import { isUntitled, onDisk, parentOf } from './uri';

/** What an analyser needs; how a file's root is found, its caller says. */
export interface AnalyserParts {
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

/** Whose files they are: which of them are still asked for. */
interface Owner {
  isKnown(state: FileState): boolean;
  /** The file is gone. */
  forget(uri: string): void;
  /** What the file points to may be another. */
  lookUpAgain(uri: string): void;
}

/** Does what is due for one file: reads and parses it, looks its evidence up, judges it, and puts that in the store. */
export class FileWork {
  constructor(
    private readonly parts: AnalyserParts,
    private readonly owner: Owner,
  ) {}

  /** Does what is due for a file, once. */
  do(state: FileState, due: Due): Promise<void> {
    return state.open ? this.workOpen(state, due) : this.workClosed(state, due);
  }

  /** Parses and judges an open text by what is known, and tells. */
  analyse(state: FileState, open: OpenText): void {
    endPause(state);
    const { clock, policies, store } = this.parts;
    const start = clock.now();
    state.saidRefusal = refusalNow(state, open);
    const playbooks = state.saidRefusal === undefined ? parse(open.text) : unreadable(state.saidRefusal);
    const facts = store.get(state.uri)?.facts ?? NO_FACTS;
    this.publish(state, playbooks, facts, policies.known(state.uri)?.policyOf(state.uri), open.version);
    state.took = clock.now() - start;
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
      this.judge(state, now, facts, governing?.policyOf(state.uri));
    }, true);
  }

  private async workClosed(state: FileState, due: Due): Promise<void> {
    const { policies, scheduler, store } = this.parts;
    const isOld = () => state.due === Due.Read || state.open !== undefined || !this.owner.isKnown(state);
    const known = due === Due.Read ? undefined : store.get(state.uri);
    const playbooks = known ? known.current.map(({ playbook }) => playbook) : await this.readClosed(state);
    if (!playbooks || isOld()) return;
    const [facts, governing] = await Promise.all([
      known && due === Due.Judge ? known.facts : this.lookUpAll(state, playbooks),
      policies.of(state.uri),
    ]);
    await scheduler.run(() => {
      if (isOld()) return;
      if (known) return this.judge(state, known, facts, governing?.policyOf(state.uri));
      this.publish(state, playbooks, facts, governing?.policyOf(state.uri));
    }, false);
  }

  /** The playbooks of a file on disk; undefined when it is gone. */
  private async readClosed(state: FileState): Promise<readonly Playbook[] | undefined> {
    const { log, scheduler } = this.parts;
    const fact = await this.readFile(state.uri);
    if (state.open || !this.owner.isKnown(state)) return undefined;
    if (fact.state === 'file') return scheduler.run(() => parse(fact.text!), false);
    if (fact.state !== 'missing' && fact.state !== 'folder') {
      const reason = refusalOf(fact)!;
      log.info(`${state.uri}: this file ${reason}.`);
      return unreadable(reason);
    }
    if (state.due !== Due.Read) this.owner.forget(state.uri);
    return undefined;
  }

  /** Judges again what is known, unless nothing that it depends on is another. */
  private judge(state: FileState, known: FileAnalysis, facts: EvidenceFacts, policy = DEFAULT_POLICY): void {
    const isSame = known.policy === policy && known.today === this.parts.clock.today() && areSame(known.facts, facts);
    const playbooks = known.current.map(({ playbook }) => playbook);
    if (!isSame) this.publish(state, playbooks, facts, policy, known.version);
  }

  private publish(
    { uri, isWanted = false }: FileState,
    playbooks: readonly Playbook[],
    facts: EvidenceFacts,
    policy = DEFAULT_POLICY,
    version?: number,
  ): void {
    const today = this.parts.clock.today();
    const read = readWith(playbooks, policy.placeholders);
    // Evidence that was a placeholder by the other words has not been looked up.
    if (read !== playbooks) this.owner.lookUpAgain(uri);
    const current = read.map((playbook) => judge(playbook, { policy, facts, today }));
    this.parts.store.set(uri, { current, facts, policy, today, version }, isWanted);
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
  async place(state: FileState): Promise<void> {
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
}

/** True when two look-ups found the same. */
const areSame = (a: EvidenceFacts, b: EvidenceFacts): boolean =>
  a === b || (a.size === b.size && JSON.stringify([...a].sort()) === JSON.stringify([...b].sort()));
