import type { Change, Standing } from './comparison';
import { isLowered, isRegression } from './comparison';
import type { PlaybookReport } from './report';
import { blockersOf, isReady } from './report';
import type { Results } from './runResults';
import type { StageProgress } from '../readiness';
import { backingSentence, progressSentence, reasonSentence } from '../readiness';
import { count, percent } from '../../text';

/** What all playbooks add up to, in one line. */
export function summarySentence({ summary, errors }: Pick<Results, 'summary' | 'errors'>): string {
  const unread = errors.length ? `, ${count(errors.length, 'file')} not read` : '';
  const { playbooks, ready, errors: faults, warnings, information, known, omitted } = summary;
  const findings = [
    ...[count(faults, 'error'), count(warnings, 'warning'), count(information, 'note')],
    ...(known ? [`${known} known`] : []),
    ...(omitted ? [`${omitted.warnings + omitted.information} not listed`] : []),
  ].join(', ');
  return `${count(playbooks, 'playbook')}, ${ready} ready for the next stage${unread}: ${findings}`;
}

/** The name of a playbook, or that it has none. */
export const nameOf = ({ name }: Pick<PlaybookReport, 'name'>): string => name ?? 'Unnamed playbook';

/** Who answers for a playbook's workflow; null where nobody is named. */
export const ownerSaid = ({ owner }: Pick<PlaybookReport, 'owner'>): string | null =>
  owner?.name ?? owner?.contact ?? null;

/** Where a playbook is, its document too where its file has several. */
export const placeOf = ({ path, document }: Pick<PlaybookReport, 'path' | 'document'>): string =>
  document > 0 ? `${path}, document ${document}` : path;

/** How ready a playbook is, in a word or two. */
export function readinessOf({ readiness }: PlaybookReport): string {
  if (!readiness) return 'not assessed';
  return percent(readiness.score);
}

/** How far a playbook is on the way to its stages. */
export const progressSaid = (playbook: PlaybookReport): string =>
  playbook.readiness ? progressSentence(playbook.readiness.progress, playbook) : 'Not assessed: it cannot be read';

/** The figures of a playbook where there is little room: met and applicable checks, and what the next stage still lacks. */
export function progressCells(playbook: PlaybookReport): { now: string; production: string; blockers: string } {
  const { readiness, stage, status } = playbook;
  if (!readiness) return { now: '–', production: '–', blockers: 'not read' };
  const said = ({ met, applicable }: StageProgress) => (applicable ? `${met} of ${applicable}` : '–');
  const { progress, next } = readiness;
  const open = blockersOf(playbook, next?.stage ?? 'production').length;
  const blockers = status !== 'active' ? '–' : open ? String(open) : isReady(playbook) ? 'ready' : 'errors';
  const now = stage && status === 'active' ? said(progress[stage]) : '–';
  return { now, production: said(progress.production), blockers };
}

/** What holds a playbook back, where there is little room; empty when nothing does. */
export const weakestSaid = ({ readiness }: PlaybookReport): string => (readiness ? reasonSentence(readiness, 1) : '');

/** Why a playbook is no further, and what backs it; empty when there is nothing to say. */
export const reasonSaid = ({ readiness, backing }: PlaybookReport): string =>
  readiness ? [reasonSentence(readiness), backing && backingSentence(backing)].filter(Boolean).join(' · ') : '';

/** What stands between a playbook and its next stage. */
export function nextOf(playbook: PlaybookReport): string {
  const { readiness, stage, status } = playbook;
  if (!readiness) return 'it cannot be read';
  if (status !== 'active') return `not assessed (${status})`;
  const { next } = readiness;
  if (!next) {
    if (stage !== 'production') return 'its stage is not valid';
    return isReady(playbook) ? 'meets the checklist' : 'does not meet the checklist';
  }
  const waived = next.waived.length ? `, ${next.waived.length} waived` : '';
  if (next.ready) return `ready for ${next.stage}${waived}`;
  const why = next.blockers.length ? `${count(next.blockers.length, 'open check')}` : 'see its errors';
  return `not ready for ${next.stage}: ${why}${waived}`;
}

/** A playbook before and after: what is shown of each, and what that means. */
export function changeCells(change: Change): [before: string, after: string, meaning: string] {
  const { before, after } = change;
  return [before ? standingText(before) : '–', after ? standingText(after) : '–', meaningOf(change)];
}

const standingText = ({ stage, status, progress }: Standing): string =>
  [
    stage ?? 'no stage',
    ...(status === 'active' ? [] : [status]),
    progress ? `${progress.met} of ${progress.applicable}` : 'not assessed',
  ].join(', ');

function meaningOf(change: Change): string {
  const { before, after, causes, gained } = change;
  if (!after) return 'removed';
  if (!before) return 'new';
  const said = isRegression(change) ? 'worse' : isLowered(change) ? 'lowered' : gained.length ? 'better' : 'changed';
  return `${said} by ${causes.join(' and ')}`;
}

/** Changes with those first that are worse, else in their order. */
export const worstFirst = (changes: readonly Change[]): readonly Change[] => [
  ...changes.filter((change) => isRegression(change)),
  ...changes.filter((change) => !isRegression(change)),
];

/** The checks that a playbook lost; empty where it lost none, or is gone altogether. */
export const lostSaid = ({ after, lost, unasked }: Change): string =>
  after ? lost.map((id) => (unasked.includes(id) ? `${id} (no longer asked for)` : id)).join(', ') : '';

/** What makes a change a regression, in a sentence for the place that it is shown at; undefined for what is none. */
export function regressionSaid(change: Change): string | undefined {
  if (!isRegression(change)) return undefined;
  return change.after
    ? `Worse than before by ${change.causes.join(' and ')}: ${lostSaid(change)}.`
    : 'This playbook was there before, and is no longer checked.';
}
