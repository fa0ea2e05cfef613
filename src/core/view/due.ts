import type { EvidenceReference } from '../evidence';
import type { Waiver } from '../findings';
import type { Metric } from '../checklist';
import type { Analysis } from '../judge';
import type { PlaybookNode } from '../playbook';
import { at, dayDue } from '../playbook';
import { resultsOf } from '../readiness';
import type { Day } from '../../text';
import { addDuration, compareTexts } from '../../text';

/** Something that asks for somebody by a date, and the node that says it. */
export type Due = { readonly node: PlaybookNode; readonly date: Day } & (
  | { readonly kind: 'waiver'; readonly waiver: Waiver }
  | { readonly kind: 'review' }
  | { readonly kind: 'evidence'; readonly reference: EvidenceReference }
  | { readonly kind: 'metric'; readonly metric: Metric }
);

/**
 * What asks for somebody by a date: waivers that end, the next review, evidence that goes stale, targets of metrics that are
 * not met. By date, then by place; what is past is part of it. Of a playbook that is not active nothing falls due.
 */
export function duesOf(analysis: Analysis): Due[] {
  if (analysis.status !== 'active') return [];
  const due = [...waiversEnding(analysis), ...review(analysis), ...evidenceAging(analysis), ...metricsDue(analysis)];
  return due.sort((a, b) => compareTexts(a.date, b.date) || compareTexts(a.node.at, b.node.at));
}

/** What is due: the check that is waived, the file or address of evidence, the name of a metric; undefined for a review. */
export function subjectOfDue(due: Due): string | undefined {
  if (due.kind === 'waiver') return due.waiver.check;
  if (due.kind === 'evidence') return due.reference.path ?? due.reference.url;
  return due.kind === 'metric' ? due.metric.name : undefined;
}

/** A waiver whose check is open: where several name one check, that which lasts longest. */
function waiversEnding({ waivers, readiness }: Analysis): Due[] {
  const open = new Set(
    resultsOf(readiness).flatMap(({ check, state }) => (state === 'waived' || state === 'unmet' ? check.id : [])),
  );
  const last = new Map<string, Due>();
  for (const waiver of waivers) {
    const { check, expires: date } = waiver;
    const node = at(waiver.node, 'expires');
    if (!node || date === undefined || !open.has(check) || (last.get(check)?.date ?? '') >= date) continue;
    last.set(check, { kind: 'waiver', node, date, waiver });
  }
  return [...last.values()];
}

function review({ playbook }: Analysis): Due[] {
  const node = at(playbook.root, 'review', 'next');
  const date = dayDue(node);
  return node && date !== undefined ? [{ kind: 'review', node, date }] : [];
}

/** The last day on which a piece of evidence counts. */
const evidenceAging = ({ evidence }: Analysis): Due[] =>
  evidence.flatMap(({ reference }): Due[] => {
    const { node, date, validFor } = reference;
    if (date === undefined || !validFor) return [];
    return [{ kind: 'evidence', node: at(node, 'date') ?? node, date: addDuration(date, validFor), reference }];
  });

const metricsDue = ({ metrics }: Analysis): Due[] =>
  metrics.flatMap((metric): Due[] => {
    const node = at(metric.node, 'by');
    const date = dayDue(node);
    return metric.state === 'met' || !node || date === undefined ? [] : [{ kind: 'metric', node, date, metric }];
  });
