import type { Dependencies, HistoryCache, Results } from './cache';
import { keyOf, readDependencies, readResults } from './cache';
import type { MovingFiles } from './movingFiles';
import type { Policy } from '../../../core/checklist';
import { DEFAULT_POLICY } from '../../../core/checklist';
import type { EvidenceFacts } from '../../../core/evidence';
import { lookUp, referencesOf } from '../../../core/evidence';
import { judge } from '../../../core/judge';
import type { Judged } from '../../../core/report';
import { judgedOf } from '../../../core/report';
import type { Playbook } from '../../../core/schema';
import { parse } from '../../../core/schema';
import type { Day } from '../../../text';
import { EvidenceReader, PlaybookEvidence } from '../../evidence';
import { Policies, policyIn } from '../../policies';
import { readText, refusalOf } from '../../reading';
import { findInside } from '../../root';
import { foldersUp, parentOf, withPath } from '../../uri';

/** By what playbooks are judged, besides the files. */
export interface Judging {
  /** The folder that a folder's evidence may not leave; both as addresses. */
  rootOf(folder: string): string;
  /** The folder that a folder's playbooks and policies may not leave. */
  homeOf(folder: string): string;
  /** The policy that was named: it governs every playbook; an address. */
  readonly policy?: string;
  /** The version of the product: another one may judge otherwise. */
  readonly version: string;
}

/** What is needed to judge a text for any day. */
interface Read {
  readonly playbooks: readonly Playbook[];
  readonly facts: EvidenceFacts;
  readonly policy: Policy;
}

/** Judges files of a repository as they are at the commit to which its files have moved, as far as no cache knows. */
export class States {
  private readonly evidence: EvidenceReader;
  private policies: Policies;

  constructor(
    readonly files: MovingFiles,
    private readonly judging: Judging,
    private readonly cache: HistoryCache,
  ) {
    this.evidence = new EvidenceReader(files);
    this.policies = this.newPolicies();
  }

  /** Follows what has changed as the files moved: a test of paths. */
  async follow(isTouched: (name: string) => boolean): Promise<void> {
    await this.policies.follow((address) => isTouched(this.files.nameOf(address)));
  }

  /** Forgets what was read while git failed. */
  forget(): void {
    this.policies = this.newPolicies();
  }

  /** What a file is now, whose object has a name. Where git fails, that is in `files.failure`, and what it gives says nothing. */
  async stateOf(path: string, object: string): Promise<State> {
    const { version, policy } = this.judging;
    const place = [version, policy ?? null, path, object];
    const sets = readDependencies(await this.cache.get(keyOf('needs', place)));
    for (const dependencies of sets) {
      const key = await this.keyOfResults(place, dependencies);
      const known = readResults(await this.cache.get(key));
      if (known) return new State(this, path, object, dependencies, key, known);
    }
    const { dependencies, isCounted, read } = await this.read(path);
    const key = await this.keyOfResults(place, dependencies);
    if (!this.files.failure) this.cache.put(keyOf('needs', place), [...sets, dependencies].slice(-MOST_SETS));
    return new State(this, path, object, dependencies, key, { isCounted, byDay: new Map() }, read);
  }

  /** Keeps what was judged. */
  keep(key: string, { isCounted, byDay }: Results): void {
    if (!this.files.failure) this.cache.put(key, { isCounted, byDay: [...byDay] });
  }

  /** Reads a file and what it depends on; or why its text cannot be read. */
  async read(path: string): Promise<{ dependencies: Dependencies; isCounted: boolean; read: Read | string }> {
    const { files } = this;
    const uri = files.uriOf(path);
    const folder = parentOf(uri);
    const home = this.judging.homeOf(folder);
    const [real, governing] = await Promise.all([findInside(files, uri, home), this.governing(uri)]);
    const policyFiles = governing ? governing.reading.files.map((one) => withPath(uri, one)) : [];
    const places = this.judging.policy === undefined ? foldersUp(folder, home).map(policyIn) : [this.judging.policy];
    const counted = { isCounted: governing ? governing.includes(uri) && !governing.excludes(uri) : true };
    const found = (evidence: Iterable<string>): Dependencies => ({
      text: [...new Set([path, ...(typeof real === 'string' ? [files.nameOf(real)] : [])])],
      policy: this.names([...places, ...policyFiles]),
      evidence: this.names(evidence),
    });
    const fact = typeof real === 'string' ? await readText(files, real) : real;
    if (fact.state !== 'file') return { dependencies: found([]), ...counted, read: refusalOf(fact)! };
    const policy = governing?.policyOf(uri) ?? DEFAULT_POLICY;
    const playbooks = parse(fact.text, policy.placeholders);
    const evidence = new PlaybookEvidence(this.evidence, folder, this.judging.rootOf(folder));
    const facts = await lookUp(playbooks.flatMap(referencesOf), evidence);
    return { dependencies: found(evidence.addresses), ...counted, read: { playbooks, facts, policy } };
  }

  private names(addresses: Iterable<string>): string[] {
    return [...new Set([...addresses].map((address) => this.files.nameOf(address)))].sort();
  }

  private async keyOfResults(place: readonly unknown[], { text, policy, evidence }: Dependencies): Promise<string> {
    const names = [...text, ...policy, ...evidence];
    return keyOf('judged', place, names, await Promise.all(names.map((name) => this.files.identityOf(name))));
  }

  private governing(uri: string) {
    const { policy } = this.judging;
    return policy === undefined ? this.policies.of(uri) : this.policies.at(policy);
  }

  private newPolicies(): Policies {
    return new Policies({ fs: this.files, rootOf: this.judging.homeOf });
  }
}

/** How many sets of paths a text may be known to depend on: by another policy, it may be others. */
const MOST_SETS = 8;

/** A file by its text, its evidence and its policy: the same until one of them changes. */
export class State {
  private readonly byDay: Map<Day, readonly Judged[] | string>;
  private readonly touching: ReadonlyMap<string, keyof Dependencies>;

  constructor(
    private readonly states: States,
    private readonly path: string,
    /** The name of the text's object. */
    readonly object: string,
    dependencies: Dependencies,
    private readonly key: string,
    private readonly results: Results,
    private read?: Read | string,
  ) {
    this.byDay = new Map(results.byDay);
    const touching = new Map<string, keyof Dependencies>();
    for (const kind of ['evidence', 'policy', 'text'] as const)
      for (const name of dependencies[kind])
        for (let end = name.length; end > 0; end = name.lastIndexOf('/', end - 1))
          touching.set(name.slice(0, end), kind);
    this.touching = touching;
  }

  get isCounted(): boolean {
    return this.results.isCounted;
  }

  /** What of it a change of some paths touches. */
  causesOf(changed: ReadonlyMap<string, unknown>): Set<keyof Dependencies> {
    const causes = new Set<keyof Dependencies>();
    if (changed.size < this.touching.size) {
      for (const path of changed.keys()) {
        const cause = this.touching.get(path);
        if (cause) causes.add(cause);
      }
    } else for (const [path, cause] of this.touching) if (changed.has(path)) causes.add(cause);
    return causes;
  }

  /** Judges it as of a day: its playbooks, or why it cannot be read. Ask while the files are where they were. */
  async judgedOn(today: Day): Promise<readonly Judged[] | string> {
    const known = this.byDay.get(today);
    if (known !== undefined) return known;
    const read = (this.read ??= (await this.states.read(this.path)).read);
    const judged =
      typeof read === 'string'
        ? read
        : read.playbooks.map((playbook, document) =>
            judgedOf(judge(playbook, { policy: read.policy, facts: read.facts, today }), document),
          );
    this.byDay.set(today, judged);
    this.states.keep(this.key, { isCounted: this.isCounted, byDay: this.byDay });
    return judged;
  }
}
