import type { History, PlaybookHistory } from './history';
import type { Unchanged } from './view';
import { playbookHistoryView, portfolioHistoryView, unchangedOf } from './view';
import type { FileError } from '../report';
import type { HistoryMarkView } from '../../view';
import type { Day } from '../../../text';

/** The JSON that `history --format json` writes. */
export interface HistoryReport extends Omit<History, 'playbooks'> {
  readonly pilotPlaybookHistory: 1;
  readonly today: Day;
  readonly tool: { readonly name: string; readonly version: string };
  readonly playbooks: readonly (PlaybookHistory & {
    /** How long nothing of it has changed; null for one that is gone. */
    readonly unchanged: Unchanged | null;
    /** How it went, as a sentence without its full stop, and what was decided when. */
    readonly sentence: string;
    readonly marks: readonly HistoryMarkView[];
  })[];
  /** How all of them went together, as a sentence without its full stop. */
  readonly sentence: string;
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
  sentence: portfolioHistoryView(history, today).sentence,
  playbooks: history.playbooks.map((one) => {
    const { sentence, marks } = playbookHistoryView(one, history, today);
    return { ...one, unchanged: unchangedOf(one, history, today), sentence, marks };
  }),
  errors,
});
