import { DEFAULT_POLICY } from '../core/checklist';
import { NO_FACTS } from '../core/evidence';
import type { Analysis } from '../core/judge';
import { judge } from '../core/judge';
import { parse } from '../core/schema';
import { touches } from './fileChanges';
import type { FileState } from './fileState';
import { Due, beginPause, endPause } from './fileState';
import type { AnalyserParts } from './fileWork';
import { FileWork } from './fileWork';
import type { Disposable, OpenText } from './ports';
import type { FileAnalysis } from './store';
import { isInside, isUntitled, onDisk } from './uri';

/** How many files are read ahead of the one that is parsed. */
const READ_AHEAD = 8;

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

  private readonly fileWork: FileWork;

  constructor(private readonly parts: AnalyserParts) {
    this.fileWork = new FileWork(parts, {
      isKnown: (state) => this.isKnown(state),
      forget: (uri) => this.forget(uri),
      lookUpAgain: (uri) => this.lookUpAgain((one) => one === uri),
    });
  }

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
    state.placed = this.fileWork.place(state);
    this.parts.follower.start();
    this.mark(state, Due.Read);
  }

  /** A text was typed in: it is read when typing pauses. */
  edited(uri: string): void {
    const state = this.states.get(uri);
    if (!state?.open) return;
    beginPause(state, this.parts, () => this.mark(state, Due.Read));
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

  /** True when a playbook's evidence was looked for at an address. */
  dependsOn(uri: string): boolean {
    return [...this.states.values()].some(({ evidence }) => evidence?.has(uri));
  }

  /** Files have changed: those whose evidence or whose own open text they are, are looked up again. */
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
    this.fileWork.analyse(state, state.open);
    this.mark(state, Due.LookUp);
    return this.parts.store.get(uri);
  }

  /** The analyses that a file would have with another text, by what is known of its policy and its evidence. */
  judged(uri: string, text: string): Analysis[] {
    const { clock, policies, store } = this.parts;
    const facts = store.get(uri)?.facts ?? NO_FACTS;
    const policy = policies.known(uri)?.policyOf(uri) ?? DEFAULT_POLICY;
    return parse(text, policy.placeholders).map((playbook) => judge(playbook, { policy, facts, today: clock.today() }));
  }

  /** What is known of a file, open or closed; read now when that was put away. Undefined when it is gone. */
  async load(uri: string): Promise<FileAnalysis | undefined> {
    const known = this.parts.store.get(uri);
    if (known) return known;
    const state = this.stateOf(uri);
    state.isWanted = true;
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
        await this.fileWork.do(state, due);
      }
    } catch (error) {
      this.parts.log.error(`${state.uri} could not be analysed.`, error);
    } finally {
      state.work = undefined;
    }
  }

  private isKnown(state: FileState): boolean {
    return !this.isDisposed && this.states.get(state.uri) === state;
  }
}
