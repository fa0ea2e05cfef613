import { CacheFile } from './cacheFile';
import { historyOf } from './historyOf';
import { repositoryAt } from './revisions';
import type { Judging } from './states';
import { playbookHistoryView, portfolioHistoryView } from '../../../core/report';
import type { HistoryView } from '../../../core/view';
import type { Day } from '../../../text';
import { pathFrom } from '../addresses';
import { CONCURRENT } from '../disk';
import { DiskFiles } from '../diskFiles';
import { GitError } from '../git';

/** Whose history is shown, and with what. */
export interface ShownHistory {
  /** A folder of the repository, without links. */
  readonly folder: string;
  /** The file of the playbooks; absent for all playbooks of the repository. */
  readonly file?: string;
  readonly judging: Judging;
  readonly today: Day;
  /** A folder in which results may be kept, and which may be deleted at any time. */
  readonly cacheFolder?: string;
  /** Ends the work: then its reason is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * The history of each playbook of a file, in the order of its documents, or of all playbooks together, as an editor shows
 * it: month by month. None without git, outside of a repository, and for what no commit has. It gives way every few
 * milliseconds.
 */
export async function shownHistory(shown: ShownHistory): Promise<HistoryView[]> {
  const { folder, file, judging, today, cacheFolder, signal } = shown;
  try {
    const repository = await repositoryAt(folder);
    if (!repository) return [];
    const { top } = repository;
    const name = file === undefined ? undefined : pathFrom(top, file);
    const cache = cacheFolder === undefined ? undefined : new CacheFile(cacheFolder, top);
    const history = await historyOf(repository, {
      wanted: {
        has: (one) => name === undefined || one === name,
        named: new Set(name === undefined ? [] : [name]),
        key: JSON.stringify(name ?? null),
      },
      ...{ judging, every: 'month', today, disk: new DiskFiles(CONCURRENT), cache, signal },
    });
    await cache?.save();
    const there = history.playbooks.filter(({ gone }) => !gone);
    if (!there.length) return [];
    return name === undefined
      ? [portfolioHistoryView(history, today)]
      : there.map((one) => playbookHistoryView(one, history, today));
  } catch (error) {
    if (error instanceof GitError) return [{ points: [], sentence: '', marks: [], notes: [error.message] }];
    throw error;
  }
}
