import type { Diagnostic } from 'vscode-languageserver-types';
import type { Analysis } from '../core/judge';
import type { Day } from '../text';
import { Activity } from './activity';
import { Analyser } from './analyser';
import { toDiagnostic } from './diagnostics';
import { Emitter, disposeAll } from './event';
import { EvidenceReader, PlaybookEvidence } from './evidence';
import type { FileChanges } from './fileChanges';
import { FileFollower, touchedBy, touches } from './fileChanges';
import { Listing } from './listing';
import { newPlaces } from './newPlaces';
import type { Places } from './playbookFiles';
import { PlaybookFiles } from './playbookFiles';
import type { Governing } from './policies';
import { Policies, isPolicy } from './policies';
import { Portfolio } from './portfolio';
import type { FilePlace, PlaybookSummary } from './portfolio';
import type { Clock, Disposable, FileSystem, Log, OpenText, OpenTexts } from './ports';
import { OpenFiles } from './openFiles';
import { Positions } from './positions';
import { Queries } from './queries';
import { Scheduler } from './scheduler';
import type { FileAnalysis } from './store';
import { AnalysisStore, findingsOf } from './store';
import { TypedFiles } from './typedFiles';
import { isUntitled, nameOf, onDisk, parentOf, relativePath } from './uri';

/** What a host gives the service: everything that is not its own. */
interface Ports {
  readonly fs: FileSystem;
  readonly clock: Clock;
  readonly texts: OpenTexts;
  readonly log: Log;
}

/**
 * Everything that a host needs and that is not the host's: which files are playbooks, what they hold and are judged by,
 * who judges again and when, and what is said of them. Addresses are URIs as text; what it gives is the Language Server
 * Protocol's plain data. Open playbooks are analysed from the start; the workspace is searched once `start` is called.
 */
export class Service implements Disposable {
  private readonly activity = new Activity();
  private readonly store = new AnalysisStore();
  private readonly texts = new Map<string, OpenText>();
  private readonly follower: FileFollower;
  private readonly policies: Policies;
  private readonly analyser: Analyser;
  private readonly listing: Listing;
  private readonly summaries: Portfolio;
  private readonly published = new Emitter<string>();
  private readonly opened = new Emitter<void>();
  private readonly subscriptions: Disposable[];
  private files: PlaybookFiles;
  private readonly typedFiles: TypedFiles;

  /** What a reader asks about an open playbook or policy. */
  readonly queries: Queries;
  /** Where things lead and belong together in an open playbook or policy. */
  readonly positions: Positions;

  /** Fires with the address of a playbook or policy when what is known of it is another, or it was forgotten. */
  readonly onDidPublish = this.published.event;
  /** Fires when a playbook was opened or closed in an editor. */
  readonly onDidOpen = this.opened.event;
  /** Fires when the portfolio is another. */
  readonly onDidChangePortfolio;
  /** Fires when nothing is under way any more. */
  readonly onIdle = this.activity.onIdle;

  constructor(
    private readonly ports: Ports,
    places: Places,
  ) {
    const { fs, clock, log, texts } = ports;
    const { activity, store } = this;
    this.files = new PlaybookFiles(places);
    this.follower = new FileFollower(fs, clock, activity);
    const rootOf = (folder: string) => this.files.folderOf(folder) ?? folder;
    this.policies = new Policies({ fs, rootOf, typedText: (uri) => this.typed(uri)?.text });
    const { follower, policies } = this;
    const scheduler = new Scheduler(clock);
    const evidence = new EvidenceReader(fs, (uri) => this.typed(uri));
    this.analyser = new Analyser({ fs, evidence, clock, log, activity, follower, policies, scheduler, store, rootOf });
    this.listing = new Listing({
      ...{ fs, log, activity, follower, analyser: this.analyser, policies, files: () => this.files },
      onListed: () => this.recount(),
    });
    this.summaries = new Portfolio(
      store,
      (uri) => this.counts(uri),
      (uri) => this.placeOf(uri),
    );
    this.typedFiles = new TypedFiles({ clock, activity }, (typed) => this.followTyped(typed));
    const textOf = (uri: string) => this.textOf(uri);
    const documents = new OpenFiles({ analyser: this.analyser, textOf });
    this.queries = new Queries({
      ...{ analyser: this.analyser, policies, clock, documents, store, evidence, rootOf, textOf },
      summaries: () => this.portfolio(),
      evidenceOf: (playbook) => {
        const folder = parentOf(onDisk(playbook));
        return new PlaybookEvidence(evidence, folder, rootOf(folder));
      },
    });
    this.positions = new Positions({
      ...{ fs, evidence, analyser: this.analyser, policies, documents, textOf, rootOf },
      playbooks: async () => {
        await this.start();
        return [...new Set([...this.analyser.opened, ...this.listing.all.filter((uri) => this.listing.has(uri))])];
      },
    });
    this.onDidChangePortfolio = this.summaries.onDidChange;
    this.subscriptions = [
      follower.onDidHappen((changes) => this.follow(changes)),
      policies.onDidChange((folder) => {
        this.analyser.judgeAgain(folder);
        this.listing.siftAgain();
      }),
      policies.onDidRead(({ uri }) => {
        follower.start();
        this.published.fire(uri);
      }),
      store.onDidChange((uri) => this.published.fire(uri)),
      clock.onNewDay(() => this.analyser.judgeAgain()),
      texts.onOpen((text) => this.open(text)),
      texts.onChange((text) => this.edited(text)),
      texts.onClose((uri) => this.close(uri)),
    ];
    for (const text of texts.all()) this.open(text);
  }

  /** Other files are playbooks than before, or other folders are open. */
  configure(places: Places): void {
    this.files = new PlaybookFiles(places);
    for (const uri of this.analyser.opened) if (!this.files.has(uri)) this.analyser.forget(uri);
    for (const text of this.texts.values()) this.open(text);
    this.analyser.lookUpAgain();
    this.listing.refresh();
    this.recount();
    this.opened.fire();
  }

  /** True for the address of a playbook. */
  isPlaybook(uri: string): boolean {
    return this.files.has(uri);
  }

  /** The addresses at which a new file of a name would be a playbook: in a folder, else where the globs say; likeliest first. */
  newPlaces(folder: string, name: string): string[] {
    return newPlaces(this.files, folder, name);
  }

  /** True for the address of a policy. */
  isPolicy(uri: string): boolean {
    return isPolicy(uri);
  }

  /** True for a playbook that an editor has open. */
  isOpen(uri: string): boolean {
    return this.analyser.isOpen(uri);
  }

  /** The date by which playbooks are judged. */
  get today(): Day {
    return this.ports.clock.today();
  }

  /** The playbooks that editors have open. */
  get openPlaybooks(): readonly string[] {
    return this.analyser.opened;
  }

  /** Lists the playbooks of the workspace, once; resolves when they are listed. They are read from then on. */
  start(): Promise<void> {
    return this.listing.start();
  }

  /** True once the workspace's playbooks were asked for. */
  get isStarted(): boolean {
    return this.listing.isStarted;
  }

  /** True while anything is under way. */
  get isBusy(): boolean {
    return !this.activity.isIdle;
  }

  /** Resolves when nothing is under way: what was asked for is read, looked up and judged. */
  whenIdle(): Promise<void> {
    return this.activity.whenIdle();
  }

  /** Lists the playbooks of the workspace, reads each of them anew, and resolves when that is done. */
  async checkAll(): Promise<void> {
    await this.start();
    await this.whenIdle();
    this.listing.readAll();
    await this.whenIdle();
  }

  /** What is not watched may have changed: files outside of the workspace, and policies above what is open. */
  lookAgain(): void {
    const isUnwatched = (uri: string) => this.files.folderOf(uri) === undefined;
    this.analyser.lookUpAgain((uri) => this.analyser.isOpen(uri) && isUnwatched(uri));
    void this.activity.during(Promise.all([this.policies.follow(() => true), this.listing.lookAgain()]));
  }

  /** The policy that a playbook is judged by, as far as it is known; undefined for the built-in one. */
  policyOf(uri: string): Governing | undefined {
    return this.policies.known(uri);
  }

  /** What is known of a playbook file just now, also of an older version of its text; undefined when nothing is. */
  analysisOf(uri: string): FileAnalysis | undefined {
    return this.store.get(uri);
  }

  /** The analyses of an open playbook's text as it stands now, each its own; none for what is no open playbook. */
  async fresh(uri: string): Promise<readonly Analysis[]> {
    return (await this.analyser.fresh(uri))?.current ?? [];
  }

  /** What is known of a file, open or closed; read now when it was put away. Undefined when it is gone. */
  load(uri: string): Promise<FileAnalysis | undefined> {
    return this.analyser.load(uri);
  }

  /** Has a closed file read again. */
  readAgain(uri: string): void {
    this.analyser.read(uri);
  }

  /** A summary of each playbook that is open or in the workspace, that its policy counts, and that is not left out. */
  portfolio(): PlaybookSummary[] {
    return this.summaries.playbooks;
  }

  /** The playbooks of the workspace whose names have the letters of a query in its order, once all are read. */
  async named(query: string): Promise<PlaybookSummary[]> {
    await this.start();
    await this.whenIdle();
    const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== '');
    return this.portfolio().filter(({ name }) => hasInOrder(name.toLowerCase(), letters));
  }

  /** True for a playbook of the workspace that its policy counts, whether it is open or not. */
  isCounted(uri: string): boolean {
    return this.listing.has(uri) && this.isInPolicy(uri);
  }

  /** The globs that no file of the workspace fits; empty before it was searched. */
  get unmatchedGlobs(): readonly string[] {
    return this.listing.isComplete ? this.files.unmatched(this.listing.all) : [];
  }

  /** What is wrong in a playbook or a policy, as far as it is known; while one is no YAML, also what was wrong before. */
  diagnostics(uri: string): Diagnostic[] {
    const findings = isPolicy(uri)
      ? (this.policies.knownAt(uri)?.reading.findings ?? [])
      : findingsOf(this.store.get(uri));
    return findings.map((finding) => toDiagnostic(finding, uri));
  }

  dispose(): void {
    disposeAll([...this.subscriptions, this.follower, this.analyser, this.typedFiles]);
  }

  /** Where a playbook's file and its policy are, from the workspace's folder; of several, that one's name comes first. */
  private placeOf(uri: string): FilePlace {
    const policy = this.policies.known(uri)?.uri;
    const folder = this.pathOf(parentOf(onDisk(uri)));
    return { folder, policy: policy === undefined ? null : this.pathOf(policy) };
  }

  private pathOf(uri: string): string {
    const root = this.files.folderOf(uri);
    if (root === undefined) return nameOf(uri);
    const names = this.files.places.folders.length > 1 ? [nameOf(root)] : [];
    return [...names, relativePath(root, uri)].filter(Boolean).join('/');
  }

  private counts(uri: string): boolean {
    const isHere = this.listing.has(uri) || (this.isOpen(uri) && !this.isLeftOut(uri));
    return isHere && this.isInPolicy(uri);
  }

  /** True for a playbook that is only looked at where it is opened. */
  private isLeftOut(uri: string): boolean {
    return this.listing.leavesOut(uri) || this.files.hides(uri);
  }

  /** Open playbooks stay what they are where others are listed or left out: only whether they count may change. */
  private recount(): void {
    for (const uri of this.analyser.opened) this.summaries.update(uri);
  }

  private isInPolicy(uri: string): boolean {
    const governing = this.policies.known(uri);
    return !governing || (governing.includes(uri) && !governing.excludes(uri));
  }

  /** What an editor has open of a playbook or policy: a host may ask about other files as well. */
  private textOf(uri: string): OpenText | undefined {
    return this.files.has(uri) || isPolicy(uri) ? this.texts.get(uri) : undefined;
  }

  /** What an editor holds that is not saved: it counts before what is on disk. */
  private typed(uri: string): OpenText | undefined {
    const text = this.texts.get(uri);
    return text && (text.isDirty || isUntitled(uri)) ? text : undefined;
  }

  private open(text: OpenText): void {
    const isNew = this.texts.get(text.uri) !== text;
    this.texts.set(text.uri, text);
    if (this.files.has(text.uri)) {
      if (this.analyser.isOpen(text.uri) && !isNew) return;
      this.analyser.open(text);
      this.opened.fire();
    } else if (isNew) {
      if (isPolicy(text.uri) && this.files.isOwn(text.uri)) void this.activity.during(this.policies.at(text.uri));
      this.followPolicies(new Set([text.uri]));
    }
    if (isNew && text.isDirty) this.analyser.follow(new Set([text.uri]));
  }

  private edited({ uri }: OpenText): void {
    this.analyser.edited(uri);
    if (this.policies.dependOn(uri) || this.analyser.dependsOn(uri)) this.typedFiles.add(uri);
  }

  private close(uri: string): void {
    this.texts.delete(uri);
    const wasOpen = this.analyser.isOpen(uri);
    this.analyser.close(uri);
    // It was analysed for as long as somebody looked at it.
    if (wasOpen && this.isLeftOut(uri)) this.analyser.forget(uri);
    if (wasOpen) this.opened.fire();
    this.followTyped(new Set([uri]));
  }

  private followTyped(typed: ReadonlySet<string>): void {
    this.followPolicies(typed);
    this.analyser.follow(typed);
  }

  private follow(changes: FileChanges): void {
    const touched = touchedBy(changes);
    this.followPolicies(touched);
    this.listing.follow(changes);
    this.analyser.follow(touched);
  }

  private followPolicies(touched: ReadonlySet<string>): void {
    void this.activity.during(this.policies.follow((address) => touches(touched, address)));
  }
}

/** True for a text that has some letters in their order, whatever stands between them. */
function hasInOrder(text: string, letters: readonly string[]): boolean {
  let from = 0;
  return letters.every((letter) => {
    const found = text.indexOf(letter, from);
    from = found + 1;
    return found >= 0;
  });
}
