import type { Analysis } from '../judge';
import type { PlaybookNode } from '../playbook';
import { at, dayDue } from '../playbook';
import type { DueReport } from './report';
import type { Day } from '../../text';
import { addDuration } from '../../text';

/**
 * What asks for somebody by a date: waivers that end, the next review, evidence that goes stale, targets of metrics that are
 * not met. By date, then by place; what is past is part of it. Of a playbook that is not active nothing falls due.
 */
export function dueOf(analysis: Analysis): DueReport[] {
  if (analysis.status !== 'active') return [];
  const due = [...waiversEnding(analysis), ...review(analysis), ...evidenceAging(analysis), ...metricsDue(analysis)];
  return due.sort((a, b) => compare(a.date, b.date) || compare(a.at, b.at));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const dueAt = (kind: DueReport['kind'], node: PlaybookNode | undefined, date: Day | undefined): DueReport[] =>
  node && date !== undefined ? [{ kind, at: node.at, date }] : [];

/** A waiver whose check is open: where several name one check, that which lasts longest. */
function waiversEnding({ waivers, readiness }: Analysis): DueReport[] {
  const open = new Set(
    (readiness?.gates ?? []).flatMap(({ checks }) =>
      checks.flatMap(({ check, state }) => (state === 'waived' || state === 'unmet' ? check.id : [])),
    ),
  );
  const last = new Map<string, { node: PlaybookNode | undefined; date: Day }>();
  for (const { node, check, expires } of waivers) {
    if (expires === undefined || !open.has(check) || (last.get(check)?.date ?? '') >= expires) continue;
    last.set(check, { node: at(node, 'expires'), date: expires });
  }
  return [...last.values()].flatMap(({ node, date }) => dueAt('waiver', node, date));
}

function review({ playbook }: Analysis): DueReport[] {
  const node = at(playbook.root, 'review', 'next');
  return dueAt('review', node, dayDue(node));
}

/** The last day on which a piece of evidence counts. */
const evidenceAging = ({ evidence }: Analysis): DueReport[] =>
  evidence.flatMap(({ reference: { node, date, validFor } }) =>
    date === undefined || !validFor ? [] : dueAt('evidence', at(node, 'date') ?? node, addDuration(date, validFor)),
  );

const metricsDue = ({ metrics }: Analysis): DueReport[] =>
  metrics.flatMap(({ node, state }) => {
    const by = at(node, 'by');
    return state === 'met' ? [] : dueAt('metric', by, dayDue(by));
  });
