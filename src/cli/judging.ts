import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from './exit';
import type { Named } from './namedFiles';
import { namedPath } from './options';
import type { PlaybookFiles } from './paths';
import { findPlaybooks, shown } from './paths';
import type { Guarded } from './readFiles';
import { guarding } from './readFiles';
import { repositoryAround } from './repository';
import { tell } from './speaking';
import type { Gate, Policy } from '../core/checklist';
import { DEFAULT_POLICY, allGates } from '../core/checklist';
import type { FileFact } from '../core/evidence';
import type { Analysis } from '../core/judge';
import { analyse } from '../core/judge';
import type { Entry, FileError } from '../core/report';
import { entryOf } from '../core/report';
import { playbookView, portfolioRow } from '../core/view';
import type { FileAccess, Governing } from '../service';
import {
  EvidenceReader,
  IgnoreFiles,
  OUTSIDE,
  PlaybookEvidence,
  Policies,
  findInside,
  isInside,
  parentOf,
  policyView,
  readText,
  refusalOf,
} from '../service';
import { DiskFiles, IN_TURN, fileOf, uriOf } from '../service/node';
import { GitError, GitFiles, GitObjects } from '../service/node/git';
import type { Day } from '../text';
import { compileGlob, count, withBelow } from '../text';

/** What a run depends on besides the files: plain data, for every thread the same. */
export interface Settings {
  readonly cwd: string;
  readonly today: Day;
  /** The folder that was named for evidence. */
  readonly root?: string;
  /** The policy that was named. */
  readonly policy?: string;
  /** How many files are analysed: they share the steps of a policy's own checks. */
  readonly count?: number;
  /** The work tree, and the name of the tree that it was: files are read from there instead of the disk. */
  readonly before?: { readonly top: string; readonly tree: string };
  /** True where each playbook gets a page of its own in the report. */
  readonly hasPages?: boolean;
  /** The file that the report is to be written to. */
  readonly guarded?: Guarded;
}

/** What a run depends on, looked up: once in each thread, for it remembers what it found. */
export interface Surroundings {
  readonly settings: Settings;
  readonly files: FileAccess;
  readonly evidence: EvidenceReader;
  readonly policies: Policies;
  /** The address of the policy that was named: it governs every playbook. */
  readonly policy?: string;
  /** The folder from which paths count in reports that others read; an address. */
  readonly root: string;
  /** The folder that the evidence of a folder's playbooks may not leave; both as addresses. */
  rootOf(folder: string): string;
  /** The folder that a folder's playbooks and policies themselves may not leave by a link. */
  homeOf(folder: string): string;
  /** The objects that the files are read from where they are those of a commit: whoever asks for them closes them. */
  readonly objects?: GitObjects;
}

/**
 * Evidence may not leave the folder that was named, else the git repository around the current folder, else the current
 * folder. What lies outside of that has its own repository, else its folder: so have playbooks and policies outside of a
 * named folder.
 * Rejects with a `UsageError` for settings that cannot be.
 */
export async function surroundingsOf(settings: Settings): Promise<Surroundings> {
  const { cwd, root, policy, before, guarded } = settings;
  const common = uriOf(root === undefined ? repositoryAround(cwd) : namedRoot(root, cwd));
  const homeOf = (folder: string) => (isInside(folder, common) ? common : uriOf(repositoryAround(fileOf(folder))));
  const disk = new DiskFiles(guarded ? guarding(IN_TURN, guarded) : IN_TURN);
  const objects = before && new GitObjects(before.top);
  const files = before && objects ? new GitFiles(objects, before.tree, before.top, disk) : disk;
  return {
    ...{ settings, files, objects },
    evidence: new EvidenceReader(files),
    policies: new Policies({ fs: files, rootOf: homeOf }),
    policy: policy === undefined ? undefined : await namedPolicy(policy, cwd, { files, homeOf }),
    root: common,
    rootOf: root === undefined ? homeOf : () => common,
    homeOf,
  };
}

/**
 * The address of the policy that was named. Its caller may take it from anywhere, but a link in a repository is a
 * stranger's: of one that leads out the same is said, whether anything is there or not.
 */
async function namedPolicy(
  name: string,
  cwd: string,
  { files, homeOf }: Pick<Surroundings, 'files' | 'homeOf'>,
): Promise<string> {
  const uri = uriOf(path.resolve(cwd, name));
  const found = await findInside(files, uri, homeOf(parentOf(uri)));
  if (found === OUTSIDE) throw new UsageError(`--policy takes a file: ${name} ${refusalOf(OUTSIDE)}.`);
  return uriOf(namedPath('--policy', 'file', name, cwd));
}

/** The folder that `--root` names: as the current folder, behind links, sees it where it was named by way of one. */
export function namedRoot(root: string, cwd: string): string {
  const named = namedPath('--root', 'folder', root, cwd);
  const real = realpathSync(named);
  return !isInside(uriOf(cwd), uriOf(named)) && isInside(uriOf(cwd), uriOf(real)) ? real : named;
}

/** Finds the playbooks that were named: see `findPlaybooks`. Tells which files of rules could not be read. */
export async function namedPlaybooks(named: Named, surroundings: Surroundings): Promise<PlaybookFiles> {
  const { files, homeOf, root, settings } = surroundings;
  const { cwd } = settings;
  const ignoring = new IgnoreFiles(files);
  const excluding = named.excluded.map((glob) => compileGlob(withBelow(glob.replace(/^(?:\.\/)+/, ''))));
  const found = await findPlaybooks(named, cwd, {
    root: fileOf(root),
    isIncluded: async (file) => (await governingOf(file, surroundings))?.includes(uriOf(file)) ?? true,
    isExcluded: async (file, start, kind) => {
      const name = shown(file, cwd);
      if (excluding.some((fits) => fits(name))) return true;
      if (named.isAll) return false;
      // Where there is no repository, rules count from the current folder down.
      const [from, here] = [uriOf(start), uriOf(cwd)];
      if (await ignoring.leaveOut(uriOf(file), isInside(from, here) ? here : from, kind)) return true;
      return kind === 'file' && ((await governingOf(file, surroundings))?.excludes(uriOf(file)) ?? false);
    },
    isOutside: async (file, folder) => (await findInside(files, uriOf(file), homeOf(uriOf(folder)))) === OUTSIDE,
  });
  for (const [uri, reason] of ignoring.unread) tell(`${shown(fileOf(uri), cwd)} ${reason}: it leaves nothing out.`);
  return found;
}

/** A playbook's file behind all links, and what it holds: nothing is known of one that leads out of its home. */
export async function readPlaybook(
  file: string,
  { files, homeOf }: Surroundings,
): Promise<{ real: string; read: FileFact }> {
  const uri = uriOf(file);
  const real = await findInside(files, uri, homeOf(parentOf(uri)));
  return typeof real === 'string'
    ? { real: fileOf(real), read: await readText(files, real) }
    : { real: file, read: real };
}

/** Analyses what was read of one file. Rejects with a `GitError` alone, where what it depends on is read by git. */
export async function analyseText(
  file: string,
  read: FileFact,
  surroundings: Surroundings,
): Promise<Entry[] | FileError> {
  const name = shown(file, surroundings.settings.cwd);
  if (read.state !== 'file') return { path: name, message: `${name} ${refusalOf(read)}.` };
  try {
    const { analyses, policy, governing } = await judgeText(file, read.text!, surroundings);
    const where = governing && !faultsOf(governing) ? shown(fileOf(governing.uri), surroundings.settings.cwd) : null;
    const { hasPages } = surroundings.settings;
    const shownPolicy = governing && policyView(governing, uriOf(file));
    return analyses.map((analysis) => {
      const entry = entryOf(name, analysis, policy, where);
      if (!hasPages) return entry;
      const place = { uri: uriOf(file), file: path.basename(file), folder: path.posix.dirname(name), policy: where };
      return {
        ...entry,
        page: { row: portfolioRow(analysis, place), view: playbookView(analysis, analysis, shownPolicy) },
      };
    });
  } catch (error) {
    if (error instanceof GitError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    return { path: name, message: `${name} could not be analysed: ${why}.` };
  }
}

/** Judges the playbooks in a text as if it were a file, by the policy and the evidence of there. */
export async function judgeText(
  file: string,
  text: string,
  surroundings: Surroundings,
): Promise<{ analyses: Analysis[]; policy: Policy; governing: Governing | undefined }> {
  const { evidence: reader, rootOf, settings } = surroundings;
  const folder = parentOf(uriOf(file));
  const governing = await governingOf(file, surroundings);
  const policy = governing?.policyOf(uriOf(file)) ?? DEFAULT_POLICY;
  const evidence = new PlaybookEvidence(reader, folder, rootOf(folder));
  const analyses = await analyse(text, evidence, { policy, today: settings.today, files: settings.count });
  return { analyses, policy, governing };
}

/** The policy that governs a file: the one that was named, else the nearest; undefined for the built-in one. */
export const governingOf = (file: string, { policies, policy }: Surroundings): Promise<Governing | undefined> =>
  policy === undefined ? policies.of(uriOf(file)) : policies.at(policy);

/** What is wrong with the policies that were read so far, by file: then the built-in policy holds. */
export const policyErrors = ({ policies, settings: { cwd } }: Surroundings): FileError[] =>
  policies.all.flatMap((governing) => {
    const why = faultsOf(governing);
    const name = shown(fileOf(governing.uri), cwd);
    return why ? { path: name, message: `${name} ${why} The built-in policy is used instead.` } : [];
  });

/** What is wrong with a policy: the first fault, by its line, and how many more there are; undefined for a policy that holds. */
export function faultsOf({ reading: { broken, findings }, unreadable }: Governing): string | undefined {
  if (unreadable !== undefined) return `${unreadable}.`;
  if (!broken) return undefined;
  const [first, ...others] = findings;
  if (!first) return 'has errors.';
  const more = others.length ? ` There ${others.length > 1 ? 'are' : 'is'} ${count(others.length, 'more error')}.` : '';
  return `has an error in line ${first.range.start.line + 1}: ${first.message}${more}`;
}

/** The gates of all policies that were read so far; of two that differ about a check the first by its address counts. */
export const gatesOf = ({ policies }: Surroundings): Gate[] => {
  const sorted = [...policies.all].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return allGates([DEFAULT_POLICY.gates, ...sorted.map(({ reading }) => reading.policy.gates)]);
};

/** All gates that there are, and the policy that says which of their checks are on. */
export interface Catalogue {
  readonly gates: readonly Gate[];
  readonly policy: Policy;
  /** What is wrong with that policy. */
  readonly errors: readonly FileError[];
}

/**
 * The built-in gates, and those of the policy that is named, else of the one that holds in a folder. Throws a `UsageError`
 * for a policy that does not exist.
 */
export async function catalogueOf(settings: Settings): Promise<Catalogue> {
  const { BUILT_IN_GATES } = await import('../core/checklist/packs');
  const surroundings = await surroundingsOf(settings);
  const found = await governingOf(path.join(settings.cwd, 'any.pilot.yaml'), surroundings);
  const policy = found?.reading.policy ?? DEFAULT_POLICY;
  return { gates: allGates([BUILT_IN_GATES, policy.gates]), policy, errors: policyErrors(surroundings) };
}
