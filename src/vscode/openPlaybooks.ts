import * as vscode from 'vscode';
import { NO_FACTS } from '../core/evidence';
import type { Analysis } from '../core/judge';
import type { Playbook } from '../core/schema';
import { parse } from '../core/schema';
import type { Analyser } from './analyser';
import { areSame } from './analyser';
import type { AnalysisStore } from './analysisStore';
import type { EvidenceFollower } from './evidenceFollower';
import { PAUSE } from './pause';
import type { PlaybookFiles } from './playbookFiles';
import { isSame, uriOf } from './tabs';

interface OpenPlaybook {
  readonly document: vscode.TextDocument;
  timer?: NodeJS.Timeout;
  /** The look-up that is under way: the result of an earlier one is dropped. */
  lookUp?: symbol;
}

/**
 * Keeps the analyses of open playbooks in step with their text: at once when one is opened, after a pause when it is
 * edited. The first result has the facts known so far; what the evidence holds follows.
 */
export class OpenPlaybooks implements vscode.Disposable {
  private readonly open = new Map<string, OpenPlaybook>();
  private readonly opened = new vscode.EventEmitter<void>();
  private readonly closed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires when a playbook was opened or closed. */
  readonly onDidChange = this.opened.event;
  /** Fires with the address of a playbook that was closed: from now on the file on disk counts. */
  readonly onDidClose = this.closed.event;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly files: PlaybookFiles,
    private readonly store: AnalysisStore,
    private readonly analyser: Analyser,
    follower: EvidenceFollower,
  ) {
    const { workspace, window } = vscode;
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.add(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.edited(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)),
      // VS Code may keep a document for minutes after its last tab: for the user it is closed.
      window.tabGroups.onDidChangeTabs(({ closed }) => closed.forEach((tab) => this.tabClosed(tab))),
      window.onDidChangeVisibleTextEditors((editors) => editors.forEach(({ document }) => this.add(document))),
      files.onDidChange(() => this.checkAll()),
      follower.onDidChange((uri) => this.lookUpAgain(uri)),
      window.onDidChangeWindowState(({ focused }) => focused && this.lookUpUnwatched()),
    ];
    // The documents that are open already wait until the extension is up.
    setImmediate(() => this.checkAll());
  }

  /** True when a playbook is open in an editor. */
  has(uri: vscode.Uri): boolean {
    return this.open.has(uri.toString());
  }

  /** The open playbooks. */
  get documents(): vscode.TextDocument[] {
    return [...this.open.values()].map(({ document }) => document);
  }

  /** The analyses of a document's text as it stands now; none when it is no playbook. */
  fresh(document: vscode.TextDocument): readonly Analysis[] {
    if (!this.files.has(document)) return [];
    const known = this.store.analysesOf(document.uri);
    return known?.version === document.version ? known.current : this.analyse(this.entryOf(document));
  }

  /** The analyses that a document would have with another text, by what is known of its evidence. */
  judged({ uri }: vscode.TextDocument, text: string): readonly Analysis[] {
    return this.analyser.judge(uri, parse(text), this.store.analysesOf(uri)?.facts ?? NO_FACTS).current;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const { timer } of this.open.values()) clearTimeout(timer);
    this.opened.dispose();
    this.closed.dispose();
  }

  private checkAll(): void {
    for (const document of this.documents) {
      if (this.files.has(document)) continue;
      this.remove(document.uri);
      this.store.forget(document.uri);
    }
    for (const document of vscode.workspace.textDocuments) this.add(document);
  }

  private add(document: vscode.TextDocument): void {
    if (this.files.has(document) && !this.has(document.uri)) this.analyse(this.entryOf(document));
  }

  private entryOf(document: vscode.TextDocument): OpenPlaybook {
    const key = document.uri.toString();
    const known = this.open.get(key);
    if (known?.document === document) return known;
    const entry = { document };
    this.open.set(key, entry);
    this.opened.fire();
    return entry;
  }

  private tabClosed(tab: vscode.Tab): void {
    const uri = uriOf(tab);
    const isLast =
      uri && !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((other) => isSame(uriOf(other), uri)));
    if (isLast) this.close(uri);
  }

  private close(uri: vscode.Uri): void {
    if (this.remove(uri)) this.closed.fire(uri);
  }

  private remove(uri: vscode.Uri): boolean {
    const key = uri.toString();
    const entry = this.open.get(key);
    if (!entry) return false;
    clearTimeout(entry.timer);
    entry.lookUp = undefined;
    this.open.delete(key);
    this.opened.fire();
    return true;
  }

  private edited(document: vscode.TextDocument): void {
    const entry = this.open.get(document.uri.toString());
    if (!entry) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.fresh(document), PAUSE);
  }

  private analyse(entry: OpenPlaybook): readonly Analysis[] {
    clearTimeout(entry.timer);
    const { uri, version } = entry.document;
    const playbooks = parse(entry.document.getText());
    const facts = this.store.analysesOf(uri)?.facts ?? NO_FACTS;
    const judged = this.analyser.judge(uri, playbooks, facts);
    this.store.set(uri, { ...judged, version });
    void this.lookUp(entry, playbooks, version);
    return judged.current;
  }

  private async lookUp(entry: OpenPlaybook, playbooks: readonly Playbook[], version: number): Promise<void> {
    const ticket = Symbol();
    entry.lookUp = ticket;
    const { uri } = entry.document;
    const facts = await this.analyser.lookUp(uri, playbooks);
    const known = this.store.analysesOf(uri);
    const isOld = entry.lookUp !== ticket || entry.document.version !== version || known?.version !== version;
    if (isOld || (areSame(facts, known.facts) && this.analyser.isByPolicy(uri, known))) return;
    this.store.set(uri, { ...this.analyser.judge(uri, playbooks, facts), version });
  }

  private lookUpAgain(uri: vscode.Uri): void {
    const entry = this.open.get(uri.toString());
    const known = this.store.analysesOf(uri);
    if (!entry || known?.version !== entry.document.version) return;
    void this.lookUp(
      entry,
      known.current.map(({ playbook }) => playbook),
      known.version,
    );
  }

  /** Files outside the workspace are not watched: what happened to them is seen when the window is used again. */
  private lookUpUnwatched(): void {
    for (const { uri } of this.documents) if (!vscode.workspace.getWorkspaceFolder(uri)) this.lookUpAgain(uri);
  }
}
