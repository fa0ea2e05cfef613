import * as vscode from 'vscode';
import { NO_FACTS } from '../core/evidence';
import { parse } from '../core/schema';
import type { Analyser } from './analyser';
import { unreadable } from './analyser';
import type { AnalysisStore, FileAnalysis } from './analysisStore';
import { readText } from './disk';
import type { EvidenceFollower } from './evidenceFollower';
import type { OpenPlaybooks } from './openPlaybooks';
import type { Slices } from './slices';

/** How many files are read ahead of the one that is parsed. */
const READ_AHEAD = 8;

/** Reads and analyses playbooks that no editor has open, several at a time and in short slices of work. */
export class ClosedPlaybooks implements vscode.Disposable {
  private readonly queue = new Map<string, vscode.Uri>();
  /** The analyses that are under way: the result of an earlier one of the same file is dropped. */
  private readonly runs = new Map<string, symbol>();
  private workers = 0;
  private readonly idled = new vscode.EventEmitter<void>();
  /** Fires when nothing is left to be read. */
  readonly onDidComplete = this.idled.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly store: AnalysisStore,
    private readonly open: OpenPlaybooks,
    private readonly analyser: Analyser,
    private readonly follower: EvidenceFollower,
    private readonly slices: Slices,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      open.onDidClose((uri) => (uri.scheme === 'untitled' ? this.forget(uri) : this.read(uri))),
      follower.onDidChange((uri) => this.read(uri)),
    ];
  }

  /** True while files wait to be read. */
  get isBusy(): boolean {
    return this.workers > 0;
  }

  /** Resolves when nothing is left to be read. */
  async complete(): Promise<void> {
    if (!this.isBusy) return;
    await new Promise<void>((resolve) => {
      const subscription = this.onDidComplete(() => {
        subscription.dispose();
        resolve();
      });
    });
  }

  /** Reads a file in its turn, unless an editor has it. */
  read(uri: vscode.Uri): void {
    if (this.open.has(uri)) return;
    this.queue.set(uri.toString(), uri);
    while (this.workers < READ_AHEAD && this.queue.size) void this.work();
  }

  /** What is known of a file, open or closed; read now when that was put away. Undefined when it is gone. */
  async load(uri: vscode.Uri): Promise<FileAnalysis | undefined> {
    if (!this.store.analysesOf(uri)) await this.analyse(uri);
    return this.store.analysesOf(uri);
  }

  /** Forgets a file that is gone. */
  forget(uri: vscode.Uri): void {
    this.queue.delete(uri.toString());
    this.runs.delete(uri.toString());
    this.follower.unfollow(uri);
    this.store.forget(uri);
  }

  dispose(): void {
    this.queue.clear();
    for (const disposable of [...this.subscriptions, this.idled]) disposable.dispose();
  }

  private async work(): Promise<void> {
    this.workers++;
    for (const [address, uri] of this.queue) {
      this.queue.delete(address);
      try {
        await this.analyse(uri);
      } catch (error) {
        this.log.error(`${address} could not be analysed.`, error);
      }
    }
    if (--this.workers === 0) this.idled.fire();
  }

  private async analyse(uri: vscode.Uri): Promise<void> {
    const address = uri.toString();
    const run = Symbol();
    this.runs.set(address, run);
    const isOld = () => this.runs.get(address) !== run || this.open.has(uri);

    const fact = await readText(uri);
    if (isOld()) return;
    if (fact.state === 'missing' || fact.state === 'folder') return this.forget(uri);
    if (fact.state !== 'file') {
      const reason = fact.state === 'unreadable' ? fact.reason : 'cannot be read';
      this.log.info(`${address}: this file ${reason}.`);
      return this.store.set(uri, this.analyser.judge(uri, unreadable(reason), NO_FACTS));
    }
    const playbooks = await this.slices.run(() => parse(fact.text ?? ''));
    const facts = await this.analyser.lookUp(uri, playbooks);
    const judged = await this.slices.run(() => this.analyser.judge(uri, playbooks, facts));
    if (isOld()) return;
    this.runs.delete(address);
    this.store.set(uri, judged);
  }
}
