import type { Change, Standing } from './comparison';
import type { Entry } from './entry';
import type { PlaybookReport } from './report';
import { isReady } from './report';
import type { Results } from './runResults';
import { backingSentence, progressSentence, reasonSentence } from '../readiness';
import { count, percent } from '../../text';

/** What all playbooks add up to, in one line. */
export function summarySentence({ summary, errors }: Pick<Results, 'summary' | 'errors'>): string {
  const unread = errors.length ? `, ${count(errors.length, 'file')} not read` : '';
  const { playbooks, ready, errors: faults, warnings, information } = summary;
  const findings = [count(faults, 'error'), count(warnings, 'warning'), count(information, 'note')].join(', ');
  return `${count(playbooks, 'playbook')}, ${ready} ready for the next stage${unread}: ${findings}`;
}

/** The name of a playbook, or that it has none. */
export const nameOf = ({ name }: Pick<PlaybookReport, 'name'>): string => name ?? 'Unnamed playbook';

/** Where a playbook is, its document too where its file has several. */
export const placeOf = ({ path, document }: Pick<PlaybookReport, 'path' | 'document'>): string =>
  document > 0 ? `${path}, document ${document}` : path;

/** How ready a playbook is, in a word or two. */
export function readinessOf({ readiness }: PlaybookReport): string {
  if (!readiness) return 'not assessed';
  return percent(readiness.score);
}

/** How far a playbook is on the way to its stages. */
export const progressSaid = ({ readiness, stage }: PlaybookReport): string =>
  readiness ? progressSentence(readiness.progress, stage) : 'Not assessed: it cannot be read';

/** Why a playbook is no further, and what backs it; empty when there is nothing to say. */
export const reasonSaid = ({ playbook: { readiness }, backing }: Entry): string =>
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
export function changeCells({ before, after, isRegression }: Change): [before: string, after: string, meaning: string] {
  return [
    before ? standingText(before) : '–',
    standingText(after),
    before ? meaningOf(before, after, isRegression) : 'new',
  ];
}

const standingText = ({ stage, progress }: Standing): string =>
  `${stage ?? 'no stage'}, ${progress ? `${progress.met} of ${progress.applicable}` : 'not assessed'}`;

function meaningOf(before: Standing, after: Standing, isRegression: boolean): string {
  if (isRegression) return 'dropped';
  if (before.score !== null && after.score !== null && after.score !== before.score)
    return after.score > before.score ? 'rose' : 'lower, and not active';
  return 'unchanged';
}
