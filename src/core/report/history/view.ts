import type { History, HistoryPoint, PastDecision, PlaybookHistory, PortfolioPoint, StageMove } from './history';
import type { StageProgress } from '../../readiness';
import type { HistoryMarkView, HistoryPointView, HistoryView } from '../../view';
import { historyPoints } from '../../view';
import type { Day } from '../../../text';
import { capitalised, compareTexts, count, dayInWords, daysBetween, monthInWords } from '../../../text';

/** From this many days on it is said that nothing has changed. */
const LONG = 90;

/** How long nothing has changed. */
export interface Unchanged {
  readonly days: number;
  /** True where it may be longer, as no more of the history was looked at. */
  readonly isAtLeast: boolean;
}

/** How long a playbook's text, evidence and policy are what they are; null for one that is gone. */
export function unchangedOf(playbook: PlaybookHistory, { first }: History, today: Day): Unchanged | null {
  const since = playbook.lastChange ?? first;
  if (playbook.gone || !since) return null;
  return { days: Math.max(0, daysBetween(since.date, today)), isAtLeast: playbook.lastChange === null };
}

/** `no change for 93 days`; empty as long as that is not long. */
export function unchangedSaid(unchanged: Unchanged | null): string {
  if (!unchanged || unchanged.days < LONG) return '';
  return `no change for ${unchanged.isAtLeast ? 'at least ' : ''}${count(unchanged.days, 'day')}`;
}

/** One playbook's history, as it is shown. */
export function playbookHistoryView(playbook: PlaybookHistory, history: History, today: Day): HistoryView {
  const unchanged = unchangedSaid(unchangedOf(playbook, history, today));
  const { gone } = playbook;
  const ends = gone ? [`taken away on ${dayInWords(gone.date)}`] : unchanged ? [unchanged] : [];
  return viewOf(playbook.points, gone ? 'at the end' : 'now', ends, marksOf(playbook), history.notes);
}

/** The history of all playbooks together, as it is shown. */
export function portfolioHistoryView(history: History, today: Day): HistoryView {
  const all = history.playbooks.filter(({ gone }) => !gone);
  const long = all.filter((one) => unchangedSaid(unchangedOf(one, history, today))).length;
  const ends = long ? [`${long} of ${count(all.length, 'playbook')} without a change for ${LONG} days`] : [];
  return viewOf(history.portfolio, 'now', ends, [], history.notes);
}

function viewOf(
  points: readonly (HistoryPoint | PortfolioPoint)[],
  last: string,
  ends: readonly string[],
  marks: readonly HistoryMarkView[],
  notes: readonly string[],
): HistoryView {
  const shown = historyPoints(points);
  return { points: shown, sentence: [spanSaid(shown, last), ...ends].filter(Boolean).join('; '), marks, notes };
}

/** `From 12 of 28 in March 2026 to 17 of 28 now`. */
function spanSaid(points: readonly HistoryPointView[], last: string): string {
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to) return '';
  const [start, end] = [progressOf(from), progressOf(to)];
  return points.every((one) => progressOf(one) === end)
    ? `${end} since ${monthInWords(from.date)}`
    : `From ${start} in ${monthInWords(from.date)} to ${end} ${last}`;
}

export const progressOf = ({ met, applicable }: StageProgress): string => `${met} of ${applicable}`;

function marksOf({ moves, decisions }: PlaybookHistory): HistoryMarkView[] {
  const marks = [
    ...moves.map((move): HistoryMarkView => ({ kind: 'stage', date: move.date, label: moveSaid(move) })),
    ...decisions.map((one): HistoryMarkView => ({ kind: 'decision', date: one.date, label: decisionSaid(one) })),
  ];
  return marks.sort((a, b) => compareTexts(a.date, b.date));
}

/** `Pilot since 3 Mar 2026`. */
const moveSaid = ({ to, date }: StageMove): string =>
  `${to === null ? 'No stage' : capitalised(to)} since ${dayInWords(date)}`;

/** `Go for pilot on 1 Mar 2026`. */
const decisionSaid = ({ decision, for: stage, date }: PastDecision): string =>
  `${capitalised(decision)}${stage ? ` for ${stage}` : ''} on ${dayInWords(date)}`;
