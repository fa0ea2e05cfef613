import type { Stage } from '../checklist/stage';
import type { Entry, Summary } from './report';

/** What a run must hold besides having no finding at error level. */
export interface Thresholds {
  /** Every active playbook is ready for this stage. */
  readonly readyFor?: Stage;
  /** No active playbook's readiness is below this, 0 to 1. */
  readonly minReadiness?: number;
  readonly maxWarnings?: number;
}

/** A sentence for each threshold that a run misses; none when all hold. */
export function missedThresholds(entries: readonly Entry[], summary: Summary, wanted: Thresholds): string[] {
  const { readyFor, minReadiness, maxWarnings } = wanted;
  const active = entries.filter(({ playbook }) => playbook.status === 'active');
  const missed: string[] = [];
  const unready = readyFor ? active.filter((entry) => !entry.readyFor.has(readyFor)) : [];
  if (unready.length) missed.push(`Not ready for ${readyFor}: ${names(unready)}.`);
  if (minReadiness !== undefined) {
    const below = active.filter(({ playbook }) => {
      if (!playbook.readiness) return true;
      return playbook.readiness.score !== null && playbook.readiness.score < minReadiness;
    });
    if (below.length) missed.push(`Readiness below ${minReadiness}: ${names(below)}.`);
  }
  if (maxWarnings !== undefined && summary.warnings > maxWarnings)
    missed.push(`${summary.warnings} warnings, and at most ${maxWarnings} are allowed.`);
  return missed;
}

const SHOWN = 10;

function names(entries: readonly Entry[]): string {
  const shown = entries.slice(0, SHOWN).map(({ playbook }) => playbook.path);
  const more = entries.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
