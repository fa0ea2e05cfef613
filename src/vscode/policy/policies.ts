import * as vscode from 'vscode';
import type * as PolicyReader from '../../policy';
import type { Policy } from '../../core/checklist';
import { DEFAULT_POLICY, POLICY_FILE } from '../../core/checklist';
import type { PolicyReading } from '../../policy';
import type { FileChanges, FileEvents } from '../fileEvents';
import { touches } from '../fileEvents';
import { PAUSE } from '../pause';
import { foldersAround, isPolicy, relativePath } from './places';
import { PolicyTexts, unreadablePolicy } from './policyText';

/** What stands in a folder, as it was last read. */
interface PolicyFolder {
  readonly folder: vscode.Uri;
  readonly uri: vscode.Uri;
  /** Resolves when the reading that began last is done. */
  ready: Promise<void>;
  /** Undefined where there is no policy, or as long as it has not been read. */
  reading?: PolicyReading;
  /** The texts that it was read from: as long as they stay, so does the policy. Undefined before it was read. */
  texts?: string;
  /** The files that it depends on. */
  addresses: readonly string[];
  timer?: NodeJS.Timeout;
}

type Look = Pick<PolicyFolder, 'reading'> & { readonly texts: string };

/** A policy that was read, or that is gone. */
export interface PolicyEvent {
  readonly uri: vscode.Uri;
  readonly reading?: PolicyReading;
}

/**
 * Finds the policy of each playbook: the nearest one upward, no further than the workspace folder, of a lone file that in
 * its own folder. What a folder holds is looked up once and then followed: on disk, and as it is typed. The reader of
 * policies is a bundle of its own, loaded with the first policy.
 */
export class Policies implements vscode.Disposable {
  private readonly folders = new Map<string, PolicyFolder>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri | undefined>();
  /** Fires when playbooks below a folder, or without one all playbooks, may have another policy than before. */
  readonly onDidChange = this.changed.event;
  private readonly read = new vscode.EventEmitter<PolicyEvent>();
  /** Fires when a policy was read, or is gone. */
  readonly onDidRead = this.read.event;
  private readonly subscriptions: vscode.Disposable[];
  private loaded?: typeof PolicyReader;

  constructor(
    private readonly events: FileEvents,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const { workspace, window } = vscode;
    this.subscriptions = [
      events.onDidHappen((changes) => this.follow(changes)),
      workspace.onDidOpenTextDocument(({ uri }) => this.opened(uri)),
      workspace.onDidChangeTextDocument(({ document }) => this.edited(document.uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.edited(uri, 0)),
      workspace.onDidChangeWorkspaceFolders(() => this.changed.fire(undefined)),
      window.onDidChangeWindowState(({ focused }) => focused && this.lookAgain()),
    ];
    setImmediate(() => workspace.textDocuments.forEach(({ uri }) => this.opened(uri)));
  }

  /** The policy that applies to a playbook. Never rejects. */
  async of(playbook: vscode.Uri): Promise<Policy> {
    for (const folder of foldersAround(playbook)) {
      const found = this.in(folder);
      await settled(found);
      if (found.reading) return found.reading.policy;
    }
    return DEFAULT_POLICY;
  }

  /** The same as far as it is known now. */
  known(playbook: vscode.Uri): Policy {
    return this.around(playbook)?.reading?.policy ?? DEFAULT_POLICY;
  }

  /** True when the policy that applies, as far as it is known, counts a file among the portfolio. */
  counts(playbook: vscode.Uri): boolean {
    const found = this.around(playbook);
    if (!found?.reading?.policy.include || !this.loaded) return true;
    return this.loaded.isIncluded(found.reading.policy, relativePath(found.folder, playbook));
  }

  /** The reader of policies, loaded when it is first needed. */
  async reader(): Promise<typeof PolicyReader> {
    return (this.loaded ??= await import('../../policy'));
  }

  /** Reads an open policy file as it stands now. */
  async fresh(document: vscode.TextDocument): Promise<PolicyReading> {
    const { readPolicy } = await this.reader();
    const { uri } = document;
    return readPolicy(document.getText(), new PolicyTexts(uri), uri.path);
  }

  /** What is known of a policy file. */
  readingOf(policy: vscode.Uri): PolicyReading | undefined {
    return this.folders.get(vscode.Uri.joinPath(policy, '..').toString())?.reading;
  }

  dispose(): void {
    for (const { timer } of this.folders.values()) clearTimeout(timer);
    for (const disposable of [...this.subscriptions, this.changed, this.read]) disposable.dispose();
  }

  private around(playbook: vscode.Uri): PolicyFolder | undefined {
    for (const folder of foldersAround(playbook)) {
      const known = this.folders.get(folder.toString());
      if (known?.reading) return known;
    }
    return undefined;
  }

  private in(folder: vscode.Uri): PolicyFolder {
    const key = folder.toString();
    const known = this.folders.get(key);
    if (known) return known;
    const uri = vscode.Uri.joinPath(folder, POLICY_FILE);
    const found: PolicyFolder = { folder, uri, ready: Promise.resolve(), addresses: [uri.toString()] };
    this.folders.set(key, found);
    this.events.start();
    this.look(found);
    return found;
  }

  /** Reads what a folder holds; the result of an earlier look is dropped. */
  private look(found: PolicyFolder): void {
    clearTimeout(found.timer);
    const ready: Promise<void> = this.readIn(found.uri).then(
      (look) => {
        if (found.ready === ready && look.texts !== found.texts) this.take(found, look);
      },
      (error) => this.log.error(`${found.uri.toString()} could not be read.`, error),
    );
    found.ready = ready;
  }

  private async readIn(uri: vscode.Uri): Promise<Look> {
    const files = new PolicyTexts(uri);
    const fact = await files.own();
    if (fact.state === 'missing') return { texts: '' };
    if (fact.state !== 'file') return { texts: JSON.stringify(fact), reading: unreadablePolicy(uri, fact) };
    const { readPolicy } = await this.reader();
    const reading = await readPolicy(fact.text ?? '', files, uri.path);
    return { texts: JSON.stringify([...files.facts]), reading };
  }

  private take(found: PolicyFolder, { texts, reading }: Look): void {
    const [isFirst, before] = [found.texts === undefined, found.reading];
    Object.assign(found, { texts, reading });
    found.addresses = (reading?.files ?? [found.uri.path]).map((path) => found.uri.with({ path }).toString());
    if (before ?? reading) this.read.fire({ uri: found.uri, reading });
    if (!isFirst && before?.policy !== reading?.policy) this.changed.fire(found.folder);
  }

  private opened(uri: vscode.Uri): void {
    const isEdited = SCHEMES.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri);
    if (isPolicy(uri) && isEdited) this.in(vscode.Uri.joinPath(uri, '..'));
    this.edited(uri, 0);
  }

  private edited(uri: vscode.Uri, pause = PAUSE): void {
    if (!this.folders.size) return;
    const address = uri.toString();
    for (const found of this.folders.values()) {
      if (!found.addresses.includes(address)) continue;
      clearTimeout(found.timer);
      found.timer = setTimeout(() => this.look(found), pause);
    }
  }

  private follow({ created, changed, deleted }: FileChanges): void {
    const touched = new Set([...created, ...changed, ...deleted]);
    for (const found of this.folders.values()) {
      if (found.addresses.some((address) => touches(touched, address))) this.look(found);
    }
  }

  /** Files outside the workspace are not watched: what happened to them is seen when the window is used again. */
  private lookAgain(): void {
    for (const found of this.folders.values())
      if (found.reading || !vscode.workspace.getWorkspaceFolder(found.folder)) this.look(found);
  }
}

/** Of the open copies of a policy that comparisons show, none is one. */
const SCHEMES = new Set(['file', 'untitled']);

/** Resolves when nothing is being read any more. */
async function settled(found: PolicyFolder): Promise<void> {
  for (let ready; ready !== found.ready;) await (ready = found.ready);
}
