import type { Policy } from '../core/checklist';
import { DEFAULT_POLICY, POLICY_FILE } from '../core/checklist';
import type { FileFact } from '../core/evidence';
import type { Found } from '../core/findings';
import { identified } from '../core/findings';
import type * as PolicyReader from '../policy';
import type { PolicyFiles, PolicyReading } from '../policy';
import { Emitter } from './event';
import type { FileAccess } from './ports';
import { readText, refusalOf } from './reading';
import { findInside } from './root';
import { foldersUp, isInside, nameOf, onDisk, parentOf, pathOf, relativePath, withPath } from './uri';

/** What policies are found and read with. */
interface PolicySurroundings {
  readonly fs: FileAccess;
  /** The folder that a folder's policies, and what they extend, may not leave. */
  rootOf(folder: string): string;
  /** What is typed in an editor and not saved yet: it counts before what is on disk. */
  typedText?(uri: string): string | undefined;
}

/** A policy file, as it was last read. */
export interface Governing {
  readonly uri: string;
  /** The folder whose playbooks it governs. */
  readonly folder: string;
  readonly reading: PolicyReading;
  /** All that it was read from, with what it extends: what was read from the same says the same. */
  readonly texts: string;
  /** Why its text could not be read, to be put behind its name; then its one finding says so. */
  readonly unreadable?: string;
  /** The policy as it holds for a playbook: the same each time for the same folder. */
  policyOf(playbook: string): Policy;
  /** True for a playbook that a portfolio counts. */
  includes(playbook: string): boolean;
  /** True for a playbook that is left out, unless it is named or opened. */
  excludes(playbook: string): boolean;
}

/** A file at which a policy is, or may come to be. */
interface PolicyPlace {
  readonly uri: string;
  /** The reading that began last, until it is done. */
  pending?: Promise<void>;
  /** Undefined where there is no policy, or as long as it has not been read. */
  governing?: Governing;
  /** The texts that it was read from: as long as they stay, so does the policy. Undefined before it was read. */
  texts?: string;
  /** What it depends on: addresses of files. */
  addresses: readonly string[];
}

/**
 * Finds the policy of each playbook: the nearest one upward, no further than its root. What stands at a place is looked up
 * once, and again when `follow` says that it may have changed. The reader of policies is loaded with the first policy.
 */
export class Policies {
  private readonly places = new Map<string, PolicyPlace>();
  private readonly changed = new Emitter<string>();
  private readonly read = new Emitter<{ readonly uri: string; readonly governing?: Governing }>();
  /** Fires with a folder when the playbooks below it may have another policy than before. */
  readonly onDidChange = this.changed.event;
  /** Fires when a policy was read, or is gone. */
  readonly onDidRead = this.read.event;

  constructor(private readonly surroundings: PolicySurroundings) {}

  /** The policy that governs a playbook; undefined for the built-in one. Never rejects. */
  async of(playbook: string): Promise<Governing | undefined> {
    for (const uri of this.placesOf(playbook)) {
      const governing = await this.at(uri);
      if (governing) return governing;
    }
    return undefined;
  }

  /** The same as far as it is known now. */
  known(playbook: string): Governing | undefined {
    for (const uri of this.placesOf(playbook)) {
      const governing = this.places.get(uri)?.governing;
      if (governing) return governing;
    }
    return undefined;
  }

  /** What stands at a file, whatever its name; undefined when nothing does. Never rejects. */
  async at(uri: string): Promise<Governing | undefined> {
    const place = this.place(uri);
    while (place.pending) await place.pending;
    return place.governing;
  }

  /** What is known of a policy file now. */
  knownAt(uri: string): Governing | undefined {
    return this.places.get(uri)?.governing;
  }

  /** True when a policy, or a place where one may come to be, depends on an address. */
  dependOn(uri: string): boolean {
    return [...this.places.values()].some(({ addresses }) => addresses.includes(uri));
  }

  /** Everything that was read so far, also what stands no longer beside what does. */
  get all(): Governing[] {
    return [...this.places.values()].flatMap(({ governing }) => governing ?? []);
  }

  /**
   * Looks again at every place that depends on an address which a condition holds for. What comes of it, the events tell.
   * @returns when all has been read
   */
  async follow(isTouched: (address: string) => boolean): Promise<void> {
    const touched = [...this.places.values()].filter(({ addresses }) => addresses.some(isTouched));
    await Promise.all(touched.map((place) => this.look(place)));
  }

  /** Reads a text as the policy at an address: what an editor asks of a text as it stands. Never rejects. */
  async readText(uri: string, text: string): Promise<PolicyReading> {
    const { readPolicy } = await policyReader();
    return readPolicy(text, this.filesOf(uri, new Map()), pathOf(onDisk(uri)));
  }

  /**
   * Where a playbook's policy is written: the nearest file, with its text as it stands, or the one at its root that is still
   * to be made. Undefined where a file stands there that cannot be read, or that a link leads out of the root. Never rejects.
   */
  async homeOf(playbook: string): Promise<{ readonly uri: string; readonly text?: string } | undefined> {
    const governing = await this.of(playbook);
    const root = this.surroundings.rootOf(parentOf(onDisk(playbook)));
    if (!governing) return { uri: policyIn(root) };
    const fact = await this.find(governing.uri, root);
    return fact.state === 'file' ? { uri: governing.uri, text: fact.text } : undefined;
  }

  private placesOf(playbook: string): string[] {
    const folder = parentOf(onDisk(playbook));
    return foldersUp(folder, this.surroundings.rootOf(folder)).map(policyIn);
  }

  private place(uri: string): PolicyPlace {
    const known = this.places.get(uri);
    if (known) return known;
    const place: PolicyPlace = { uri, addresses: [uri] };
    this.places.set(uri, place);
    void this.look(place);
    return place;
  }

  /** Reads what stands at a place; the result of an earlier look is dropped. */
  private look(place: PolicyPlace): Promise<void> {
    const pending: Promise<void> = this.lookAt(place.uri).then(({ texts, governing }) => {
      if (place.pending !== pending) return;
      place.pending = undefined;
      if (texts !== place.texts) this.take(place, texts, governing);
    });
    place.pending = pending;
    return pending;
  }

  private async lookAt(uri: string): Promise<{ texts: string; governing?: Governing }> {
    const facts = new Map<string, FileFact>();
    const fact = await this.find(uri, this.surroundings.rootOf(parentOf(onDisk(uri))));
    facts.set(pathOf(uri), fact);
    if (fact.state === 'missing') return { texts: '' };
    if (fact.state !== 'file') {
      const reason = refusalOf(fact)!;
      return { texts: reason, governing: governing(uri, unreadablePolicy(uri, reason), reason, BUILT_IN, reason) };
    }
    const reader = await policyReader();
    const reading = await reader.readPolicy(fact.text!, this.filesOf(uri, facts), pathOf(uri));
    const texts = JSON.stringify([...facts]);
    return { texts, governing: governing(uri, reading, texts, reader) };
  }

  /** What stands at a file that may not leave a root; what is typed counts before what is on disk. */
  private async find(uri: string, root: string): Promise<FileFact> {
    const { fs, typedText } = this.surroundings;
    const real = await findInside(fs, uri, root);
    if (typeof real !== 'string') return real;
    const text = typedText?.(uri);
    return text === undefined ? readText(fs, real) : { state: 'file', text };
  }

  /** The files that a policy may extend: what lies inside its root, installed packages as well. */
  private filesOf(policy: string, facts: Map<string, FileFact>): PolicyFiles {
    const root = this.surroundings.rootOf(parentOf(onDisk(policy)));
    const find = async (path: string): Promise<FileFact> => {
      const uri = withPath(policy, path);
      // Packages are looked for up to the root: nobody has asked for those further up.
      if (path.includes('/node_modules/') && !isInside(uri, root)) return { state: 'missing' };
      return this.find(uri, root);
    };
    return {
      read: async (path) => {
        const fact = await find(path);
        facts.set(path, fact);
        return fact;
      },
    };
  }

  private take(place: PolicyPlace, texts: string, governing: Governing | undefined): void {
    const [isFirst, before] = [place.texts === undefined, place.governing];
    Object.assign(place, { texts, governing });
    place.addresses = governing ? governing.reading.files.map((path) => withPath(place.uri, path)) : [place.uri];
    if (before ?? governing) this.read.fire({ uri: place.uri, governing });
    if (!isFirst && before?.reading.policy !== governing?.reading.policy) this.changed.fire(parentOf(place.uri));
  }
}

/** The reader of policies, loaded when it is first needed. */
export const policyReader = (): Promise<typeof PolicyReader> => import('../policy');

/** True for the address of a policy file. */
export const isPolicy = (uri: string): boolean => nameOf(uri) === POLICY_FILE;

/** Where the policy of a folder's playbooks is. */
export const policyIn = (folder: string): string => `${folder}${folder.endsWith('/') ? '' : '/'}${POLICY_FILE}`;

/** What the built-in policy counts, and is, anywhere. */
const BUILT_IN: PolicyHome = { isIncluded: () => true, isExcluded: () => false, policyIn: (policy) => policy };

type PolicyHome = Pick<typeof PolicyReader, 'isIncluded' | 'isExcluded' | 'policyIn'>;

const governing = (
  uri: string,
  reading: PolicyReading,
  texts: string,
  { isIncluded, isExcluded, policyIn: inFolder }: PolicyHome,
  unreadable?: string,
): Governing => {
  const folder = parentOf(uri);
  const policyOf = (playbook: string) => inFolder(reading.policy, relativePath(folder, parentOf(onDisk(playbook))));
  const path = (playbook: string) => relativePath(folder, onDisk(playbook));
  const includes = (playbook: string) => isIncluded(reading.policy, path(playbook));
  const excludes = (playbook: string) => isExcluded(reading.policy, path(playbook));
  return { uri, folder, reading, texts, unreadable, policyOf, includes, excludes };
};

/** What becomes of a policy that cannot be read: one finding at its start says why. */
function unreadablePolicy(uri: string, reason: string): PolicyReading {
  const start = { line: 0, character: 0 };
  const finding: Found = {
    kind: 'policy',
    code: 'policy/unreadable',
    severity: 'error',
    message: `This policy ${reason}, so the built-in policy is used.`,
    at: '',
    range: { start, end: start },
  };
  return { policy: DEFAULT_POLICY, findings: identified(undefined, [finding]), files: [pathOf(uri)], broken: true };
}
