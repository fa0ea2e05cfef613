import type { Change } from './comparison';
import { isRegression } from './comparison';
import type { Missed, PlaybookReport, RunReport } from './report';
import { blockersOf, isBroken, isReadyFor } from './report';
import type { Results } from './runResults';
import { lostSaid, placeOf } from './sentences';
import { count } from '../../text';

/** What a run must hold besides having no finding that fails it; by default a playbook's readiness is what its policy asks for. */
export type Thresholds = RunReport['thresholds'];

/** Each threshold that a run misses, and by which playbook. */
export function missedThresholds(
  { entries, summary, changes = [] }: Pick<Results, 'entries' | 'summary' | 'changes'>,
  { for: stage, minReadiness, maxWarnings, noRegression, exitZero }: Thresholds,
): Missed[] {
  if (exitZero) return [];
  const unready: Missed[] = [];
  const below: Missed[] = [];
  for (const { playbook } of entries) {
    if (playbook.status !== 'active') continue;
    const { path } = playbook;
    if (stage !== null && !isReadyFor(playbook, stage))
      unready.push({
        ...{ threshold: 'for', path },
        message: `Not ready for ${stage}: ${placeOf(playbook)}: ${whyNot(playbook, stage)}.`,
      });
    const least = minReadiness ?? playbook.policy.minimumReadiness;
    if (least !== null && isBelow(playbook, least))
      below.push({ threshold: 'minReadiness', path, message: `Readiness below ${least}: ${placeOf(playbook)}.` });
  }
  const missed = [...unready, ...below];
  const warnings = summary.warnings + (summary.omitted?.warnings ?? 0);
  if (maxWarnings !== null && warnings > maxWarnings)
    missed.push({
      ...{ threshold: 'maxWarnings', path: null },
      message: `${count(warnings, 'warning')}; the limit is ${maxWarnings}.`,
    });
  return noRegression ? [...missed, ...changes.filter(isRegression).map(regression)] : missed;
}

function whyNot(playbook: PlaybookReport, stage: Parameters<typeof blockersOf>[1]): string {
  if (!playbook.readiness) return 'it cannot be read';
  const open = blockersOf(playbook, stage);
  return [...open, ...(isBroken(playbook) ? ['it has errors'] : [])].join(', ');
}

/** The checks that a playbook lost, or that it is gone. */
function regression(change: Change): Missed {
  const [said, place] = [lostSaid(change), placeOf(change)];
  const message = said ? `Worse than before: ${place}: ${said}.` : `No longer checked: ${place}.`;
  return { threshold: 'noRegression', path: change.path, message };
}

/** One that cannot be read is below any number; one to which nothing applies is not. */
function isBelow({ readiness }: PlaybookReport, least: number): boolean {
  return !readiness || (readiness.score !== null && readiness.score < least);
}

/** What the formats say that have a place of their own for what got worse: the others. */
export const missedElse = (missed: readonly Missed[]): Missed[] =>
  missed.filter(({ threshold }) => threshold !== 'noRegression');

/** Lines for people: of each threshold so many, and how many more there are. */
export function missedLines(missed: readonly Missed[]): string[] {
  const lines: string[] = [];
  const numbers = new Map<string, number>();
  for (const { threshold, message } of missed) {
    const number = (numbers.get(threshold) ?? 0) + 1;
    numbers.set(threshold, number);
    if (number <= SHOWN) lines.push(message);
  }
  const more = [...numbers.values()].reduce((sum, number) => sum + Math.max(0, number - SHOWN), 0);
  return more ? [...lines, `And ${more} more that miss a threshold: "--format json" names them all.`] : lines;
}

const SHOWN = 10;
