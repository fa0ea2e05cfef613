import type { History, PlaybookHistory } from './history';
import type { Unchanged } from './view';
import { unchangedOf } from './view';
import type { FileError } from '../report';
import type { Day } from '../../../text';

/** The JSON that `history --format json` writes. */
export interface HistoryReport extends Omit<History, 'playbooks'> {
  readonly pilotPlaybookHistory: 1;
  readonly today: Day;
  readonly tool: { readonly name: string; readonly version: string };
  readonly playbooks: readonly (PlaybookHistory & {
    /** How long nothing of it has changed; null for one that is gone. */
    readonly unchanged: Unchanged | null;
  })[];
  readonly errors: readonly FileError[];
}

/** A history as other programs read it. */
export const historyReport = (
  history: History,
  { today, version, errors }: { today: Day; version: string; errors: readonly FileError[] },
): HistoryReport => ({
  pilotPlaybookHistory: 1,
  today,
  tool: { name: 'pilot-playbooks', version },
  ...history,
  playbooks: history.playbooks.map((one) => ({ ...one, unchanged: unchangedOf(one, history, today) })),
  errors,
});
