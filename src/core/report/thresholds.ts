import type { Stage } from '../checklist';
import type { Change } from './comparison';
import { isRegression } from './comparison';
import type { PlaybookReport } from './report';
import { isReadyFor } from './report';
import type { Results } from './runResults';
import { lostSaid, placeOf } from './sentences';

/** What a run must hold besides having no finding at error level. */
export interface Thresholds {
  /** Every active playbook is ready for this stage. */
  readonly readyFor?: Stage;
  /** No active playbook's readiness is below this, 0 to 1; by default what its policy asks for. */
  readonly minReadiness?: number;
  readonly maxWarnings?: number;
  /** No playbook is gone, and no check of one is lost, since the revision that the results compare with. */
  readonly noRegression?: boolean;
}

/** A sentence for each threshold that a run misses; none when all hold. */
export function missedThresholds({ entries, summary, changes = [] }: Results, wanted: Thresholds): string[] {
  const { readyFor, minReadiness, maxWarnings, noRegression } = wanted;
  const unready: string[] = [];
  const below = new Map<number, string[]>();
  for (const { playbook, minimumReadiness } of entries) {
    if (playbook.status !== 'active') continue;
    if (readyFor !== undefined && !isReadyFor(playbook, readyFor)) unready.push(playbook.path);
    const least = minReadiness ?? minimumReadiness;
    if (least === undefined || !isBelow(playbook, least)) continue;
    const paths = below.get(least) ?? [];
    paths.push(playbook.path);
    below.set(least, paths);
  }
  const missed: string[] = [];
  if (unready.length) missed.push(`Not ready for ${readyFor}: ${listed(unready)}.`);
  for (const [least, paths] of below) missed.push(`Readiness below ${least}: ${listed(paths)}.`);
  if (maxWarnings !== undefined && summary.warnings > maxWarnings)
    missed.push(`${summary.warnings} warnings; the limit is ${maxWarnings}.`);
  if (noRegression) missed.push(...regressions(changes));
  return missed;
}

/** A sentence for each set of checks that playbooks lost, and for each playbook that is gone. */
function regressions(changes: readonly Change[]): string[] {
  const places = new Map<string, string[]>();
  for (const change of changes.filter(isRegression)) {
    const said = lostSaid(change);
    const same = places.get(said);
    if (same) same.push(placeOf(change));
    else places.set(said, [placeOf(change)]);
  }
  return [...places].map(([said, names]) =>
    said ? `Worse than before: ${listed(names)}: ${said}.` : `No longer checked: ${listed(names)}.`,
  );
}

/** One that cannot be read is below any number; one to which nothing applies is not. */
function isBelow({ readiness }: PlaybookReport, least: number): boolean {
  return !readiness || (readiness.score !== null && readiness.score < least);
}

const SHOWN = 10;

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return more > 0 ? `${names.slice(0, SHOWN).join(', ')} and ${more} more` : names.join(', ');
}
