import type { HistoryCache } from './cache';
import { NO_CACHE, keyOf } from './cache';
import { MovingFiles } from './movingFiles';
import type { Repository } from './revisions';
import { revisionsOf } from './revisions';
import type { Judging } from './states';
import { States } from './states';
import type { Walked, Wanted } from './walk';
import { Walk } from './walk';
import type { Every, History } from '../../../core/report';
import { isHistory, portfolioOf } from '../../../core/report';
import type { Day } from '../../../text';
import { compareTexts, count, dayInWords } from '../../../text';
import type { FileAccess } from '../../ports';
import { NOT_WHOLE, SteadyObjects } from '../git';

/** What a history is asked for with. */
export interface HistoryRequest {
  readonly wanted: Wanted;
  readonly judging: Judging;
  readonly every: Every;
  /** Nothing before this day is looked at. */
  readonly since?: Day;
  /** No commit counts with a later day than the one after it. */
  readonly today: Day;
  /** Where what git does not keep is looked at. */
  readonly disk: FileAccess;
  readonly cache?: HistoryCache;
  /** Ends the work: then its reason is thrown. */
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/**
 * The history of playbooks from a repository's own commits: each revision is judged by its own text, evidence and policy, as
 * of its own day. It works in slices of some milliseconds. Rejects with a `GitError` where git fails altogether.
 */
export async function historyOf(repository: Repository, request: HistoryRequest): Promise<History> {
  const { wanted, judging, every, since, today, disk, cache = NO_CACHE, signal, onProgress } = request;
  const { top, head } = repository;
  const objects = new SteadyObjects(top);
  try {
    const files = new MovingFiles(objects, top, disk);
    const roots = [judging.rootOf(files.uriOf('.')), judging.homeOf(files.uriOf('.'))];
    const key = keyOf('history', head, repository.isShallow, every, since, today, wanted.key, roots, {
      version: judging.version,
      policy: judging.policy,
    });
    const known = await keptHistory(await cache.get(key), files);
    if (known) return known;
    const { all, isWhole, notes } = await revisionsOf(repository, { every, since, today, signal });
    const walk = new Walk(new States(files, judging, cache), all, {
      ...{ top, every, wanted, isWhole, signal },
      onProgress: (done) => onProgress?.(done, all.length),
    });
    const history = told(await walk.run(), { every, since, head, notes });
    cache.put(key, { history, outside: [...files.outside] });
    return history;
  } catch (error) {
    // What was being read ends with an error of its own.
    signal?.throwIfAborted();
    throw error;
  } finally {
    objects.close();
  }
}

function told(
  { files, visited, judgedAt, failures }: Walked,
  { every, since, head, notes }: { every: Every; since?: Day; head?: string; notes: readonly string[] },
): History {
  const traced = files
    .flatMap((file) => file.all())
    .sort(({ history: a }, { history: b }) => compareTexts(a.path, b.path) || a.document - b.document);
  const samples = visited.filter(({ index, isLast }) => (every === 'month' ? isLast : judgedAt.has(index)));
  const [first] = visited;
  return {
    ...{ every, since: since ?? null, head: head ?? null },
    first: first ? { date: first.date, commit: first.commit } : null,
    commits: visited.length,
    playbooks: traced.map(({ history }) => history),
    portfolio: portfolioOf(traced, samples),
    notes: [...notes, ...failureNotes(failures)],
  };
}

function failureNotes(failures: Walked['failures']): string[] {
  const [worst] = failures;
  if (!worst) return [];
  const commits = new Set(failures.map(({ revision }) => revision.commit)).size;
  const { commit, date } = worst.revision;
  const why =
    worst.error.message === NOT_WHOLE
      ? 'What belongs to them is not here or damaged. Of a partial clone, "git fetch --refetch --no-filter" gets it; else "git fsck" says what is damaged.'
      : worst.error.message;
  return [
    `What could not be read in ${count(commits, 'commit')}, such as ${commit.slice(0, 10)} of ${dayInWords(date)}, is left out. ${why}`,
  ];
}

/** A history that was kept, as long as what the commits don't hold is as it was; undefined for what is none. */
async function keptHistory(kept: unknown, files: MovingFiles): Promise<History | undefined> {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { history, outside } = kept as { history?: unknown; outside?: unknown };
  if (!isHistory(history) || !Array.isArray(outside)) return undefined;
  for (const entry of outside as unknown[]) {
    const [uri, identity] = Array.isArray(entry) ? (entry as unknown[]) : [];
    if (typeof uri !== 'string' || (await files.onDisk(uri)) !== identity) return undefined;
  }
  return history;
}
