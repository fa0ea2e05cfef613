import type { Analysis } from '../analysis';
import type { Waiver } from '../findings/waivers';
import { onValue } from '../findings/place';
import { daysBetween } from '../playbook/calendar';
import { at, day } from '../playbook/values';
import type { ReviewView, WaiverView } from './model';

/** The waivers that name a check, as written, with what became of them. */
export function waiverViews(analysis: Analysis): WaiverView[] {
  const results = analysis.readiness?.gates.flatMap(({ checks }) => checks) ?? [];
  return analysis.waivers.map((waiver) => {
    const { node, check, reason, owner, expires } = waiver;
    const result = results.find((one) => one.check.id === check);
    return {
      check,
      title: result?.check.title ?? null,
      reason: reason ?? null,
      owner: owner ?? null,
      expires: expires ?? null,
      daysLeft: expires === undefined ? null : daysBetween(analysis.today, expires),
      state: stateOf(analysis, waiver, result?.state),
      place: onValue(analysis.playbook, at(node, 'check') ?? node).range,
    };
  });
}

function stateOf({ findings, today }: Analysis, waiver: Waiver, state: string | undefined): WaiverView['state'] {
  const { node, holds, reason, owner, expires } = waiver;
  const named = at(node, 'check')?.at;
  if (findings.some(({ code, at: place }) => code === 'waiver/unknown-check' && place === named))
    return 'unknown-check';
  if (state !== 'unmet' && state !== 'waived') return 'unneeded';
  if (holds) return 'holds';
  const isComplete = reason !== undefined && owner !== undefined && expires !== undefined;
  return isComplete && expires < today ? 'expired' : 'incomplete';
}

/** The next review, if its day is set; a playbook that is not active waits for none. */
export function reviewView({ playbook, today, status }: Analysis): ReviewView | null {
  if (status !== 'active') return null;
  const node = at(playbook.root, 'review', 'next');
  const next = day(node);
  if (!node || next === undefined) return null;
  return { next, daysLeft: daysBetween(today, next), place: onValue(playbook, node).range };
}
