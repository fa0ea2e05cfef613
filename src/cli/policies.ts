import path from 'node:path';
import { existsSync } from 'node:fs';
import { evidenceFiles, isInside, readText, rootFinder } from './files';
import { namedPath } from './options';
import { shown } from './paths';
import type { Gate, Policy } from '../core/checklist';
import { DEFAULT_POLICY, POLICY_FILE, allGates } from '../core/checklist';
import type { FileFact } from '../core/evidence';
import type { FileError } from '../core/report';
import type { PolicyFiles, PolicyReading } from '../policy';
import { count } from '../text';

/** The policy that the playbooks of a folder are judged by. */
export interface Governing {
  readonly policy: Policy;
  /** True for a playbook, by its absolute path, that the portfolio counts. */
  readonly includes: (file: string) => boolean;
  /** What is wrong with its file: then the built-in policy holds. */
  readonly error?: FileError;
}

const BUILT_IN: Governing = { policy: DEFAULT_POLICY, includes: () => true };

/**
 * Knows the policy of each folder: the one that was named, else the nearest `pilot-policy.yaml` upward. Each folder is
 * looked at once, each file read once; without a policy nothing is loaded that reads them.
 */
export class Policies {
  private readonly nearest = new Map<string, string | undefined>();
  private readonly governing = new Map<string, Promise<Governing>>();
  private readonly read: Governing[] = [BUILT_IN];
  /** The absolute path of the policy that was named. */
  private readonly named?: string;

  /**
   * `rootOf` gives the folder above which nothing is looked for; `named` is the policy that holds for every playbook.
   * Throws a `UsageError` when that does not exist.
   */
  constructor(
    private readonly cwd: string,
    private readonly rootOf: (folder: string) => string,
    named?: string,
  ) {
    if (named !== undefined) this.named = namedPath('--policy', 'file', named, cwd);
  }

  /** The policy of the playbooks in a folder. */
  async of(folder: string): Promise<Governing> {
    const file = this.named ?? this.nearestTo(folder, this.rootOf(folder));
    if (file === undefined) return BUILT_IN;
    const known = this.governing.get(file);
    if (known) return known;
    const governing = this.load(file);
    this.governing.set(file, governing);
    return governing;
  }

  /** What is wrong with the policies that were read so far, by file. */
  get errors(): FileError[] {
    return this.read.flatMap(({ error }) => error ?? []);
  }

  /** The gates of all policies that were read so far. */
  get gates(): Gate[] {
    return allGates(this.read.map(({ policy }) => policy.gates));
  }

  private nearestTo(folder: string, root: string): string | undefined {
    if (this.nearest.has(folder)) return this.nearest.get(folder);
    const here = path.join(folder, POLICY_FILE);
    const above = () =>
      folder !== root && isInside(folder, root) ? this.nearestTo(path.dirname(folder), root) : undefined;
    const file = existsSync(here) ? here : above();
    this.nearest.set(folder, file);
    return file;
  }

  private async load(file: string): Promise<Governing> {
    const found = await readPolicyFile(file, shown(file, this.cwd), this.rootOf(path.dirname(file)));
    this.read.push(found);
    return found;
  }
}

/** Reads a policy file and what it extends within a root; `name` is what the report calls it. Never rejects. */
export async function readPolicyFile(file: string, name: string, root: string): Promise<Governing> {
  const refused = (why: string): Governing => ({
    policy: DEFAULT_POLICY,
    includes: () => true,
    error: { path: name, message: `${name} ${why} The built-in policy holds instead.` },
  });
  const read = readText(file);
  if ('reason' in read) return refused(`${read.reason}.`);
  const { isIncluded, readPolicy } = await import('../policy');
  const folder = path.dirname(file);
  const limit = isInside(folder, root) ? root : rootFinder(folder, undefined)(folder);
  const reading = await readPolicy(read.text, filesIn(limit), withSlashes(file));
  if (reading.broken) return refused(faultsOf(reading));
  const { policy } = reading;
  return { policy, includes: (playbook) => isIncluded(policy, withSlashes(path.relative(folder, playbook))) };
}

/** The first fault, by its line, and how many more there are. */
function faultsOf({ findings }: PolicyReading): string {
  const [first, ...others] = findings;
  if (!first) return 'is broken.';
  const more = others.length ? ` There ${others.length > 1 ? 'are' : 'is'} ${count(others.length, 'more fault')}.` : '';
  return `is broken, line ${first.range.start.line + 1}: ${first.message}${more}`;
}

/** What policies may extend: files of a folder, like evidence. What is not there is missing, wherever that would be. */
function filesIn(root: string): PolicyFiles {
  const files = evidenceFiles(root, root);
  return {
    async read(file): Promise<FileFact> {
      const fact = await files.look(file, true);
      return fact.state === 'outside' && !existsSync(file) ? { state: 'missing' } : fact;
    },
  };
}

const withSlashes = (file: string): string => file.split(path.sep).join('/');
